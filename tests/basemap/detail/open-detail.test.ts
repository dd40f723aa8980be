import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { DetailError } from '../../../src/basemap/detail/detail-error.ts';
import { openDetail } from '../../../src/basemap/detail/open-detail.ts';
import { AREA, aDetailArchive } from './a-detail-archive.ts';

const ARCHIVE = aDetailArchive();
/** Where a PMTiles header says how its directory is compressed, and of what kind its tiles are. */
const [COMPRESSION, TILE_TYPE] = [98, 99];

const opened = (tiles: Uint8Array<ArrayBuffer> | Blob) =>
  openDetail({
    name: 'kent.pmtiles',
    tiles: tiles instanceof Blob ? tiles : tiles.slice().buffer,
    bounds: null,
  });
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function changed(at: number, value: number): Uint8Array<ArrayBuffer> {
  const copy = ARCHIVE.slice();
  copy[at] = value;
  return copy;
}

describe('a file of the Protomaps schema', () => {
  test('is opened from its bytes and from a file of the device, and says what it covers', async () => {
    for (const tiles of [ARCHIVE, new Blob([ARCHIVE])]) {
      const { facts } = await opened(tiles);
      expect(facts).toEqual({
        minDataZoom: 0,
        maxDataZoom: 14,
        bounds: AREA,
        attribution: '© OpenStreetMap',
      });
    }
  });
});

describe('what is no such file is refused by its name, and how to mend it is said', () => {
  test.each([
    ['a file of raster tiles', changed(TILE_TYPE, 2), /holds pictures \(PNG\)/],
    ['one compressed with Brotli', changed(COMPRESSION, 3), /browsers do not read \(Brotli\)/],
    ['version 2 of the format', changed(7, 2), /version 2 of PMTiles.*pmtiles convert/],
    ['one that is cut off', ARCHIVE.slice(0, 3000), /is cut off: 3000 bytes are there of \d+/],
    ['one whose header is cut off', ARCHIVE.slice(0, 100), /is cut off/],
    ['nothing', new Uint8Array(), /is empty/],
    ['an MBTiles file', bytes('SQLite format 3\0'.padEnd(200)), /MBTiles.*pmtiles convert/],
    ['a ZIP archive', bytes('PK\u0003\u0004'.padEnd(200)), /ZIP archive\. Unpack/],
    ['a page to sign in', bytes('\n<!doctype html>'.padEnd(200)), /web page/],
    ['GeoJSON', bytes('{"type":"FeatureCollection"}'.padEnd(200)), /is JSON/],
    ['a picture', bytes('\u0089PNG\r\n'.padEnd(200)), /is no PMTiles file/],
  ])('%s', async (_what, tiles, says) => {
    await expect(opened(tiles)).rejects.toThrow(DetailError);
    await expect(opened(tiles)).rejects.toThrow(says);
    await expect(opened(tiles)).rejects.toThrow('kent.pmtiles ');
  });

  const layer = aDetailArchive({ lastZoom: 0 });
  test('(tiles of a few zooms are a file like others, but one that ends where the world map does not)', async () => {
    await expect(opened(layer)).rejects.toThrow(/ends at zoom 0.*--maxzoom=14/);
  });

  test.each([
    [['transportation', 'water', 'place'], 'the OpenMapTiles schema'],
    [['streets', 'ocean'], 'the Shortbread schema'],
    [['earth', 'water', 'physical_line', 'roads'], 'version 3 or older of the Protomaps schema'],
    [['land', 'lakes', 'labels'], "the schema of Dateline's own world map"],
  ])('layers %j: it is in %s', async (names, schema) => {
    const features: Feature[] = [
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 51] } },
    ];
    const layers = Object.fromEntries(names.map((name) => [name, features]));
    await expect(opened(aDetailArchive({ layers, lastZoom: 8 }))).rejects.toThrow(
      `is in ${schema}`,
    );
  });

  test('of a schema that nobody knows, the missing layers are named', async () => {
    const metadata = { vector_layers: [{ id: 'earth' }, { id: 'water' }] };
    await expect(opened(aDetailArchive({ metadata, lastZoom: 8 }))).rejects.toThrow(
      'lacks roads, places',
    );
  });

  test("a road whose kind is called 'pmap:kind' is of an older version, whatever the layers", async () => {
    const { vector_layers } = {
      vector_layers: ['earth', 'water', 'roads', 'places'].map((id) => ({
        id,
        fields: { 'pmap:kind': 'String' },
      })),
    };
    await expect(
      opened(aDetailArchive({ metadata: { vector_layers }, lastZoom: 8 })),
    ).rejects.toThrow('version 3 or older');
  });

  test('one that does not say what its layers are', async () => {
    await expect(
      opened(aDetailArchive({ metadata: { vector_layers: 7 }, lastZoom: 8 })),
    ).rejects.toThrow('does not say what layers');
  });

  test('one whose directory is damaged', async () => {
    const damaged = ARCHIVE.slice();
    damaged.fill(255, 127, 400);
    await expect(opened(damaged)).rejects.toThrow('is damaged');
  });
});
