import { expect, test } from 'vitest';
import { chooseTexts } from '../../../src/editor/choose/texts.ts';
import { readCoordinates } from '../../../src/geojson/coordinates.ts';

test('why a place was chosen is one sentence', () => {
  const place = { admin1: 'Illinois', country: 'United States', kind: 'city' };
  const reasons = [
    { kind: 'beside', words: 'Ill.' },
    { kind: 'same-division' },
    { kind: 'best-known' },
  ] as const;
  expect(chooseTexts.whyChosen(reasons, place)).toBe(
    'Why: the text says ‘Ill.’ beside it, the article names other places in Illinois, and it is the best known of that name.',
  );
});

test('coordinates that a page writes are read back from it', () => {
  for (const point of [
    [-3.22758, 54.11094],
    [179.99999, -89.99999],
    [0, 0],
    [-0.00001, 0.00001],
  ] as const) {
    expect(readCoordinates(chooseTexts.plainCoordinates(point))).toMatchObject({ ok: true, point });
  }
});

test.each([
  ['54.11', 'two numbers'],
  ['54 x 3', '‘x’'],
  ['50°N 10°O', 'write E or W'],
  ['95 N, 10 E', '95 is not'],
  ['54, 181', '181 is not'],
  ['54°70′N 3°0′W', '70 is not'],
  ['-54 S 3 E', 'leave out one'],
  ['54 N 3 N', 'the other E or W'],
  ['103.85, 1.29', 'the other way round'],
])('what is wrong with %s is said: %s', (text, words) => {
  const read = readCoordinates(text);
  expect(read.ok ? '' : chooseTexts.fault(read.fault)).toContain(words);
});
