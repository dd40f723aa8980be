import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { describe, expect, test } from 'vitest';
import { type CutDetail, cutDetail } from '../../../src/basemap/detail/cut-detail.ts';
import { openDetail } from '../../../src/basemap/detail/open-detail.ts';
import { AREA, aDetailArchive, MARKET } from './a-detail-archive.ts';

const file = (tiles: ArrayBuffer) => ({ name: 'kent.pmtiles', tiles, bounds: null });
const detail = await openDetail(file(aDetailArchive().buffer));
const MARKET_PLACE = { point: MARKET };
const ELSEWHERE = { point: [30, 10] as const };
const ROOMY = { lastDataZoom: 14, mostBytes: 1e9 };

async function reopened(cut: CutDetail | null) {
  if (cut === null) throw new Error('nothing was cut');
  return openDetail(file(Uint8Array.from(cut.archive).buffer));
}

/** The tile at a point, [longitude, latitude] in degrees. */
async function tileAt(
  archive: Awaited<ReturnType<typeof reopened>>['archive'],
  zoom: number,
  [x, y]: readonly [number, number],
) {
  const sine = Math.sin((y * Math.PI) / 180);
  const row = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const tile = await archive.getZxy(
    zoom,
    Math.floor((x / 360 + 0.5) * 2 ** zoom),
    Math.floor(row * 2 ** zoom),
  );
  return tile === undefined ? null : new VectorTile(new Pbf(tile.data));
}

describe('a piece of a file of detail', () => {
  test('is such a file itself, with the tiles around the places to the last zoom, and whose data they are', async () => {
    const cut = await cutDetail(detail, [MARKET_PLACE, ELSEWHERE], ROOMY);
    expect(cut).toMatchObject({ placesByZoom: [[14, 1]], outside: 1, isFull: false });
    const { archive, facts } = await reopened(cut);
    expect(facts).toMatchObject({
      minDataZoom: 7,
      maxDataZoom: 14,
      attribution: '© OpenStreetMap',
    });
    for (const zoom of [7, 10, 14]) {
      const tile = await tileAt(archive, zoom, MARKET);
      expect(Object.keys(tile?.layers ?? {})).toEqual(expect.arrayContaining(['earth', 'roads']));
    }
    expect(await tileAt(archive, 14, [AREA.west, AREA.north])).toBeNull();
  });

  test('is smaller than the file, the same for the same places, and never over what it may weigh', async () => {
    const cut = await cutDetail(detail, [MARKET_PLACE], ROOMY);
    const again = await cutDetail(detail, [MARKET_PLACE], ROOMY);
    expect(again?.archive).toEqual(cut?.archive);
    for (const mostBytes of [2000, 4000, 8000]) {
      const small = await cutDetail(detail, [MARKET_PLACE], { lastDataZoom: 14, mostBytes });
      expect(small?.isFull).toBe(true);
      // The directory and what it says of itself come on top.
      expect(small?.archive.byteLength).toBeLessThan(mostBytes + 2000);
    }
  });

  test('has the first place from nearer than the last where there is no room for both', async () => {
    const far = { point: [0.91, 51.04] as const };
    const whole = await cutDetail(detail, [MARKET_PLACE, far], ROOMY);
    const mostBytes = (whole?.archive.byteLength ?? 0) / 2;
    const half = await cutDetail(detail, [MARKET_PLACE, far], { lastDataZoom: 14, mostBytes });
    const [nearest] = half?.placesByZoom ?? [];
    expect(half?.isFull).toBe(true);
    expect(half?.placesByZoom.reduce((sum, [, count]) => sum + count, 0)).toBe(2);
    expect(nearest?.[0]).toBeGreaterThan(8);
  });

  test('is none where the file has none of the places, or there are none', async () => {
    expect(await cutDetail(detail, [ELSEWHERE], ROOMY)).toBeNull();
    expect(await cutDetail(detail, [], ROOMY)).toBeNull();
  });

  test('goes no nearer than is asked', async () => {
    const cut = await cutDetail(detail, [MARKET_PLACE], { ...ROOMY, lastDataZoom: 10 });
    expect((await reopened(cut)).facts.maxDataZoom).toBe(10);
  });
});
