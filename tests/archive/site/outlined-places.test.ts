import { expect, test } from 'vitest';
import {
  type OutlinedPlace,
  readOutlinedPlaces,
  writeOutlinedPlaces,
} from '../../../src/archive/site/outlined-places.ts';

const places: readonly OutlinedPlace[] = [
  { rank: 0, placeId: 'geonames:3017382', outline: 'country-FR' },
  { rank: 7, placeId: 'geonames:690791', outline: 'country-UA' },
  { rank: 4_000, placeId: 'geo:51.6,-0.4', outline: 'admin1-AD.02' },
];

test('places with outlines are read back by their ranks', () => {
  const read = readOutlinedPlaces(writeOutlinedPlaces(places));
  expect([...read.values()]).toEqual(places);
  expect(read.get(7)?.outline).toBe('country-UA');
  expect(readOutlinedPlaces(writeOutlinedPlaces([])).size).toBe(0);
});

test('a file that is cut off or goes on is told as damaged', () => {
  const bytes = writeOutlinedPlaces(places);
  expect(() => readOutlinedPlaces(bytes.subarray(0, -1))).toThrow(/outlines is damaged/);
  expect(() => readOutlinedPlaces(Uint8Array.of(...bytes, 0))).toThrow(/outlines is damaged/);
});
