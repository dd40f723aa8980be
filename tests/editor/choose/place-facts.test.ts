import { expect, test } from 'vitest';
import {
  nearestNamed,
  probablySwapped,
  regionsOf,
} from '../../../src/editor/choose/place-facts.ts';
import type { PlaceId, Position } from '../../../src/gazetteer/place-record.ts';
import { describeRecord } from '../../../src/geojson/place-description.ts';
import type { PlaceFeature } from '../../../src/geojson/places-document.ts';
import { aRecord } from '../../gazetteer/a-gazetteer.ts';
import { placeFeature } from '../../reader/place-feature.ts';

function feature(id: PlaceId, name: string, point: Position, outline?: string): PlaceFeature {
  const base = placeFeature(id, []);
  const properties = { ...base.properties, name, ...(outline !== undefined && { outline }) };
  return { ...base, geometry: { type: 'Point', coordinates: point }, properties };
}

const ULVERSTON = feature('geonames:1', 'Ulverston', [-3.09, 54.19]);
const LONDON = feature('geonames:2', 'London', [-0.13, 51.5]);
const ENGLAND = feature('geonames:3', 'England', [-3.2, 54.1], 'admin1-GB.ENG');
const BARROW = feature('geonames:4', 'Barrow-in-Furness', [-3.23, 54.11]);
const ALL = [ULVERSTON, LONDON, ENGLAND, BARROW];

test('a place is told apart by the nearest other place that the article names', () => {
  const nearest = nearestNamed([-3.23, 54.11], null, ALL, BARROW.id);
  expect(nearest).toMatchObject({ kind: 'near', name: 'Ulverston' });
  expect(nearest?.kind === 'near' ? Math.round(nearest.metres / 1000) : 0).toBe(13);
});

test('the place that is doubted tells nothing of the others, nor does an area where there is a spot', () => {
  expect(nearestNamed([-3.2, 54.1], null, [ENGLAND, BARROW, LONDON], BARROW.id)).toMatchObject({
    name: 'London',
  });
  expect(nearestNamed([-3.2, 54.1], null, [ENGLAND], null)).toMatchObject({ name: 'England' });
});

test('a candidate that the article names elsewhere is said to be so', () => {
  expect(nearestNamed([-0.13, 51.5], LONDON.id, ALL, BARROW.id)).toEqual({ kind: 'named' });
  expect(nearestNamed([-3.23, 54.11], BARROW.id, ALL, BARROW.id)).toMatchObject({ kind: 'near' });
});

test('where the article names no other place there is nothing to tell', () => {
  expect(nearestNamed([0, 0], BARROW.id, [BARROW], BARROW.id)).toBeNull();
});

test('the divisions of a place are told from the least, and none twice', () => {
  const record = aRecord('geonames:5', 'Luxembourg');
  const regions = (admin2: string, admin1: string, country: string) =>
    regionsOf(describeRecord(record, { admin2, admin1, country }));
  expect(regions('Cumbria', 'England', 'United Kingdom')).toEqual([
    'Cumbria',
    'England',
    'United Kingdom',
  ]);
  expect(regions('', 'Luxembourg', 'Luxembourg')).toEqual([]);
  expect(regions('Berlin', 'Berlin', 'Germany')).toEqual(['Berlin', 'Germany']);
});

test('two numbers are taken to be swapped where that brings them from afar to the article’s places', () => {
  expect(probablySwapped([54.11, -3.23], ALL)).toEqual([-3.23, 54.11]);
});

test.each([
  ['they are right', [-3.23, 54.11], ALL],
  ['they are far off either way', [100, 50], ALL],
  ['the other way round is no latitude', [120, 20], ALL],
  ['neither is near', [-60, -40], ALL],
  ['nothing else is named', [54.11, -3.23], []],
] as const)('two numbers are left as they are where %s', (_, point, features) => {
  expect(probablySwapped(point, features)).toBeNull();
});
