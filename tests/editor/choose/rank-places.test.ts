import { expect, test } from 'vitest';
import { type LookedAt, rankPlaces } from '../../../src/editor/choose/rank-places.ts';
import type { GazetteerRecord, Position } from '../../../src/gazetteer/place-record.ts';
import { aRecord } from '../../gazetteer/a-gazetteer.ts';

const FURNESS: LookedAt = { centre: [-3.2, 54.1], radius: 30_000 };
const OHIO: LookedAt = { centre: [-83, 40], radius: 150_000 };
const WORLD: LookedAt = { centre: [0, 20], radius: 12_000_000 };

let id = 0;
const place = (
  name: string,
  point: Position,
  population: number,
  more: Partial<GazetteerRecord> = {},
) => aRecord(`geonames:${++id}`, name, { point, population, ...more });

const BARROW_IN_FURNESS = place('Barrow-in-Furness', [-3.23, 54.11], 45_865);
const BARROW = place('Barrow', [-156.79, 71.29], 4_400);
const BARROW_HAMLET = place('Barrow', [-0.68, 52.75], 0);
const PARIS = place('Paris', [2.35, 48.85], 2_138_551, { featureCode: 'PPLC', countryCode: 'FR' });
const PARIS_TEXAS = place('Paris', [-95.56, 33.66], 24_171);
const PARIS_OHIO = place('Paris', [-83.1, 40.1], 1_500);
const PARIS_NEARBY = place('Parisville', [-83.2, 40.2], 90_000);
const LONDON = place('London', [-0.13, 51.5], 8_961_989, { featureCode: 'PPLC' });
const LONDONDERRY = place('Londonderry', [-7.3, 55], 85_000);
const KYIV = place('Kyiv', [30.52, 50.45], 2_797_553, { featureCode: 'PPLC' });
const KIEVKA = place('Kievka', [45.5, 46.1], 2_000);

function ranked(typed: string, lookedAt: LookedAt | null, ...records: GazetteerRecord[]) {
  const places = records.map((record) => ({ record, matchedName: record.name }));
  return rankPlaces(places, typed, lookedAt).map(({ record }) => record);
}

test('what is in view comes first, before a namesake that bears just the name', () => {
  expect(ranked('Barrow', FURNESS, BARROW, BARROW_HAMLET, BARROW_IN_FURNESS)[0]).toBe(
    BARROW_IN_FURNESS,
  );
});

test('nearest to the view first, from wherever one looks', () => {
  const all = [PARIS, PARIS_TEXAS, PARIS_OHIO];
  expect(ranked('Paris', OHIO, ...all)).toEqual([PARIS_OHIO, PARIS_TEXAS, PARIS]);
  expect(ranked('Paris', FURNESS, ...all)[0]).toBe(PARIS);
});

test('with the world in view, or no map, the best known comes first', () => {
  for (const lookedAt of [WORLD, null]) {
    expect(ranked('Par', lookedAt, PARIS_OHIO, PARIS_TEXAS, PARIS)[0]).toBe(PARIS);
  }
});

test('a name typed to its end comes before a longer one about as near', () => {
  expect(ranked('Paris', OHIO, PARIS_NEARBY, PARIS_OHIO)[0]).toBe(PARIS_OHIO);
  expect(ranked('London', WORLD, LONDONDERRY, LONDON)[0]).toBe(LONDON);
});

test('a great city’s former name comes before a village called so to this day', () => {
  const former = { record: KYIV, matchedName: 'Kiev' };
  const village = { record: KIEVKA, matchedName: 'Kievka' };
  expect(rankPlaces([village, former], 'Kiev', WORLD)[0]).toBe(former);
});

test('the order does not depend on that of what was found', () => {
  const all = [PARIS, PARIS_TEXAS, PARIS_OHIO, BARROW];
  expect(ranked('a', null, ...all)).toEqual(ranked('a', null, ...all.toReversed()));
});
