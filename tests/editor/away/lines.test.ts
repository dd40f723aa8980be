import { expect, test } from 'vitest';
import { atLeisure, atOnce } from '../../../src/article/at-leisure.ts';
import { readLines, writeLines } from '../../../src/editor/away/lines.ts';

const value = {
  text: 'Two lines\nof text, \u2028 and half a pair \ud83d',
  nothing: null,
  short: [1, 2, 3],
  features: Array.from({ length: 300 }, (_, place) => ({
    id: `place ${place}`,
    mentions: Array.from({ length: place === 7 ? 5_000 : 3 }, (_, start) => ({
      start,
      excerpt: { start, end: start + 1 },
    })),
  })),
  paragraphs: Array.from({ length: 10_000 }, (_, start) => ({ start, end: start + 1 })),
};

test('a value comes out as it went in: lists within lists, line ends and half pairs in its texts', async () => {
  expect(await readLines(atOnce(writeLines(value)))).toEqual(value);
});

test.each([
  [[]],
  [Array.from({ length: 100 }, (_, index) => [index])],
  ['text'],
  [null],
])('also one that is a list, a text or nothing', async (whole) => {
  expect(await readLines(atOnce(writeLines<unknown>(whole)))).toEqual(whole);
});

test('no line is much: a place of 5,000 mentions is cut up too', async () => {
  const lines = (await atOnce(writeLines(value)).text()).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(line.length).toBeLessThan(100_000);
});

test('it is written in steps, and stops between them where that is asked', async () => {
  const steps = writeLines(value);
  expect(steps.next().done).toBe(false);
  const stop = new AbortController();
  stop.abort(new Error('thought better of it'));
  const endless = (function* () {
    for (;;) yield;
  })();
  await expect(atLeisure(endless, stop.signal)).rejects.toThrow('thought better of it');
});
