import { describe, expect, test } from 'vitest';
import type { PlaceProperties } from '../../src/geojson/places-document.ts';
import {
  compassPoint,
  initialBearing,
  mainPlaceOf,
  whereaboutsOf,
} from '../../src/reader/whereabouts.ts';
import { mentionAt, placeFeature } from './place-feature.ts';

const mentions = (times: number) =>
  Array.from({ length: times }, (_, index) => mentionAt(index * 10, index * 10 + 4, [0, 400]));

function place(
  id: number,
  times: number,
  properties: Partial<PlaceProperties> = {},
  coordinates: readonly [number, number] = [0, 0],
) {
  const feature = placeFeature(`geonames:${id}`, mentions(times));
  return {
    ...feature,
    geometry: { type: 'Point', coordinates },
    properties: { ...feature.properties, ...properties },
  } as const;
}

describe('the main place', () => {
  test('is the one named most, towns before areas, where things happen before actors', () => {
    const country = place(1, 9, { outline: 'country-X' });
    const actor = place(2, 7, { use: 'associative' });
    const village = place(3, 2);
    const town = place(4, 3);
    expect(mainPlaceOf([country, actor, village, town])).toBe(town);
    expect(mainPlaceOf([country, actor])).toBe(country);
    expect(mainPlaceOf([actor])).toBe(actor);
    expect(mainPlaceOf([])).toBeNull();
  });

  test('of two named as often is the one named first', () => {
    const first = place(1, 2);
    expect(mainPlaceOf([first, place(2, 2)])).toBe(first);
  });
});

describe('where a place lies', () => {
  const barrow = place(1, 4, { countryCode: 'GB', admin1: 'England' }, [-3.22758, 54.11094]);

  test('from the main one: how far along the great circle, and where to', () => {
    const northwood = place(2, 1, { countryCode: 'GB', admin1: 'England' }, [-0.42454, 51.61162]);
    expect(whereaboutsOf(northwood, barrow)).toEqual({
      kind: 'away',
      metres: expect.closeTo(335_000, -4),
      point: 'se',
    });
  });

  test('around it, for its country and division, but not for another’s of the same name', () => {
    const country = place(3, 1, { countryCode: 'GB', featureCode: 'PCLI' }, [-2.7, 54.8]);
    const division = { name: 'England', featureCode: 'ADM1' };
    expect(whereaboutsOf(country, barrow)?.kind).toBe('around');
    expect(whereaboutsOf(place(4, 1, { ...division, countryCode: 'GB' }), barrow)?.kind).toBe(
      'around',
    );
    expect(whereaboutsOf(place(5, 1, { ...division, countryCode: 'US' }), barrow)?.kind).toBe(
      'away',
    );
    const ocean = place(6, 1, { featureCode: 'OCN' }, [-40, 40]);
    expect(whereaboutsOf(ocean, place(7, 2))?.kind).toBe('away');
  });

  test('at it, a few hundred metres away; and it is not away from itself', () => {
    const quay = place(8, 1, {}, [-3.2276, 54.114]);
    expect(whereaboutsOf(quay, barrow)?.kind).toBe('at');
    expect(whereaboutsOf(barrow, barrow)?.kind).toBe('main');
  });
});

test.each([
  ['due north', [10, 10], [10, 20], 0],
  ['due east along the equator', [10, 0], [20, 0], 90],
  ['over the antimeridian', [179, 0], [-179, 0], 90],
  ['south', [0, 20], [0, -20], 180],
  ['from London to New York it sets out west-north-west', [-0.13, 51.51], [-74.01, 40.71], 288],
] as const)('the bearing %s', (_what, from, to, degrees) => {
  expect(initialBearing(from, to)).toBeCloseTo(degrees, 0);
});

test('a bearing is told as the nearest of eight points', () => {
  expect([0, 22, 23, 90, 200, 337, 338, 360].map(compassPoint)).toEqual([
    'n',
    'n',
    'ne',
    'e',
    's',
    'nw',
    'n',
    'n',
  ]);
});
