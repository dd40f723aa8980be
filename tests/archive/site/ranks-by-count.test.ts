import { expect, test } from 'vitest';
import { ranksByCount } from '../../../src/archive/site/ranks-by-count.ts';

test('what has the most comes first, of as many the first of before, and what has none is left out', () => {
  expect([...ranksByCount(Uint32Array.of(3, 0, 7, 3, 0xffff_ffff, 1))]).toEqual([4, 2, 0, 3, 5]);
  expect(ranksByCount(new Uint32Array(4))).toHaveLength(0);
});
