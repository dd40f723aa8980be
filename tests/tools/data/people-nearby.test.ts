import { expect, test } from 'vitest';
import { countPeopleNearby } from '../../../tools/data/index/people-nearby.ts';
import type { PlaceDraft } from '../../../tools/data/index/place-draft.ts';
import { aDraft } from './a-draft.ts';

function nearby(...places: readonly PlaceDraft[]): readonly (number | undefined)[] {
  countPeopleNearby(places);
  return places.map(({ peopleNearby }) => peopleNearby);
}

test('a town counts for itself and for all within 30 km; a village counts for none', () => {
  const city = aDraft('Anytown', { point: [10, 50], population: 500_000 });
  // 0.26 and 0.28 degrees of latitude are 28.9 and 31.1 km.
  const suburb = aDraft('Anytown', { point: [10, 50.26], population: 0 });
  const beyond = aDraft('Anytown', { point: [10, 50.28], population: 8_000 });
  const village = aDraft('Anytown', { point: [10.05, 50], population: 900 });
  expect(nearby(city, suburb, beyond, village)).toEqual([500_000, 508_000, 8_000, 500_000]);
});

test('east and west of a city are as far as north and south of it, at any latitude', () => {
  const city = aDraft('Anytown', { point: [25, 70], population: 40_000 });
  // A degree of longitude is 38 km there.
  const within = aDraft('Anytown', { point: [25.75, 70], population: 0 });
  const beyond = aDraft('Anytown', { point: [25.82, 70], population: 0 });
  expect(nearby(city, within, beyond)).toEqual([40_000, 40_000, 0]);
});

test('across the 180th meridian and around a pole people are near, and are counted once', () => {
  const fiji = aDraft('Anytown', { point: [179.95, -16.5], population: 20_000 });
  const across = aDraft('Anytown', { point: [-179.95, -16.5], population: 0 });
  expect(nearby(fiji, across)).toEqual([20_000, 20_000]);
  const pole = aDraft('Anytown', { point: [0, 90], population: 0 });
  const stations = [0, 90, -170, 180].map((longitude) =>
    aDraft('Anytown', { point: [longitude, 89.9], population: 6_000 }),
  );
  expect(nearby(pole, ...stations)).toEqual([24_000, 24_000, 24_000, 24_000, 24_000]);
});

test('what is no populated place is told of nobody', () => {
  const city = aDraft('Anytown', { point: [10, 50], population: 500_000 });
  const airport = aDraft('Anytown', { point: [10, 50.1], featureClass: 'S', featureCode: 'AIRP' });
  expect(nearby(city, airport)).toEqual([500_000, undefined]);
});
