import { expect, test } from 'vitest';
import { nearestCopy, turnsInView } from '../../src/map/world-copies.ts';

test('the nearest copy of a longitude may lie over the antimeridian', () => {
  expect(nearestCopy(-175, 178)).toBe(185);
  expect(nearestCopy(178, -175)).toBe(-182);
  expect(nearestCopy(10, 20)).toBe(10);
});

test('a place is seen as often as the view goes around it', () => {
  const place = { west: 170, east: 170 };
  expect(turnsInView(place, { west: -20, east: 20 })).toEqual([]);
  expect(turnsInView(place, { west: 100, east: 200 })).toEqual([0]);
  expect(turnsInView(place, { west: -260, east: 200 })).toEqual([-1, 0]);
});

test('an area over the antimeridian is seen from both sides of it', () => {
  const fiji = { west: 177, east: 182 };
  expect(turnsInView(fiji, { west: 170, east: 179 })).toEqual([0]);
  expect(turnsInView(fiji, { west: -180, east: -170 })).toEqual([-1]);
});
