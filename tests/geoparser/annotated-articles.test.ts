import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/evaluate/corpus.ts';
import { type CorpusScore, evaluate } from '../../src/evaluate/evaluate.ts';
import { openBuiltModels } from './read-outcomes.ts';

const path = new URL('../../geodata/annotated/world-news.jsonl', import.meta.url);
const articles = readCorpus(readFileSync(path, 'utf8'), 'world-news.jsonl');
const toponyms = articles.flatMap((article) => article.toponyms);

describe('the annotated articles', () => {
  test('are as long as the news, and each has names that no index has', () => {
    expect(articles.length).toBeGreaterThanOrEqual(20);
    for (const { id, text, toponyms: own } of articles) {
      const words = text.split(/\s+/).length;
      expect([id, words >= 250 && words <= 600]).toEqual([id, true]);
      expect([id, own.some(({ outcome }) => outcome !== 'placed')]).toEqual([id, true]);
    }
  });

  test.each(['placed', 'near', 'unplaced'] as const)('have enough names that are %s', (outcome) => {
    const names = toponyms.filter((toponym) => toponym.outcome === outcome);
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  test('are of countries all over the world', () => {
    const countries = new Set(toponyms.map(({ countryCode }) => countryCode));
    expect(countries.size).toBeGreaterThan(60);
  });
});

// What was measured is in docs/evaluation.md: each floor is just under it.
describe('the geoparser on the annotated articles', () => {
  let score: CorpusScore;
  beforeAll(async () => {
    const { gazetteer, models } = await openBuiltModels();
    score = await evaluate(articles, gazetteer, models);
  }, 120_000);

  test('finds the names, and little else', () => {
    expect(score.recognition?.exactNoDemonyms.recall).toBeGreaterThan(0.92);
    expect(score.recognition?.exactNoDemonyms.precision).toBeGreaterThan(0.97);
    expect(score.recognition?.demonyms.recall).toBeGreaterThan(0.85);
  });

  test('places them', () => {
    expect(score.endToEnd?.accuracy).toBeGreaterThan(0.908);
    expect(score.given.all.accuracy).toBeGreaterThan(0.945);
  });

  test('hardly says something false, of a name or with a mark', () => {
    expect(score.endToEnd?.assertedWrong).toBeLessThan(0.014);
    expect(score.given.all.assertedWrong).toBeLessThan(0.024);
    expect(score.recognition?.falseMarks).toBeLessThan(0.028);
  });

  test('says of what no index has that it is near a place, or nowhere', () => {
    expect(score.recognition?.near).toBeGreaterThan(0.64);
    expect(score.recognition?.unplaced).toBeGreaterThan(0.8);
  });
});
