import { expect, test } from 'vitest';
import { groundOf } from '../../../src/editor/worker/ground-of.ts';
import type { AreaList } from '../../../src/gazetteer/gazetteer.ts';
import type { GazetteerRecord, Position } from '../../../src/gazetteer/place-record.ts';
import { aRecord } from '../../gazetteer/a-gazetteer.ts';

const square = (west: number, south: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});
const area = (code: string, admin1Code: string, point: Position, outline: string) =>
  aRecord(`geonames:${code.charCodeAt(0) * 10 + admin1Code.length}`, code, {
    point,
    countryCode: code,
    admin1Code,
    featureClass: 'A',
    featureCode: admin1Code === '' ? 'PCLI' : 'ADM1',
    outline,
  });
const COUNTRY = area('AA', '', [5, 5], 'country');
const NORTH = area('AA', 'N', [5, 8], 'north');
const OTHER = area('BB', 'X', [15, 5], 'other');
const all: readonly GazetteerRecord[] = [COUNTRY, NORTH, OTHER];
const areas: AreaList = {
  country: (code) =>
    all.find(({ countryCode, admin1Code }) => countryCode === code && admin1Code === ''),
  countriesAndDivisions: () => all,
};
const OUTLINES: Readonly<Record<string, unknown>> = {
  country: square(0, 0, 10),
  north: square(0, 6, 4),
  other: square(12, 0, 8),
};

test('each point is told the smallest that holds it, and its country alone off the coast', async () => {
  let asked = 0;
  const read = async (key: string) => {
    asked++;
    if (OUTLINES[key] === undefined) throw new Error('it is not at hand');
    return OUTLINES[key];
  };
  const points: readonly Position[] = [
    [1, 7],
    [5, 2],
    [13, 1],
    [-0.05, 5],
    [-40, -40],
  ];
  expect(await groundOf(points, areas, read)).toEqual([
    { countryCode: 'AA', admin1Code: 'N' },
    { countryCode: 'AA', admin1Code: '' },
    { countryCode: 'BB', admin1Code: 'X' },
    { countryCode: 'AA', admin1Code: '' },
    null,
  ]);
  const before = asked;
  await groundOf(
    Array.from({ length: 1000 }, (): Position => [1, 7]),
    areas,
    read,
  );
  // An outline is read once for all.
  expect(asked - before).toBeLessThanOrEqual(all.length);
});

test('outlines that cannot be had tell nothing', async () => {
  const missing = () => Promise.reject(new Error('it is not at hand'));
  expect(await groundOf([[1, 7]], areas, missing)).toEqual([null]);
});
