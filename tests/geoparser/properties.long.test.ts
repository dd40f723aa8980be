import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { geoparse } from '../../src/geoparser/geoparse.ts';
import type { Models } from '../../src/geoparser/models.ts';
import { seededRandom } from '../../tools/train/random.ts';
import { openBuiltGazetteer, openShippedModels } from './open-built-models.ts';

// The texts are long on purpose: a slow machine may take its time, an endless loop may not.
describe('geoparse, whatever the text', { timeout: 120_000 }, () => {
  let gazetteer: Gazetteer;
  let models: Models;
  beforeAll(async () => {
    gazetteer = await openBuiltGazetteer();
    models = await openShippedModels();
  });

  async function mentionsIn(text: string) {
    const { article, places } = await geoparse(readArticle(text), gazetteer, models);
    return places
      .flatMap(({ mentions }) => mentions)
      .sort((a, b) => a.start - b.start)
      .map((mention) => ({ ...mention, sliced: article.text.slice(mention.start, mention.end) }));
  }

  test('offsets slice to the surface, no span overlaps, the same input gives the same output', async () => {
    const random = seededRandom(20250320);
    const scraps = [
      'Paris',
      'Kyiv',
      '🇺🇦',
      '👩‍👩‍👧',
      'in ',
      ' ',
      '\n\n',
      ', ',
      'São Paulo',
      'ال',
      'New York',
      '’s',
      '-',
      '.',
      'Mr ',
      'north Atlantic',
      'The ',
      'İstanbul',
      '\u0301',
      'N.C.',
      '(',
      '東京',
      '\ud83d',
      'visited ',
    ];
    let found = 0;
    for (let round = 0; round < 40; round += 1) {
      const text = `A${Array.from({ length: 120 }, () => scraps[Math.floor(random() * scraps.length)]).join('')}`;
      const mentions = await mentionsIn(text);
      found += mentions.length;
      let end = 0;
      for (const mention of mentions) {
        expect(mention.sliced).toBe(mention.surface);
        expect(mention.start).toBeGreaterThanOrEqual(end);
        end = mention.end;
      }
      expect(await mentionsIn(text)).toEqual(mentions);
    }
    // What holds of nothing would be no news.
    expect(found).toBeGreaterThan(40);
  });

  test('a text with no place at all has no mention', async () => {
    expect(
      await mentionsIn('The committee met again. Nobody knew why it had, and nobody asked.'),
    ).toEqual([]);
  });

  test('a megabyte of one letter, and of one capital, is read to its end', async () => {
    expect(await mentionsIn('a'.repeat(2 ** 20))).toEqual([]);
    expect(await mentionsIn('A'.repeat(2 ** 20))).toEqual([]);
  });

  test('100,000 capitalised words are read to their end', async () => {
    const mentions = await mentionsIn('London Paris Berlin Madrid '.repeat(25_000));
    expect(mentions.length).toBeGreaterThan(1000);
    for (const mention of mentions) expect(mention.sliced).toBe(mention.surface);
  });

  test('emoji before a name do not shift its offsets', async () => {
    const [mention] = await mentionsIn('👍🏽👍🏽 They met in Kyiv on Monday.');
    expect(mention?.sliced).toBe('Kyiv');
  });
});
