import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupNearPoints } from '../../src/map/group-near-points.ts';

const at = (x: number, y: number) => ({ x, y });
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('gathering', () => {
  test('takes neighbours to the first of them, over the edges of the grid it is done in', () => {
    const points = [at(0.99, 0.99), at(1.01, 1.01), at(5, 5), at(0.98, 1.02), at(1.02, 0.98)];
    const [near, far] = groupNearPoints(points, 1);
    expect(new Set(near)).toEqual(new Set([points[0], points[1], points[3], points[4]]));
    expect(far).toEqual([points[2]]);
  });

  test('goes by the distance to the first, and not along a chain', () => {
    const [a, b, c] = [at(0, 0), at(0.9, 0), at(1.8, 0)];
    expect(groupNearPoints([a, b, c], 1)).toEqual([[a, b], [c]]);
    expect(groupNearPoints([b, a, c], 1)).toEqual([[b, a, c]]);
  });

  test('puts every point in one group, near its first, and no two first points near each other', () => {
    const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 200 }), (points) => {
        const radius = 0.1;
        const groups = groupNearPoints(points, radius);
        expect(groups.flat()).toHaveLength(points.length);
        expect(new Set(groups.flat())).toEqual(new Set(points));
        const firsts = groups.flatMap(([first]) => first ?? []);
        for (const [first, ...others] of groups) {
          if (first === undefined) throw new Error('a group is empty');
          for (const other of others) expect(distance(first, other)).toBeLessThanOrEqual(radius);
        }
        for (const [index, first] of firsts.entries()) {
          for (const other of firsts.slice(index + 1)) {
            expect(distance(first, other)).toBeGreaterThan(radius * 0.999_999);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
