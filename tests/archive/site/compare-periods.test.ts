import { expect, test } from 'vitest';
import { comparePeriods } from '../../../src/archive/site/compare-periods.ts';

test('what is named as often among ten times the articles has not changed', () => {
  const { more, fewer, by } = comparePeriods(Uint32Array.of(5000, 400), Uint32Array.of(500, 40));
  expect([...more, ...fewer]).toEqual([]);
  expect([...by]).toEqual([0, 0]);
});

test('what is named more and fewer comes by how certain that is, and what chance may have made not at all', () => {
  const now = Uint32Array.of(1000, 300, 0, 3, 120);
  const before = Uint32Array.of(1000, 100, 200, 1, 123);
  const changes = comparePeriods(now, before);
  expect([...changes.more]).toEqual([1]);
  expect([...changes.fewer]).toEqual([2]);
  // 300 of 1423 and 100 of 1424, in millionths.
  expect(changes.by[1]).toBe(Math.round((300 / 1423 - 100 / 1424) * 1e6));
  expect(changes.by[3]).toBe(0);
});

test('the ratio is that of the worked example of the field: 67 of 10,000 and 20 of 10,000 tell, 6 and 2 do not', () => {
  // 2 (67 ln(67/43.5) + 20 ln(20/43.5)) = 26.8; 2 (6 ln(6/4) + 2 ln(2/4)) = 2.1.
  const changes = comparePeriods(Uint32Array.of(67, 6, 9927), Uint32Array.of(20, 2, 9978));
  expect([...changes.more]).toEqual([0]);
});

test('a time of which nothing is known is compared with nothing', () => {
  const changes = comparePeriods(Uint32Array.of(10, 20), new Uint32Array(2));
  expect([...changes.more, ...changes.fewer]).toEqual([]);
});
