import { beforeAll, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { proposePlaces } from '../../../src/editor/worker/propose-places.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import { openBuiltGazetteer } from '../../geoparser/open-built-models.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openBuiltGazetteer();
});

const TEXT = 'The mayor of Springfield, Ohio, met Finns in paris, Illinois, and in Zzyzzxford.';
const article = readArticle(TEXT, { format: 'text' });
const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const ohio = { ...spanOf('Ohio'), surface: 'Ohio', use: 'literal' } as const;

async function propose(words: string) {
  const { use, places } = await proposePlaces(article, [ohio], spanOf(words), gazetteer);
  return { use, places, names: places.map(({ properties }) => properties.fullName) };
}

test('the places that words may name are ranked in the light of the article', async () => {
  expect((await propose('Springfield')).names[0]).toBe('Springfield, Ohio');
  expect((await propose('paris')).names[0]).toBe('Paris, Illinois');
});

test('each is described in full, with the others as its alternatives', async () => {
  const bare = readArticle('They live in Springfield.', { format: 'text' });
  const { places, use } = await proposePlaces(bare, [], { start: 13, end: 24 }, gazetteer);
  expect(use).toBe('literal');
  expect(places.length).toBeGreaterThan(2);
  for (const { properties } of places) {
    expect(properties.alternatives).toHaveLength(places.length - 1);
    expect(properties.alternatives.map(({ placeId }) => placeId)).not.toContain(properties.placeId);
    const shares = properties.alternatives.map(({ confidence }) => confidence);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
  }
});

test('a word for a people is used for what belongs to its country', async () => {
  expect(await propose('Finns')).toMatchObject({ use: 'associative', names: ['Finland'] });
});

test('a name that no gazetteer has gives none', async () => {
  expect((await propose('Zzyzzxford')).places).toEqual([]);
});
