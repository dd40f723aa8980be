import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  centreForPopup,
  farthestZoom,
  panToShow,
  sharpZoom,
} from '../../src/map/framing.ts';

describe('bounds', () => {
  test('hold all points', () => {
    expect(
      boundsOf([
        [-36, 37],
        [32, 49],
        [-3, 54],
      ]),
    ).toEqual({ west: -36, south: 37, east: 32, north: 54 });
  });

  test('go across the antimeridian where that is the shorter way round', () => {
    expect(
      boundsOf([
        [178, -18],
        [-175, -21],
      ]),
    ).toEqual({ west: 178, south: -21, east: 185, north: -18 });
  });

  test('of one point are that point, and of none there are none', () => {
    expect(boundsOf([[10, 20]])).toEqual({ west: 10, south: 20, east: 10, north: 20 });
    expect(boundsOf([])).toBeNull();
  });
});

describe('how far a map may be looked at from', () => {
  test.each([
    [390, 388],
    [820, 542],
    [410, 1180],
    [422, 390],
    [1248, 1080],
    [360, 240],
  ])('of %d by %d pixels has the world from edge to edge of its height, and once across', (width, height) => {
    const world = 256 * 2 ** farthestZoom(width, height);
    expect(world).toBeGreaterThanOrEqual(height - 0.001);
    expect(world).toBeGreaterThanOrEqual(0.85 * width - 0.001);
    // To the next whole pixel of a tile.
    expect(world).toBeLessThanOrEqual(Math.max(512, height + 4, 0.85 * width + 4));
  });

  test.each([3.1, 6.5, 7.49, 11.9])('has tiles of whole pixels near level %d', (level) => {
    for (const round of [Math.floor, Math.ceil]) {
      const zoom = sharpZoom(level, round);
      const tile = 256 * 2 ** (zoom - Math.round(zoom));
      expect(Math.abs(tile - Math.round(tile))).toBeLessThan(1e-9);
      expect(Math.abs(zoom - level)).toBeLessThan(0.01);
    }
    expect(sharpZoom(level, Math.floor)).toBeLessThanOrEqual(level);
    expect(sharpZoom(level, Math.ceil)).toBeGreaterThanOrEqual(level);
  });

  test('is a whole level where that is meant', () => {
    expect(sharpZoom(9, Math.floor)).toBe(9);
    expect(sharpZoom(9, Math.ceil)).toBe(9);
  });
});

describe('room for the popup', () => {
  test.each([
    240, 380, 600, 900, 1400,
  ])('a map %d pixels high has the place and its popup in view', (height) => {
    const { x, y } = centreForPopup({ x: 100, y: 1000 }, height);
    const placeFromTop = 1000 - y + height / 2;
    const popup = Math.min(400, 0.66 * height);
    expect(x).toBe(100);
    expect(placeFromTop).toBeLessThanOrEqual(height - 30);
    // A marker of the largest size and the popup's tip are between the place and the popup.
    expect(placeFromTop - popup - 32).toBeGreaterThanOrEqual(0);
  });

  const map = { left: 0, top: 0, right: 800, bottom: 600 };

  test('a box in view moves nothing', () => {
    expect(panToShow({ left: 20, top: 20, right: 300, bottom: 300 }, map, 10)).toEqual({
      x: 0,
      y: 0,
    });
  });

  test('a box over an edge is brought in by as much as it is out, with the margin', () => {
    expect(panToShow({ left: -30, top: -5, right: 290, bottom: 300 }, map, 10)).toEqual({
      x: -40,
      y: -15,
    });
    expect(panToShow({ left: 700, top: 400, right: 900, bottom: 700 }, map, 10)).toEqual({
      x: 110,
      y: 110,
    });
  });

  test('a box larger than the map shows its beginning', () => {
    expect(panToShow({ left: 100, top: 50, right: 1000, bottom: 900 }, map, 10)).toEqual({
      x: 90,
      y: 40,
    });
  });
});
