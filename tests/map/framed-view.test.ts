import { describe, expect, test } from 'vitest';
import { mercator } from '../../src/basemap/mercator.ts';
import type { Position } from '../../src/gazetteer/place-record.ts';
import { framedView } from '../../src/map/framed-view.ts';
import { MOST_LAND } from '../../src/map/framing.ts';

const PHONE = { x: 390, y: 380 };
const SIZES = [
  PHONE,
  { x: 820, y: 545 },
  { x: 720, y: 850 },
  { x: 1230, y: 1020 },
  { x: 422, y: 390 },
  { x: 360, y: 240 },
] as const;
/** A country that is higher than wide, one that is wider, a county and a town's streets. */
const STORIES: Readonly<Record<string, readonly Position[]>> = {
  tall: [
    [35.2, 33.1],
    [36.2, 34.5],
    [35.5, 33.9],
  ],
  wide: [
    [34.5, 49.6],
    [39.2, 51.6],
    [35.1, 48.5],
    [38.0, 48.6],
  ],
  county: [
    [0.2, 51.1],
    [1.4, 51.4],
    [0.9, 50.9],
  ],
  streets: [
    [-0.2, 51.9],
    [-0.01, 51.76],
  ],
  islands: [
    [178.1, -18.1],
    [-178.8, -16.9],
  ],
};

type View = ReturnType<typeof framedView>;

function seen(view: View, size: { readonly x: number; readonly y: number }, at: Position) {
  const world = 256 * 2 ** view.zoom;
  const [x, y] = mercator(...at);
  const across = x - view.x - Math.round(x - view.x);
  return { x: size.x / 2 + across * world, y: size.y / 2 + (y - view.y) * world };
}

describe.each(Object.entries(STORIES))('a view of what is %s', (_, points) => {
  test.each(SIZES)('takes most of a map of $x by $y pixels, and nothing is at its edge', (size) => {
    const narrow = size.x < 840 && size.x !== 422;
    const view = framedView(points, size, 12, narrow, 1);
    const at = points.map((point) => seen(view, size, point));
    const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    const shorter = Math.min(size.x, size.y);
    const most = Math.max(extent(at.map(({ x }) => x)), extent(at.map(({ y }) => y)));
    expect(most / shorter).toBeGreaterThan(0.5);
    for (const { x, y } of at) {
      expect(Math.min(x, size.x - x)).toBeGreaterThan(26);
      expect(y).toBeGreaterThan(26);
      // Above the line of the credits, which is 24 pixels high, with half a mark.
      expect(size.y - y).toBeGreaterThan(34);
      // The legend's corner, and on a narrow map the buttons'.
      expect(x < 130 && (y < 54 || (narrow && size.y - y < 54))).toBe(false);
    }
    const mirrored = framedView(points, size, 12, narrow, -1);
    for (const point of points) {
      const { x, y } = seen(mirrored, size, point);
      expect(size.x - x < 130 && (y < 54 || (narrow && size.y - y < 54))).toBe(false);
    }
  });
});

describe('a view', () => {
  test('of no place is of most of the land, from America to Asia', () => {
    const size = { x: 1200, y: 700 };
    const view = framedView(MOST_LAND, size, 12, false, 1);
    const [america, africa, asia] = (
      [
        [-90, 40],
        [10, 20],
        [110, 30],
      ] as const
    ).map((point) => seen(view, size, point).x);
    expect(america).toBeGreaterThan(0);
    expect(africa).toBeGreaterThan(america ?? 0);
    expect(asia).toBeGreaterThan(africa ?? 0);
    expect(asia).toBeLessThan(size.x);
  });

  test('of one place is as near as may be', () => {
    expect(framedView([[7.4, 43.7]], PHONE, 8, true, 1)).toMatchObject({ zoom: 8 });
  });

  test('of the world on a tall map fills its height, without most of Antarctica', () => {
    const tour: readonly Position[] = [
      [-100, 40],
      [151, -34],
      [10, 60],
      [-70, -33],
    ];
    for (const size of [PHONE, { x: 410, y: 800 }, { x: 820, y: 545 }]) {
      const view = framedView(tour, size, 12, true, 1);
      const half = size.y / 2 / (256 * 2 ** view.zoom);
      expect(view.y - half).toBeGreaterThan(-1e-6);
      expect(view.y + half).toBeLessThan(1 + 1e-6);
    }
    const view = framedView(tour, PHONE, 12, true, 1);
    // The ice begins at .76 of the map's height, and goes on to its foot.
    expect(view.y + PHONE.y / 2 / (256 * 2 ** view.zoom)).toBeLessThan(0.9);
  });

  test('goes as far south as a place is', () => {
    const size = { x: 1200, y: 500 };
    const view = framedView(
      [
        [166.7, -77.8],
        [172.6, -43.5],
      ],
      size,
      12,
      false,
      1,
    );
    expect(seen(view, size, [166.7, -77.8]).y).toBeLessThan(size.y - 26);
  });
});
