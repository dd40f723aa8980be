import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf, pointIn, tileScale, tilesIn } from '../../../src/map/image/image-frame.ts';

const size = { width: 1280, height: 800, padding: 90, nearestZoom: 7 };
const positions = fc.array(
  fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  ),
  { minLength: 1, maxLength: 6 },
);

describe('the frame of an image', () => {
  test('one place is looked at from as near as is allowed, in the middle', () => {
    const frame = frameOf([[-3.2, 54.1]], size);
    expect(frame.zoom).toBe(7);
    const { x, y } = pointIn(frame, [-3.2, 54.1]);
    expect(x).toBeCloseTo(640, 0);
    expect(y).toBeCloseTo(400, 0);
  });

  test('several are as large in it as they may be, whatever zoom level that is', () => {
    const points = [
      [0.2, 51.1],
      [1.4, 51.4],
    ] as const;
    const frame = frameOf(points, { ...size, nearestZoom: 12 });
    const [left = 0, right = 0] = points.map((point) => pointIn(frame, point).x);
    expect(right - left).toBeGreaterThan(0.98 * (size.width - 2 * size.padding));
    expect(right - left).toBeLessThanOrEqual(size.width - 2 * size.padding + 1);
  });

  test('places on both sides of the antimeridian are neighbours', () => {
    const frame = frameOf(
      [
        [178, -18],
        [-172, -14],
      ],
      size,
    );
    expect(frame.zoom).toBeGreaterThan(4);
    expect(pointIn(frame, [178, -18]).x).toBeLessThan(pointIn(frame, [-172, -14]).x);
  });

  test('every place is in view, and the image is covered by tiles of the world', () => {
    fc.assert(
      fc.property(positions, (points) => {
        const frame = frameOf(points, size);
        for (const point of points) {
          const { x, y } = pointIn(frame, point);
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(x).toBeLessThanOrEqual(size.width + 1);
          expect(y).toBeGreaterThanOrEqual(-1);
          expect(y).toBeLessThanOrEqual(size.height + 1);
        }
        const tiles = tilesIn(frame, 256);
        const side = 256 * tileScale(frame);
        // A tile ends where a pixel does, between two zoom levels too.
        expect(Math.abs(side - Math.round(side))).toBeLessThan(1e-6);
        const right = Math.max(...tiles.map(({ left }) => left + side));
        const bottom = Math.max(...tiles.map(({ top }) => top + side));
        expect(Math.min(...tiles.map(({ left }) => left))).toBeLessThanOrEqual(0);
        expect(Math.min(...tiles.map(({ top }) => top))).toBeLessThanOrEqual(0);
        expect(right).toBeGreaterThanOrEqual(size.width);
        expect(bottom).toBeGreaterThanOrEqual(size.height);
        for (const { z, x, y } of tiles) {
          expect(x >= 0 && x < 2 ** z && y >= 0 && y < 2 ** z).toBe(true);
        }
      }),
    );
  });

  test('without a place it shows the world', () => {
    const frame = frameOf([], size);
    const { zoom } = frame;
    // From the west of America to the east of Asia, and not across the Pacific.
    expect(pointIn(frame, [-100, 40]).x).toBeLessThan(pointIn(frame, [10, 50]).x);
    expect(pointIn(frame, [10, 50]).x).toBeLessThan(pointIn(frame, [140, 36]).x);
    expect(zoom).toBeGreaterThan(2);
    expect(zoom).toBeLessThan(3);
  });
});
