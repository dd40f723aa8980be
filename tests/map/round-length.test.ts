import { expect, test } from 'vitest';
import { roundLength } from '../../src/map/round-length.ts';

test.each([
  [999, 500],
  [1000, 1000],
  [2_400_000, 2_000_000],
  [47, 20],
  [5, 5],
])('a bar of at most %d is as long as %d', (longest, length) => {
  expect(roundLength(longest)).toBe(length);
});
