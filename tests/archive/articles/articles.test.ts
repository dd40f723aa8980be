import { describe, expect, test } from 'vitest';
import { fromLine, toLine } from '../../../src/archive/articles/archived-article.ts';
import {
  KeySet,
  keysOf,
  packKeys,
  unpackKeys,
} from '../../../src/archive/articles/article-keys.ts';
import {
  BATCH_ARTICLES,
  cutBatches,
  packBatches,
  shareOf,
  unpackBatches,
} from '../../../src/archive/articles/batch.ts';
import { readArticle } from '../../../src/article/read-article.ts';

describe('an article in its line', () => {
  test('is the same when it is read again, with its byline and headings', () => {
    const article = readArticle(
      '<article><h1>Floods</h1><p>By Ana Cruz</p><p>Rain fell.\u2028\ud800</p><h2>After</h2><p>It rose.</p></article>',
      { date: '2024-02-01', source: 'Moor News', language: 'en-GB' },
    );
    expect(article.paragraphs.map(({ kind }) => kind)).toContain('byline');
    const line = toLine({ id: 'a', url: 'https://example.org/a', article });
    expect(line).not.toContain('\n');
    expect(fromLine(line)).toEqual({ id: 'a', url: 'https://example.org/a', article });
  });

  test.each([
    ['text that is cut off', (line: string) => line.slice(0, -5)],
    [
      'paragraphs that reach beyond the text',
      (line: string) => line.replace('[0,10,0]', '[0,99,0]'),
    ],
    ['paragraphs of no kind', (line: string) => line.replace('[0,10,0]', '[0,10,7]')],
    ['paragraphs one over the other', (line: string) => line.replace('[0,10,0]', '[0,10,0,5,9,0]')],
  ])('%s is refused', (_, damage) => {
    const line = toLine({ id: 'a', article: readArticle('Rain fell.') });
    expect(line).toContain('[0,10,0]');
    expect(() => fromLine(damage(line))).toThrow(/damaged|JSON/);
  });
});

describe('keys', () => {
  test('texts that differ in white space alone have one, and are packed and unpacked', () => {
    const keys = [
      keysOf('a', 'Rain  fell.\n'),
      keysOf('b', ' Rain fell.'),
      keysOf('a', 'Snow fell.'),
    ] as const;
    expect(keys[0].text).toEqual(keys[1].text);
    expect(keys[0].text).not.toEqual(keys[2].text);
    expect(keys[0].id).toEqual(keys[2].id);
    expect([...unpackKeys(packKeys(keys))]).toEqual(keys);
  });

  test('a set of a hundred thousand has those that were added, and no other', () => {
    const set = new KeySet();
    for (let number = 0; number < 100_000; number++) {
      set.add(keysOf(`${number}`, '').id);
      set.add(keysOf(`${number}`, '').id);
    }
    expect(set.size).toBe(100_000);
    for (let number = 0; number < 100_000; number += 97)
      expect(set.has(keysOf(`${number}`, '').id)).toBe(true);
    for (let number = 100_000; number < 101_000; number++)
      expect(set.has(keysOf(`${number}`, '').id)).toBe(false);
  });

  test('the key of zeros is one like others', () => {
    const set = new KeySet();
    expect(set.has({ high: 0, low: 0 })).toBe(false);
    set.add({ high: 0, low: 0 });
    expect(set.has({ high: 0, low: 0 })).toBe(true);
  });
});

describe('batches', () => {
  const lines = Array.from({ length: 2 * BATCH_ARTICLES + 3 }, (_, number) => `{"é":${number}}`);

  test('the same lines are cut into the same batches, which together are the file', () => {
    const batches = cutBatches('000002.ndjson', lines);
    expect(batches.map(({ count }) => count)).toEqual([BATCH_ARTICLES, BATCH_ARTICLES, 3]);
    const file = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    expect(batches.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(file.length);
    const [, second] = batches;
    expect(
      file.subarray(second?.offset, (second?.offset ?? 0) + (second?.bytes ?? 0)).toString(),
    ).toMatch(new RegExp(`^\\{"é":${BATCH_ARTICLES}\\}\n`));
    expect(second?.name).toBe(`000002@${second?.offset}`);
    expect(unpackBatches('000002.ndjson', packBatches(batches))).toEqual(batches);
  });

  test('long articles make shorter batches', () => {
    expect(
      cutBatches(
        '000001.ndjson',
        Array.from({ length: 6 }, () => 'x'.repeat(700_000)),
      ).map(({ count }) => count),
    ).toEqual([3, 3]);
  });

  test('shares have each batch once between them', () => {
    const shares = [1, 2, 3].map((index) => shareOf([0, 1, 2, 3, 4, 5, 6], { index, of: 3 }));
    expect(shares.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test.each([
    '',
    '[{}]',
    '[{"offset":-1,"bytes":1,"count":1,"digest":"x"}]',
  ])('a list that is damaged is refused: %j', (packed) => {
    expect(() => unpackBatches('000001.ndjson', packed)).toThrow();
  });
});
