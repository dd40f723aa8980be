import { expect, test } from 'vitest';
import { markerDiameter } from '../../src/map/marker-size.ts';

test('a marker grows with its mentions, slower and slower, and stays a marker', () => {
  const sizes = [1, 2, 4, 8, 1000].map(markerDiameter);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(new Set(sizes).size).toBe(sizes.length);
  expect(sizes.at(-1)).toBeLessThanOrEqual(40);
});

test('even diameters, so that a marker’s middle is on a pixel', () => {
  for (let mentions = 1; mentions < 30; mentions++) expect(markerDiameter(mentions) % 2).toBe(0);
});
