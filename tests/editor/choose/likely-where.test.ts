import { expect, test } from 'vitest';
import { likelyWhere } from '../../../src/editor/choose/likely-where.ts';
import type { PlaceId, Position } from '../../../src/gazetteer/place-record.ts';
import type { PlaceFeature, PlacesDocument } from '../../../src/geojson/places-document.ts';
import { placeFeature } from '../../reader/place-feature.ts';

function feature(id: PlaceId, point: Position | null, outcome?: 'near' | 'unplaced'): PlaceFeature {
  const base = placeFeature(id, []);
  return {
    ...base,
    geometry: point && { type: 'Point', coordinates: point },
    properties: { ...base.properties, ...(outcome !== undefined && { outcome }) },
  };
}

const HERTFORD = feature('geonames:1', [-0.08, 51.8]);
const LONDON = feature('geonames:2', [-0.13, 51.5]);
const STREET = feature('near:near/geonames:2/brick%20lane' as PlaceId, [-0.13, 51.5], 'near');
const NOWHERE = feature('unplaced:copper%20walk' as PlaceId, null, 'unplaced');

function documentOf(features: readonly PlaceFeature[], main?: PlaceId): PlacesDocument {
  const town = { name: 'London', countryCode: 'GB', weight: 1, placeId: main ?? 'geonames:0' };
  return {
    type: 'FeatureCollection',
    dateline: {
      schemaVersion: 1,
      generator: 'a test',
      article: { title: null, date: null, source: null, language: 'en', length: 9, digest: '' },
      gazetteer: { digest: '' },
      licences: [],
      ...(main !== undefined && { focus: { countries: [], divisions: [], towns: [town] } }),
    },
    features,
  };
}

test('what is near a town is looked for in that town, from as near as its streets', () => {
  const where = likelyWhere(STREET, documentOf([HERTFORD, LONDON, STREET]));
  expect(where).toEqual({ point: [-0.13, 51.5], zoom: 12 });
});

test('what is somewhere in a region is looked for in all of it', () => {
  const [code, outline] = ['ADM1', 'a-key'];
  const region: PlaceFeature = {
    ...LONDON,
    properties: { ...LONDON.properties, featureClass: 'A', featureCode: code, outline },
  };
  const holder = { placeId: region.properties.placeId, name: 'Scotland', fullName: 'Scotland' };
  const within = { ...STREET, properties: { ...STREET.properties, holder } };
  expect(likelyWhere(within, documentOf([region, within]))?.zoom).toBe(6);
  expect(likelyWhere(within, documentOf([LONDON, within]))?.zoom).toBe(12);
});

test('a town that the name is held to be is seen among its surroundings', () => {
  expect(likelyWhere(HERTFORD, documentOf([HERTFORD]))?.zoom).toBeLessThan(9);
});

test('of what nothing tells, the town that the article is about is the likeliest', () => {
  const all = [HERTFORD, LONDON, NOWHERE];
  expect(likelyWhere(NOWHERE, documentOf(all, 'geonames:2'))?.point).toEqual([-0.13, 51.5]);
  expect(likelyWhere(null, documentOf(all, 'geonames:2'))?.point).toEqual([-0.13, 51.5]);
  // Of a town that was taken off the map since, its first place.
  expect(likelyWhere(NOWHERE, documentOf(all, 'geonames:7'))?.point).toEqual([-0.08, 51.8]);
  expect(likelyWhere(NOWHERE, documentOf(all))?.point).toEqual([-0.08, 51.8]);
});

test('where no other place is on the map, nothing is likely', () => {
  expect(likelyWhere(NOWHERE, documentOf([NOWHERE, STREET]))).toBeNull();
});
