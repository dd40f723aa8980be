import { expect, test } from 'vitest';
import { graticuleIn } from '../../src/basemap/graticule.ts';

test('the equator and Greenwich cross in the middle of the world', () => {
  const { meridians, parallels } = graticuleIn(2, 0, 0, 1024);
  expect(meridians).toContain(512);
  expect(parallels.some((y) => Math.abs(y - 512) < 1e-6)).toBe(true);
});

test.each([
  5, 6, 7, 8, 9, 10, 11, 12,
])('at zoom %i a view of 400 pixels is never without a line, nor full of them', (zoom) => {
  for (const [x, y] of [
    [0.5, 0.32],
    [0.13, 0.4],
    [0.9, 0.6],
  ] as const) {
    const world = 256 * 2 ** zoom;
    const { meridians, parallels } = graticuleIn(zoom, x * world, y * world, 400);
    expect(meridians.length + parallels.length).toBeGreaterThan(0);
    expect(meridians.length).toBeLessThan(4);
    expect(parallels.length).toBeLessThan(6);
  }
});

test('a line on the side of two tiles is drawn in one of them', () => {
  const world = 256 * 2 ** 5;
  const left = graticuleIn(5, world / 2 - 256, world / 2, 256).meridians;
  const right = graticuleIn(5, world / 2, world / 2, 256).meridians;
  expect(right).toContain(0);
  expect(left.filter((x) => x > 255)).toEqual([]);
});
