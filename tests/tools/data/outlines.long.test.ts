import { deflateSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { beforeAll, describe, expect, test } from 'vitest';
import { openOutline } from '../../../src/gazetteer/outline-file.ts';
import {
  type Outline,
  outlineBytes,
  readOutlines,
} from '../../../tools/data/outlines/read-outlines.ts';

const EDINBURGH = [-3.19, 55.95];
const NEWCASTLE = [-1.61, 54.97];
const SIMFEROPOL = [34.11, 44.95];

describe('outlines drawn from the data packages', () => {
  let outlines: readonly Outline[];
  let byKey: ReadonlyMap<string, Outline>;
  const contains = (key: string, position: number[]): boolean => {
    const outline = byKey.get(key);
    if (!outline) throw new Error(`no outline ${key}`);
    return booleanPointInPolygon(position, outline.geometry);
  };
  const ringsOf = ({ geometry }: Outline): number[][][][] =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

  beforeAll(async () => {
    outlines = await readOutlines({ packagesDir: 'node_modules', tablesDir: 'geodata/gazetteer' });
    byKey = new Map(outlines.map((outline) => [outline.key, outline]));
  }, 240_000);

  test('Scotland holds Edinburgh and stops short of Newcastle', () => {
    expect(contains('admin1-GB.SCT', EDINBURGH)).toBe(true);
    expect(contains('admin1-GB.SCT', NEWCASTLE)).toBe(false);
    expect(contains('admin1-GB.ENG', NEWCASTLE)).toBe(true);
    expect(byKey.get('admin1-GB.SCT')).toMatchObject({ geonamesId: 2638360, wikidataId: 'Q22' });
  });

  test('Crimea is in Ukraine as GeoNames has it, not in Russia as Natural Earth has it', () => {
    expect(contains('country-UA', SIMFEROPOL)).toBe(true);
    expect(contains('country-RU', SIMFEROPOL)).toBe(false);
    expect(contains('admin1-UA.11', SIMFEROPOL)).toBe(true);
  });

  test('the North Atlantic is open water at 40° N 40° W and also part of the Atlantic', () => {
    expect(contains('sea-north-atlantic-ocean', [-40, 40])).toBe(true);
    expect(contains('sea-atlantic-ocean', [-40, 40])).toBe(true);
    expect(contains('sea-atlantic-ocean', [-15, -30])).toBe(true);
    expect(byKey.get('sea-north-atlantic-ocean')?.aliases).toContain('North Atlantic');
  });

  test('a sea is called as English calls it, and known by the source’s name too', () => {
    expect(byKey.get('sea-barents-sea')?.aliases).toContain('Barentsz Sea');
    expect(byKey.get('sea-sea-of-japan')?.aliases).toContain('Japan Sea');
    expect(contains('sea-mediterranean-sea', [15, 35])).toBe(true);
    expect(contains('sea-mediterranean-sea', [16, 43])).toBe(true);
  });

  test('states, counties, dissolved provinces and dependencies answer to GeoNames’ codes', () => {
    expect(contains('admin1-US.TX', [-97.74, 30.27])).toBe(true);
    expect(contains('admin2-US.TX.201', [-95.37, 29.76])).toBe(true);
    expect(contains('admin2-GB.ENG.GLA', [-0.13, 51.51])).toBe(true);
    expect(contains('admin1-FR.11', [2.35, 48.86])).toBe(true);
    expect(contains('admin1-IT.09', [9.19, 45.46])).toBe(true);
    expect(contains('country-GP', [-61.6, 16.1])).toBe(true);
    expect(contains('country-FR', [-61.6, 16.1])).toBe(false);
  });

  test('a state on the Great Lakes ends at the shore', () => {
    expect(contains('admin1-US.MI', [-87, 43.5])).toBe(false);
    expect(contains('admin1-US.MI', [-84.55, 42.73])).toBe(true);
  });

  test('a lake’s abbreviated name is written out', () => {
    expect(byKey.get('lake-lake-erie')?.name).toBe('Lake Erie');
    expect(byKey.get('lake-lake-geneva')?.aliases).toContain('Lac Léman');
  });

  test('every key is its own and every point lies inside its outline', () => {
    expect(byKey.size).toBe(outlines.length);
    const astray = outlines.filter(
      ({ point, geometry }) => !booleanPointInPolygon([...point], geometry),
    );
    expect(astray.map(({ key }) => key)).toEqual([]);
  });

  test('every ring is closed, encloses something and runs the way RFC 7946 says', () => {
    const doubleArea = (ring: number[][]): number =>
      ring.reduce((sum, [x = 0, y = 0], at) => {
        const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
        return sum + x * nextY - nextX * y;
      }, 0);
    const faults = outlines.filter((outline) =>
      ringsOf(outline).some((rings) =>
        rings.some((ring, at) => {
          const isClosed = String(ring[0]) === String(ring[ring.length - 1]);
          const area = doubleArea(ring);
          return ring.length < 4 || !isClosed || (at === 0 ? area <= 0 : area >= 0);
        }),
      ),
    );
    expect(faults.map(({ key }) => key)).toEqual([]);
  });

  test('a jagged coast crosses itself nowhere after simplification', () => {
    for (const key of ['admin1-GB.SCT', 'country-GB', 'country-NO', 'country-UA']) {
      const outline = byKey.get(key);
      if (!outline) throw new Error(`no outline ${key}`);
      const segments = ringsOf(outline)
        .flat()
        .flatMap((ring) => ring.slice(1).map((end, at) => [ring[at] ?? end, end] as const));
      const side = (a: number[], b: number[], c: number[]): number =>
        ((b[0] ?? 0) - (a[0] ?? 0)) * ((c[1] ?? 0) - (a[1] ?? 0)) -
        ((b[1] ?? 0) - (a[1] ?? 0)) * ((c[0] ?? 0) - (a[0] ?? 0));
      const crossings = segments.filter(([a, b], at) =>
        segments
          .slice(at + 1)
          .some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
      );
      expect(crossings, key).toEqual([]);
    }
  }, 60_000);

  test('no outline leaves the world, and Russia and Fiji are cut at the antimeridian', () => {
    for (const outline of outlines) {
      for (const [longitude = Number.NaN, latitude = Number.NaN] of ringsOf(outline).flat(2)) {
        if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) continue;
        throw new Error(`${outline.key}: ${longitude}, ${latitude}`);
      }
    }
    for (const key of ['country-RU', 'country-FJ']) {
      const outline = byKey.get(key);
      const longitudes = outline
        ? ringsOf(outline)
            .flat(2)
            .map(([x = 0]) => x)
        : [];
      expect(longitudes.some((x) => x > 179.9)).toBe(true);
      expect(longitudes.some((x) => x < -179.9)).toBe(true);
    }
  });

  test('neighbours share the very points of their border', () => {
    const positions = (key: string): Set<string> => {
      const outline = byKey.get(key);
      return new Set(outline ? ringsOf(outline).flat(2).map(String) : []);
    };
    const shared = (one: string, other: string): number => {
      const others = positions(other);
      return [...positions(one)].filter((at) => others.has(at)).length;
    };
    expect(shared('country-UA', 'country-RU')).toBeGreaterThan(60);
    expect(shared('admin1-GB.SCT', 'admin1-GB.ENG')).toBeGreaterThan(10);
  });

  test('an outline’s file is its geometry and its checksum, and small', () => {
    const [first] = outlines;
    if (!first) throw new Error('no outlines');
    expect(openOutline(outlineBytes(first), first.key)).toEqual({
      type: first.geometry.type,
      coordinates: first.geometry.coordinates,
    });
    const compressed = outlines.map((outline) => deflateSync(outlineBytes(outline)).length);
    expect(compressed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(6.4e6);
    expect(Math.max(...compressed)).toBeLessThan(70e3);
  }, 30_000);
});
