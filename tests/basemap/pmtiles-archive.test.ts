import { PMTiles, type RangeResponse } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { pmtilesArchive, type Tile } from '../../src/basemap/pmtiles-archive.ts';

const AREA = { bounds: [-10, -20, 30, 40], center: [5, 6, 1] } as const;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const tile = (zoom: number, x: number, y: number, text: string): Tile => ({
  zoom,
  x,
  y,
  data: encode(text),
});

function reader(bytes: Uint8Array): PMTiles {
  const { buffer } = Uint8Array.from(bytes);
  return new PMTiles({
    getKey: () => 'memory',
    getBytes: async (offset, length): Promise<RangeResponse> => ({
      data: buffer.slice(offset, offset + length),
    }),
  });
}

describe('a PMTiles archive', () => {
  const tiles = [
    tile(1, 1, 1, 'sea'),
    tile(0, 0, 0, 'world'),
    tile(1, 0, 0, 'sea'),
    tile(1, 0, 1, 'land'),
  ];

  test('gives every tile back, whatever order they came in', async () => {
    const archive = reader(pmtilesArchive(tiles, {}, AREA));
    for (const { zoom, x, y, data } of tiles) {
      const found = await archive.getZxy(zoom, x, y);
      expect(new Uint8Array(found?.data ?? new ArrayBuffer(0))).toEqual(data);
    }
    expect(await archive.getZxy(1, 1, 0)).toBeUndefined();
  });

  test('keeps equal tiles once', async () => {
    const header = await reader(pmtilesArchive(tiles, {}, AREA)).getHeader();
    expect(header).toMatchObject({ numAddressedTiles: 4, numTileContents: 3 });
  });

  test('states its bounds and centre, which s2-pmtiles leaves out', async () => {
    const header = await reader(pmtilesArchive(tiles, {}, AREA)).getHeader();
    expect(header).toMatchObject({ minLon: -10, minLat: -20, maxLon: 30, maxLat: 40 });
    expect(header).toMatchObject({ centerLon: 5, centerLat: 6, centerZoom: 1 });
  });

  test('keeps its metadata', async () => {
    const archive = reader(pmtilesArchive(tiles, { inputs: 'Ω' }, AREA));
    expect(await archive.getMetadata()).toEqual({ inputs: 'Ω' });
  });

  test('the same tiles give the same bytes', () => {
    const again = pmtilesArchive(tiles.toReversed(), {}, AREA);
    expect(again).toEqual(pmtilesArchive(tiles, {}, AREA));
  });
});
