import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { countryAt } from '../../../src/editor/worker/country-at.ts';
import type { AreaList } from '../../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { openOutline } from '../../../src/gazetteer/outline-file.ts';
import type { GazetteerRecord, Position } from '../../../src/gazetteer/place-record.ts';
import { diskSource } from '../../../src/gazetteer/sources/disk.ts';
import { aRecord } from '../../gazetteer/a-gazetteer.ts';

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const land = (code: string, name: string, point: Position, outline?: string): GazetteerRecord =>
  aRecord(`geonames:${code.charCodeAt(0)}`, name, {
    point,
    countryCode: code,
    admin1Code: '',
    featureClass: 'A',
    featureCode: 'PCLI',
    ...(outline !== undefined && { outline }),
  });

const OUTER = land('OO', 'Outer', [1, 1], 'outer');
const INNER = land('II', 'Inner', [5, 5], 'inner');
const BARE = land('BB', 'Bare', [20, 20]);
const areas: AreaList = {
  country: (code) => [OUTER, INNER, BARE].find(({ countryCode }) => countryCode === code),
  countriesAndDivisions: () => [OUTER, INNER, BARE, { ...OUTER, point: [9, 9] }],
};
const OUTLINES: Readonly<Record<string, unknown>> = {
  outer: {
    type: 'MultiPolygon',
    coordinates: [[square(0, 0, 10), square(4, 4, 2)], [square(30, 0, 1)]],
  },
  inner: { type: 'Polygon', coordinates: [square(4, 4, 2)] },
};
const at = (point: Position, missing = '') =>
  countryAt(point, areas, async (key) => {
    if (key === missing) throw new Error('it is not at hand');
    return OUTLINES[key];
  });

describe('of made-up countries', () => {
  test.each([
    ['within one', [2, 7], 'OO'],
    ['within one that another surrounds', [5, 5], 'II'],
    ['on an island', [30.5, 0.5], 'OO'],
    ['in the waters off a coast, 11 km out', [-0.1, 5], 'OO'],
    ['33 km out', [-0.3, 5], undefined],
    ['in a country without an outline', [20, 20], undefined],
  ] as const)('a point %s', async (_where, point, code) => {
    expect((await at(point))?.code).toBe(code);
  });

  test('an outline that cannot be had tells nothing, and the others do', async () => {
    expect(await at([5, 5], 'inner')).toBeNull();
    expect(await at([2, 7], 'inner')).toEqual({ code: 'OO', name: 'Outer' });
  });

  test('an outline that is none tells nothing', async () => {
    expect(await countryAt([2, 7], areas, async () => ({ type: 'Point' }))).toBeNull();
  });
});

test.each([
  ['Barrow', [-3.2275, 54.11083], 'United Kingdom'],
  ['the end of Dover’s pier', [1.34, 51.112], 'United Kingdom'],
  ['Calais', [1.8587, 50.9513], 'France'],
  ['Maseru, which South Africa surrounds', [27.48, -29.31], 'Lesotho'],
  ['Kaliningrad', [20.51, 54.71], 'Russia'],
  ['far within Siberia', [120, 66], 'Russia'],
  ['Fairbanks', [-147.7, 64.8], 'United States'],
  ['Simferopol', [34.1, 44.95], 'Ukraine'],
  ['Taveuni, on the antimeridian', [-179.98, -16.85], 'Fiji'],
  ['amid the Atlantic', [-35, 35], undefined],
] as const)('of the world: %s', async (_where, point, country) => {
  const gazetteer = await openGazetteer(diskSource('public/gazetteer'));
  const read = async (key: string) =>
    openOutline(await readFile(`public/outlines/${key}.json`), key);
  expect((await countryAt(point, gazetteer, read))?.name).toBe(country);
});
