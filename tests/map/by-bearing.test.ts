import { describe, expect, test } from 'vitest';
import { nextByBearing } from '../../src/map/by-bearing.ts';

const middle = { x: 0, y: 0 };

describe('the next marker by an arrow key', () => {
  test.each([
    ['up', 1],
    ['down', 2],
    ['left', 3],
    ['right', 4],
  ] as const)('%s goes to the one there', (direction, index) => {
    const points = [middle, { x: 2, y: -50 }, { x: 2, y: 50 }, { x: -50, y: 2 }, { x: 50, y: 2 }];
    expect(nextByBearing(points, 0, direction)).toBe(index);
  });

  test('the one straight ahead comes before a nearer one beside the way', () => {
    expect(nextByBearing([middle, { x: 30, y: 60 }, { x: 100, y: 0 }], 0, 'right')).toBe(2);
  });

  test('of two straight ahead, the nearer', () => {
    expect(nextByBearing([middle, { x: 100, y: 0 }, { x: 40, y: 0 }], 0, 'right')).toBe(2);
  });

  test('none lies where nothing is', () => {
    expect(nextByBearing([middle, { x: -10, y: 0 }], 0, 'right')).toBeNull();
  });
});
