import { expect, test } from 'vitest';
import { nextLevel } from '../../src/map/next-level.ts';

test('from between two levels one goes to the next whole one, and never past it', () => {
  expect([5, 5.02, 5.4, 5.7].map((zoom) => nextLevel(zoom, 1))).toEqual([6, 6, 6, 6]);
  expect([5, 4.98, 4.7, 4.4].map((zoom) => nextLevel(zoom, -1))).toEqual([4, 4, 4, 4]);
});
