import { describe, expect, test } from 'vitest';
import { type Disc, spreadDiscs } from '../../src/editor/choose/spread.ts';

const disc = (x: number, y: number, radius = 10, weight = 1): Disc => ({ x, y, radius, weight });

function moved(discs: readonly Disc[]) {
  const offsets = spreadDiscs(discs, 2);
  return discs.map((each, index) => ({
    x: each.x + (offsets[index]?.dx ?? 0),
    y: each.y + (offsets[index]?.dy ?? 0),
    radius: each.radius,
  }));
}

function overlaps(discs: readonly { x: number; y: number; radius: number }[]): number {
  let count = 0;
  for (const [index, a] of discs.entries()) {
    for (const b of discs.slice(index + 1)) {
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius) count++;
    }
  }
  return count;
}

describe('spread', () => {
  test('what does not overlap stays where it is', () => {
    expect(spreadDiscs([disc(0, 0), disc(100, 0)], 2)).toEqual([
      { dx: 0, dy: 0 },
      { dx: 0, dy: 0 },
    ]);
  });

  test('neighbours move apart along the line between them', () => {
    const [left, right] = moved([disc(0, 0), disc(10, 0)]);
    expect(left?.x).toBeCloseTo(-6);
    expect(right?.x).toBeCloseTo(16);
    expect([left?.y, right?.y]).toEqual([0, 0]);
  });

  test('twelve on one spot fan out until none covers another', () => {
    expect(overlaps(moved(Array.from({ length: 12 }, () => disc(50, 50))))).toBe(0);
  });

  test('a chain of neighbours of different sizes comes apart', () => {
    const chain = Array.from({ length: 9 }, (_, index) =>
      disc(index * 8, (index % 3) * 5, 8 + index),
    );
    expect(overlaps(moved(chain))).toBe(0);
  });

  test('the heavier of two stays nearer to its place', () => {
    const [town, area] = spreadDiscs([disc(0, 0, 10, 4), disc(4, 0, 10, 1)], 0);
    expect(Math.abs(town?.dx ?? 0)).toBeLessThan(Math.abs(area?.dx ?? 0) / 3);
  });

  test('the same places spread the same way', () => {
    const discs = [disc(1, 1), disc(1, 1), disc(3, 2)];
    expect(spreadDiscs(discs, 2)).toEqual(spreadDiscs(discs, 2));
  });
});
