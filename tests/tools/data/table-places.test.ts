import { describe, expect, test } from 'vitest';
import { KnownWaters } from '../../../tools/data/index/known-waters.ts';
import {
  tablePlaces,
  withoutDivisions,
  withTablePlaces,
} from '../../../tools/data/index/table-places.ts';
import type { PlaceRow } from '../../../tools/data/index/tables.ts';
import { outlinedWaters } from '../../../tools/data/index/waters.ts';
import type { Outline } from '../../../tools/data/outlines/outline.ts';
import { aDraft } from './a-draft.ts';

const row = (name: string, more: Partial<PlaceRow> = {}): PlaceRow => ({
  name,
  aliases: [],
  feature_class: 'L',
  feature_code: 'RGN',
  country_code: '',
  admin1_code: '',
  latitude: 48,
  longitude: 38,
  outline: '',
  geonames_id: undefined,
  wikidata_id: undefined,
  ...more,
});

const outline = (
  key: string,
  kind: Outline['kind'],
  name: string,
  aliases: string[] = [],
): Outline => ({
  key,
  kind,
  name,
  aliases,
  countryCode: '',
  admin1Code: '',
  admin2Code: '',
  point: [140, 40],
  geometry: { type: 'Polygon', coordinates: [] },
});

describe('a row’s outline', () => {
  const drawn = [
    outline('sea-sea-of-japan', 'sea', 'Sea of Japan', ['Japan Sea']),
    outline('region-donbas', 'region', 'Donbas'),
  ];
  const outlineOf = (place: PlaceRow) => tablePlaces([place], drawn)[0]?.outline;

  test('of a region is its own', () => {
    expect(outlineOf(row('Donbas', { outline: 'admin1:UA.05+UA.14' }))).toBe('region-donbas');
  });

  test('of one sea is the sea’s, whatever the row is called', () => {
    expect(outlineOf(row('East Sea', { outline: 'sea:Japan Sea' }))).toBe('sea-sea-of-japan');
  });

  test('that could not be drawn is none', () => {
    expect(outlineOf(row('Noordland', { outline: 'admin1:ZZ.99' }))).toBeUndefined();
  });

  test('of a sea that is none fails the build and names both', () => {
    expect(() => outlineOf(row('The Gulf', { outline: 'sea:Narnia' }))).toThrow(
      "'The Gulf' names a sea without outline: 'Narnia'",
    );
  });
});

describe('a row about a place that the packages have', () => {
  test('of a division by code gives it the name news uses, and keeps the other', () => {
    const division = aDraft('Kyiv City', {
      featureClass: 'A',
      featureCode: 'ADM1',
      admin1Code: '12',
    });
    const kyiv = aDraft('Kyiv Region', {
      featureClass: 'A',
      featureCode: 'ADM1',
      admin1Code: '12',
      wikidataId: 'Q1',
    });
    expect(withoutDivisions([kyiv], [division])).toEqual([]);
    expect(division).toMatchObject({
      name: 'Kyiv Region',
      aliases: ['Kyiv City'],
      wikidataId: 'Q1',
    });
  });

  test('of a division by name needs no code', () => {
    const division = aDraft('Cabinda', {
      featureClass: 'A',
      featureCode: 'ADM1',
      admin1Code: '03',
    });
    const cabinda = aDraft('Cabinda', { featureClass: 'A', featureCode: 'ADM1', admin1Code: '' });
    expect(withoutDivisions([cabinda], [division])).toEqual([]);
  });

  test('by GeoNames id takes its people and names', () => {
    const ours = aDraft('Faslane', { geonamesId: 5, featureClass: 'S', featureCode: 'NVB' });
    const theirs = aDraft('Faslane Port', { geonamesId: 5, population: 90, admin2Code: 'X1' });
    const merged = withTablePlaces([ours], [theirs]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({
      name: 'Faslane',
      population: 90,
      admin2Code: 'X1',
      alternates: ['Faslane Port'],
    });
  });

  test('by name and nearness takes its id; a namesake farther off stays apart', () => {
    const ours = aDraft('Covent Garden', { featureCode: 'PPLX', point: [-0.124, 51.512] });
    const near = aDraft('Covent Garden', { geonamesId: 5, point: [-0.12, 51.51] });
    const far = aDraft('Covent Garden', { geonamesId: 6, point: [-2.5, 53.5] });
    const merged = withTablePlaces([ours], [near, far]);
    expect(merged.map((place) => place.geonamesId)).toEqual([5, 6]);
  });

  test('of a water gains the outline, and the water is not there twice', () => {
    const lake = aDraft('Lake Victoria', {
      featureClass: 'H',
      featureCode: 'LK',
      point: [141, 39],
    });
    const town = aDraft('Lake Albert');
    const drawn = [
      outline('lake-lake-victoria', 'lake', 'Lake Victoria'),
      outline('lake-lake-albert', 'lake', 'Lake Albert'),
    ];
    const others = outlinedWaters(drawn, new KnownWaters([lake, town]));
    expect(lake.outline).toBe('lake-lake-victoria');
    expect(others.map((water) => [water.name, water.featureCode])).toEqual([['Lake Albert', 'LK']]);
  });

  test('of a water gains nothing of a namesake on another continent, which is a place of its own', () => {
    const here = aDraft('Long Lake', { featureClass: 'H', featureCode: 'LK', point: [-70, 44] });
    const there = outline('lake-long-lake', 'lake', 'Long Lake');
    const [other] = outlinedWaters([there], new KnownWaters([here]));
    expect(here.outline).toBeUndefined();
    expect(other).toMatchObject({ name: 'Long Lake', point: [140, 40] });
  });

  test('of a water is the one of several of its name that lies there', () => {
    const rows = [-70, 141].map((longitude) =>
      aDraft('Long Lake', { featureClass: 'H', featureCode: 'LK', point: [longitude, 40] }),
    );
    const others = outlinedWaters(
      [outline('lake-long-lake', 'lake', 'Long Lake')],
      new KnownWaters(rows),
    );
    expect(others).toEqual([]);
    expect(rows.map((lake) => lake.outline)).toEqual([undefined, 'lake-long-lake']);
  });
});

test.each([
  ['North Pacific Ocean', 'OCN'],
  ['Gulf of Aden', 'GULF'],
  ['Great Australian Bight', 'BAY'],
  ['Bass Strait', 'STRT'],
  ['English Channel', 'CHN'],
  ['Sea of Azov', 'SEA'],
])('%s is of kind %s', (name, code) => {
  const [sea] = outlinedWaters([outline('sea-x', 'sea', name)], new KnownWaters([]));
  expect(sea?.featureCode).toBe(code);
});

test('an everyday word is no name of a sea, a foreign lake has an English one', () => {
  const [sea, lake] = outlinedWaters(
    [
      outline('sea-x', 'sea', 'Indian Ocean', ['Indian']),
      outline('lake-y', 'lake', 'Lago de Nicaragua'),
    ],
    new KnownWaters([]),
  );
  expect(sea?.aliases).toEqual([]);
  expect(lake?.aliases).toEqual(['Lake Nicaragua']);
});
