import { readFile } from 'node:fs/promises';
import { VectorTile } from '@mapbox/vector-tile';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import Pbf from 'pbf';
import { PMTiles, type RangeResponse } from 'pmtiles';
import { beforeAll, describe, expect, test } from 'vitest';
import { project } from '../../../src/cli/project.ts';

const LONDON = [-0.13, 51.51] as const;
const MID_ATLANTIC = [-40, 40] as const;

/** The tile of a zoom that a position lies in. */
function tileAt([longitude, latitude]: readonly [number, number], zoom: number): [number, number] {
  const radians = (latitude * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
  return [Math.floor((longitude / 360 + 0.5) * 2 ** zoom), Math.floor(y * 2 ** zoom)];
}

describe('the built basemap', () => {
  let bytes: Uint8Array;
  let townBytes: Uint8Array;
  let archive: PMTiles;
  let towns: PMTiles;

  beforeAll(async () => {
    [bytes, townBytes] = await Promise.all([readFile(project.basemap), readFile(project.towns)]);
    archive = open(bytes);
    towns = open(townBytes);
  });

  function open(file: Uint8Array): PMTiles {
    const { buffer } = new Uint8Array(file);
    return new PMTiles({
      getKey: () => 'memory',
      getBytes: async (offset, length): Promise<RangeResponse> => ({
        data: buffer.slice(offset, offset + length),
      }),
    });
  }

  async function tile(zoom: number, x: number, y: number): Promise<VectorTile> {
    const found = await archive.getZxy(zoom, x, y);
    if (!found) throw new Error(`no tile ${zoom}/${x}/${y}`);
    return new VectorTile(new Pbf(found.data));
  }

  /** The names in the basemap's own tile over the north of England. */
  async function namesIn(zoom: number): Promise<unknown[]> {
    const [x, y] = tileAt([-3.09, 54.37], zoom);
    const labels = (await tile(zoom, x, y)).layers['labels'];
    return Array.from(
      { length: labels?.length ?? 0 },
      (_, at) => labels?.feature(at).properties['name'],
    );
  }

  async function isLand(position: readonly [number, number], zoom: number): Promise<boolean> {
    const [x, y] = tileAt(position, zoom);
    const found = await archive.getZxy(zoom, x, y);
    const layer = found && new VectorTile(new Pbf(found.data)).layers['land'];
    if (!layer) return false;
    return Array.from({ length: layer.length }, (_, at) => layer.feature(at)).some((feature) => {
      const { geometry } = feature.toGeoJSON(x, y, zoom);
      const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
      return isArea && booleanPointInPolygon([...position], geometry);
    });
  }

  /** How many points of a layer's lines lie in a box of degrees. */
  async function pointsWithin(
    layerName: string,
    [west, south, east, north]: readonly [number, number, number, number],
  ): Promise<number> {
    const zoom = 6;
    const [x, y] = tileAt([(west + east) / 2, (south + north) / 2], zoom);
    const layer = (await tile(zoom, x, y)).layers[layerName];
    let count = 0;
    for (let at = 0; at < (layer?.length ?? 0); at += 1) {
      const geometry = layer?.feature(at).toGeoJSON(x, y, zoom).geometry;
      if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') continue;
      const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
      for (const [lon = 0, lat = 0] of lines.flat()) {
        if (lon > west && lon < east && lat > south && lat < north) count += 1;
      }
    }
    return count;
  }

  test('weighs no more than 3 MB, and the towns’ names little more', async () => {
    expect(bytes.length).toBeLessThanOrEqual(3e6);
    expect(townBytes.length).toBeLessThanOrEqual(3.2e6);
  });

  test('the map that travels in a page is smaller, and knows all names of the other', async () => {
    const embeddedBytes = await readFile(project.embeddedBasemap);
    const embedded = open(embeddedBytes);
    expect(embeddedBytes.length).toBeLessThanOrEqual(1.5e6);
    expect(await embedded.getHeader()).toMatchObject({ minZoom: 0, maxZoom: 5 });
    const [x, y] = tileAt([-3.09, 54.37], 5);
    const found = await embedded.getZxy(5, x, y);
    const labels = found && new VectorTile(new Pbf(found.data)).layers['labels'];
    const names = Array.from(
      { length: labels?.length ?? 0 },
      (_, at) => labels?.feature(at).properties['name'],
    );
    for (const name of await namesIn(6)) expect(names).toContain(name);
    expect(names.length).toBeGreaterThan((await namesIn(5)).length);
  });

  test('villages have their names when one comes close, the larger before the smaller', async () => {
    const [x, y] = tileAt([-3.09, 54.37], 7);
    const found = await towns.getZxy(7, x, y);
    const labels = found && new VectorTile(new Pbf(found.data)).layers['labels'];
    const from = new Map(
      Array.from({ length: labels?.length ?? 0 }, (_, at) => {
        const { name, from: zoom } = labels?.feature(at).properties ?? {};
        return [name, Number(zoom)] as const;
      }),
    );
    expect(from.get('Workington')).toBeLessThan(from.get('Coniston') ?? 0);
    expect([...from.values()].every((zoom) => zoom >= 9 && zoom <= 12)).toBe(true);
    expect(await namesIn(6)).not.toContain('Coniston');
  });

  test('has a header any reader understands, with the bounds of the whole world', async () => {
    expect(new TextDecoder().decode(bytes.subarray(0, 7))).toBe('PMTiles');
    const header = await archive.getHeader();
    expect(header).toMatchObject({ specVersion: 3, minZoom: 0, maxZoom: 6, clustered: true });
    expect(header.minLon).toBeCloseTo(-180);
    expect(header.maxLon).toBeCloseTo(180);
    expect(header.minLat).toBeCloseTo(-85.0511, 3);
    expect(header.maxLat).toBeCloseTo(85.0511, 3);
  });

  test('its tiles are compressed once, not twice', async () => {
    const header = await archive.getHeader();
    const at = header.tileDataOffset;
    expect([...bytes.subarray(at, at + 2)]).toEqual([0x1f, 0x8b]);
    const once = new Uint8Array((await archive.getZxy(0, 0, 0))?.data ?? new ArrayBuffer(0));
    expect([...once.subarray(0, 2)]).not.toEqual([0x1f, 0x8b]);
    expect(Object.keys(new VectorTile(new Pbf(once)).layers)).toContain('land');
  });

  test.each([
    0, 1, 2, 3, 4, 5, 6,
  ])('there is land under London and none in the mid Atlantic at zoom %i', async (zoom) => {
    expect(await isLand(LONDON, zoom)).toBe(true);
    expect(await isLand(MID_ATLANTIC, zoom)).toBe(false);
  });

  test('open sea costs nothing: it has no tile', async () => {
    const [x, y] = tileAt([-30, 33], 6);
    expect(await archive.getZxy(6, x, y)).toBeUndefined();
  });

  test('no border parts Crimea from Ukraine; a line of divisions does', async () => {
    const isthmus = [33.4, 45.9, 34.6, 46.4] as const;
    expect(await pointsWithin('borders', isthmus)).toBe(0);
    expect(await pointsWithin('divisions', isthmus)).toBeGreaterThan(0);
  });

  test('Scotland is parted from England', async () => {
    expect(await pointsWithin('divisions', [-3, 55, -2, 55.8])).toBeGreaterThan(10);
  });

  test('the world’s first tile names oceans and large countries, and no town', async () => {
    const labels = (await tile(1, 0, 0)).layers['labels'];
    const found = Array.from({ length: labels?.length ?? 0 }, (_, at) => {
      const { name, kind } = labels?.feature(at).properties ?? {};
      return `${kind}: ${name}`;
    });
    expect(found).toContain('ocean: North Atlantic Ocean');
    expect(found).toContain('country: United States');
    expect(found.filter((label) => /^(?:city|capital):/.test(label))).toEqual([]);
  });

  test('a name stands in one tile only, so it is not written twice', async () => {
    const found: string[] = [];
    for (const x of [31, 32, 33]) {
      for (const y of [20, 21, 22]) {
        const labels = (await tile(6, x, y)).layers['labels'];
        for (let at = 0; at < (labels?.length ?? 0); at += 1) {
          found.push(JSON.stringify(labels?.feature(at).toGeoJSON(x, y, 6)));
        }
      }
    }
    expect(found.filter((label) => label.includes('"London"'))).toHaveLength(1);
    expect(new Set(found).size).toBe(found.length);
  });
});
