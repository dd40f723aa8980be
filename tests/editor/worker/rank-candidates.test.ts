import { beforeAll, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { CandidateRanker } from '../../../src/editor/worker/rank-candidates.ts';
import { openBuiltGazetteer } from '../../geoparser/open-built-models.ts';

let ranker: CandidateRanker;
beforeAll(async () => {
  ranker = new CandidateRanker(await openBuiltGazetteer());
});

/** The candidates for the first of the names in the text. */
function rank(text: string, ...names: readonly string[]) {
  const article = readArticle(text, { format: 'text' });
  const mentions = names.map((surface) => {
    const start = article.text.indexOf(surface);
    return { start, end: start + surface.length, surface, use: 'literal' as const };
  });
  const [asked = { start: 0, end: 0 }] = mentions;
  const inOrder = mentions.toSorted((a, b) => a.start - b.start);
  return ranker.rank(article, inOrder, asked);
}

test('a name has as many candidates as there are digits, with what tells them apart', async () => {
  const candidates = await rank('Crews came to Springfield.', 'Springfield');
  expect(candidates).toHaveLength(9);
  const names = candidates.map(({ place }) => place.properties.fullName);
  expect(new Set(names).size).toBeGreaterThan(6);
  for (const { place } of candidates) expect(place.properties.country).not.toBe('');
});

test('where the text says which it is, the others are offered after it all the same', async () => {
  const [first, ...others] = await rank(
    'SPRINGFIELD, Ill. — A storm hit on Monday. Springfield was without power.',
    'SPRINGFIELD',
  );
  expect(first?.place.properties.fullName).toBe('Springfield, Illinois');
  expect(first?.reasons).toContainEqual({ kind: 'beside', words: 'Ill.' });
  expect(others.map(({ place }) => place.properties.fullName)).toContain('Springfield, Missouri');
  expect(others.every(({ reasons }) => reasons.length === 0)).toBe(true);
});

test('of those that the text speaks against, the ones by its other places come first', async () => {
  const text = 'The ferry left Barrow for Northwood in Scotland, and called at Douglas.';
  const candidates = await rank(text, 'Northwood', 'Barrow', 'Scotland', 'Douglas');
  const countries = candidates.map(({ place }) => place.properties.country);
  expect(countries.slice(0, 2)).toEqual(['United Kingdom', 'United Kingdom']);
  expect(countries).toContain('United States');
});

test('a place brings the others along, as what it was chosen from', async () => {
  const [first, second] = await rank('She flew to Paris.', 'Paris');
  const alternatives = second?.place.properties.alternatives ?? [];
  expect(alternatives[0]).toMatchObject({
    placeId: first?.place.properties.placeId,
    confidence: 0,
  });
  expect(alternatives.length).toBeLessThanOrEqual(5);
});

test('words that no place is called have no candidate', async () => {
  expect(await rank('She flew to Xyzzyburgh.', 'Xyzzyburgh')).toEqual([]);
});

test('an article asked about again, with other mentions, is ranked anew', async () => {
  const text = 'From Decatur and Peoria they drove to Springfield.';
  const [alone] = await rank(text, 'Springfield');
  const [among] = await rank(text, 'Springfield', 'Decatur', 'Peoria');
  expect(among?.place.properties.admin1).toBe('Illinois');
  expect(among?.reasons).not.toEqual(alone?.reasons);
});
