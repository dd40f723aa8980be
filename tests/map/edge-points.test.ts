import { describe, expect, test } from 'vitest';
import { alongEdge, edgePoint, isInView } from '../../src/map/edge-points.ts';

const view = { width: 400, height: 300 };
const inset = { x: 50, y: 20 };

describe('a pointer at the edge', () => {
  test('stands where the way there leaves the view, inside the edge', () => {
    expect(edgePoint({ x: 1200, y: 150 }, view, inset)).toEqual({ x: 350, y: 150, bearing: 90 });
    expect(edgePoint({ x: 200, y: -900 }, view, inset)).toEqual({ x: 200, y: 20, bearing: 0 });
    expect(edgePoint({ x: -800, y: 150 }, view, inset)).toEqual({ x: 50, y: 150, bearing: 270 });
  });

  test('in a corner touches the side that the way meets first', () => {
    const corner = edgePoint({ x: 200 + 1000, y: 150 + 1000 }, view, inset);
    expect(corner).toMatchObject({ x: 330, y: 280 });
    expect(corner.bearing).toBeCloseTo(135);
  });

  test('is for what is out of view alone, and the very edge is in it', () => {
    expect(isInView({ x: 0, y: 300 }, view)).toBe(true);
    expect(isInView({ x: 400, y: 0 }, view)).toBe(true);
    expect(isInView({ x: -1, y: 150 }, view)).toBe(false);
    expect(isInView({ x: 200, y: 301 }, view)).toBe(false);
  });

  test('moves along its own edge, no farther than the corners', () => {
    const east = { x: 350, y: 250, bearing: 90 };
    expect(alongEdge(east, view, inset).map(({ x, y }) => [x, y])).toEqual([
      [350, 250],
      [350, 216],
      [350, 182],
      [350, 148],
      [350, 114],
    ]);
    const south = { x: 200, y: 280, bearing: 180 };
    expect(alongEdge(south, view, inset).every(({ y }) => y === 280)).toBe(true);
  });
});
