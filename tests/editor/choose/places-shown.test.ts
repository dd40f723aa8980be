import { expect, test } from 'vitest';
import { placesShown } from '../../../src/editor/choose/places-shown.ts';

const place = (number: number, longitude: number, isCurrent = false) => ({
  number,
  name: `Place ${number}`,
  point: [longitude, 0] as const,
  closeZoom: 7,
  isCurrent,
});

/** Within ten degrees of each other. */
const areSeenTogether = (points: readonly (readonly [number, number])[]) => {
  const longitudes = points.map(([longitude]) => longitude);
  return Math.max(...longitudes) - Math.min(...longitudes) <= 10;
};

const shown = (...places: ReturnType<typeof place>[]) =>
  placesShown(places, areSeenTogether).map(({ number }) => number);

test('what is too far off to be told apart from near is left out, however it is ranked', () => {
  expect(shown(place(1, 0), place(2, 90), place(3, 8), place(4, 12))).toEqual([1, 3]);
});

test('what the words name now is always among them', () => {
  expect(shown(place(1, 0), place(2, 90, true), place(3, 95))).toEqual([2, 3]);
});

test('one place is shown whatever fits, and none of none', () => {
  expect(placesShown([place(1, 0)], () => false)).toHaveLength(1);
  expect(placesShown([], () => true)).toEqual([]);
});
