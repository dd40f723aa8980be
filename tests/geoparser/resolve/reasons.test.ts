import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { builtInResolver } from '../../../src/geoparser/models.ts';
import { explain } from '../../../src/geoparser/resolve/explain.ts';
import { type Reason, reasonsFor } from '../../../src/geoparser/resolve/reasons.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

const gazetteer = fakeGazetteer();

/** Of each candidate for the first mention of the name: where it lies, and what spoke for it. */
function reasonsOf(
  text: string,
  names: readonly string[],
  asked: string,
  isAlone = false,
): readonly (readonly [string, readonly Reason[]])[] {
  const article = readArticle(text, { format: 'text' });
  const mentions = names
    .map((surface) => {
      const start = article.text.indexOf(surface);
      return { start, end: start + surface.length, surface, use: 'literal' as const };
    })
    .sort((a, b) => a.start - b.start);
  const explanations = explain(planResolution(article, mentions), gazetteer, builtInResolver(), 9);
  const explanation = explanations.find(({ mention }) => mention.surface === asked);
  const candidates = explanation?.candidates ?? [];
  const alike = explanations.filter((other) => other.candidates === candidates);
  return candidates.map(({ record }, at) => [
    `${record.countryCode}.${record.admin1Code}`,
    reasonsFor(at, {
      article,
      mentions: alike.map(({ mention }) => mention),
      candidates,
      isAlone,
      gazetteer,
    }),
  ]);
}

const kinds = (reasons: readonly Reason[] | undefined) => reasons?.map(({ kind }) => kind);

test('what the text says beside the name is told in its own words', () => {
  const [[where, reasons] = ['', []]] = reasonsOf(
    'SPRINGFIELD, Ill. — A storm came. Springfield was hit.',
    ['SPRINGFIELD'],
    'SPRINGFIELD',
  );
  expect(where).toBe('US.IL');
  expect(reasons).toContainEqual({ kind: 'beside', words: 'Ill.' });
});

test('a name without more to go by is the best known of that name', () => {
  const found = new Map(reasonsOf('She flew to Paris.', ['Paris'], 'Paris'));
  expect(kinds(found.get('FR.11'))).toContain('best-known');
  expect(kinds(found.get('US.IL'))).not.toContain('best-known');
});

test('nearness and a division are told where the article’s other places are there', () => {
  const found = new Map(
    reasonsOf(
      'From Chrisman they drove to Paris, and to Springfield in Illinois.',
      ['Chrisman', 'Paris', 'Springfield', 'Illinois'],
      'Paris',
    ),
  );
  const local = kinds(found.get('US.IL')) ?? [];
  expect(local.some((kind) => kind === 'near-others' || kind === 'same-division')).toBe(true);
  expect(kinds(found.get('FR.11'))).not.toContain('near-others');
});

test('of one that has no rival it is said that there is no other', () => {
  const [first] = reasonsOf('She flew to Tbilisi.', ['Tbilisi'], 'Tbilisi', true);
  expect(kinds(first?.[1])).toEqual(['only-one']);
});

test('the first has always a reason, and none has more than three', () => {
  const all = reasonsOf(
    'Athens, Georgia and Atlanta: three in Georgia. Athens again, and Paris, France.',
    ['Athens', 'Atlanta', 'Paris', 'France'],
    'Athens',
  );
  expect(all[0]?.[1].length).toBeGreaterThan(0);
  for (const [, reasons] of all) expect(reasons.length).toBeLessThanOrEqual(3);
});
