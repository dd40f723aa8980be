import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import type { Mention } from '../../../src/geoparser/geoparse-result.ts';
import { builtInResolver } from '../../../src/geoparser/models.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import { resolve } from '../../../src/geoparser/resolve/resolve.ts';
import { openBuiltGazetteer } from '../open-built-models.ts';

describe('a name that a great city shares with a division', () => {
  let gazetteer: Gazetteer;
  beforeAll(async () => {
    gazetteer = await openBuiltGazetteer();
  });

  /** The feature code of the place that New York is taken for, the names being marked with []. */
  async function newYork(marked: string): Promise<string | undefined> {
    const mentions: Mention[] = [...marked.matchAll(/\[(.*?)\]/g)].map((match, number) => ({
      start: match.index - 2 * number,
      end: match.index - 2 * number + (match[1] ?? '').length,
      surface: match[1] ?? '',
      use: 'literal',
    }));
    const article = readArticle(marked.replaceAll(/[[\]]/g, ''));
    const plan = planResolution(article, mentions);
    await gazetteer.load(plan.names);
    return resolve(plan, gazetteer, builtInResolver()).find(({ surface }) =>
      /^new york$/i.test(surface),
    )?.candidates[0]?.record.featureCode;
  }

  test.each([
    ['a dateline', '[NEW YORK] (AP) — Stocks fell on Monday.'],
    ['a dateline in brackets', '([NEW YORK]) — Stocks fell on Monday.'],
    ['a list of cities', 'It has offices in [Miami], [New York] and [Detroit].'],
    [
      'a list of which one is a city',
      'After stops in [Washington], [New York] and [Boston], he left.',
    ],
  ])('is the city in %s', async (_, text) => {
    expect(await newYork(text)).toBe('PPL');
  });

  test.each([
    ['a list of states', 'They came from [Missouri], [New York] and [Virginia].'],
    ['what holds a city of the list', 'He lived in [Rochester], [New York], and [Chicago].'],
    [
      'a list, where the text tells',
      'The states of [New York] and [Texas] sued, and [Chicago] too.',
    ],
  ])('is the division in %s', async (_, text) => {
    expect(await newYork(text)).toBe('ADM1');
  });
});
