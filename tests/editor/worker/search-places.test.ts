import { describe, expect, test } from 'vitest';
import { searchPlaces } from '../../../src/editor/worker/search-places.ts';
import { typosOf } from '../../../src/editor/worker/typos.ts';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { memorySource } from '../../../src/gazetteer/sources/memory.ts';
import { aRecord, someFiles } from '../../gazetteer/a-gazetteer.ts';

test('names that begin with what was typed come before those that have it later on', async () => {
  const vale = { record: aRecord('geonames:1', 'Furness Vale', {}), otherNames: [] };
  const gazetteer = await openGazetteer(memorySource(someFiles([vale])));
  await gazetteer.load(['Barrow']);
  const names = async (typed: string) =>
    (await searchPlaces(gazetteer, typed, null)).places.map(({ place }) => place.properties.name);
  expect(await names('Furn')).toEqual(['Furness Vale', 'Barrow-in-Furness']);
  expect(await names('in Furness')).toEqual(['Barrow-in-Furness']);
  expect(await names('Barrow')).toEqual(expect.arrayContaining(['Barrow-in-Furness']));
  expect(new Set(await names('Barrow')).size).toBe((await names('Barrow')).length);
});

describe('of places of one name', () => {
  const abroad = aRecord('geonames:2', 'Barham', { countryCode: 'UA', point: [31, 49] });
  const atHome = aRecord('geonames:3', 'Barham', { point: [1.16, 51.2] });
  const open = () =>
    openGazetteer(
      memorySource(someFiles([abroad, atHome].map((record) => ({ record, otherNames: [] })))),
    );
  const ids = async (typed: string, around: readonly (readonly [number, number])[] = []) =>
    (await searchPlaces(await open(), typed, null, around)).places.map(
      ({ place }) => place.properties.placeId,
    );

  test.each([
    'Barham, England',
    'Barham England',
    'barham, engl',
    'Barham, United Kingdom',
    'Barham, England, United Kingdom',
    'Barham GB',
  ])('%s is the one that lies there', async (typed) => {
    expect(await ids(typed)).toEqual(['geonames:3']);
  });

  test('one that lies nowhere there is not found', async () => {
    expect(await ids('Barham, Bavaria')).toEqual([]);
  });

  test('those nearest to the article’s places come first', async () => {
    expect(await ids('Barham', [[1, 51]])).toEqual(['geonames:3', 'geonames:2']);
    expect(await ids('Barham', [[30, 50]])).toEqual(['geonames:2', 'geonames:3']);
  });

  test.each([
    'Barhm',
    'Bahram',
    'Barhham',
    'Brham',
    'Barhan',
    'barhim',
  ])('%s is one with a typo', async (typed) => {
    expect(new Set(await ids(typed))).toEqual(new Set(['geonames:2', 'geonames:3']));
  });

  test.each(['Brhm', 'Bxrhxm', 'Ba'.repeat(1000), 'xyz'])('%s is none', async (typed) => {
    expect(await ids(typed)).toEqual([]);
  });

  test('a short plus code and its place are a point', async () => {
    const { places } = await searchPlaces(await open(), '6596+2Q Barham', null, [[1, 51]]);
    expect(places).toHaveLength(1);
    const [longitude = 0, latitude = 0] = places[0]?.place.geometry?.coordinates ?? [];
    expect(Math.hypot(longitude - 1.16, latitude - 51.2)).toBeLessThan(0.8);
    expect(places[0]?.place.properties.handPlaced).toBe(true);
  });
});

test.each([
  ['canterbry', 'canterbury', 1],
  ['cnaterbury', 'canterbury', 1],
  ['cantrebruy', 'canterbury', 2],
  ['canterbury', 'canterbury', 0],
  ['kent', 'surrey', 3],
  ['', 'ab', 2],
])('%s and %s are %i typos apart, as far as two are counted', (one, other, typos) => {
  expect(typosOf(one, other, 2)).toBe(typos);
  expect(typosOf(other, one, 2)).toBe(typos);
});
