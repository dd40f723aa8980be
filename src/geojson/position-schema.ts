import * as v from 'valibot';
import { parsePlaceId } from '../gazetteer/place-id.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';

export const placeId = v.custom<PlaceId>(
  (value) => typeof value === 'string' && parsePlaceId(value) !== undefined,
  'and must be geonames:<number>, wikidata:Q<number>, geo:<latitude>,<longitude>, near:<name> or unplaced:<name>',
);
export const coordinates = v.pipe(
  v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]),
  v.check(
    (position) => coordinatesFault(position) === undefined,
    ({ input }) => coordinatesFault(input) ?? '',
  ),
);

/** What is wrong with a [longitude, latitude] in degrees, as the end of a sentence; undefined where nothing is. */
export function coordinatesFault([longitude, latitude]: readonly number[]): string | undefined {
  if (longitude === undefined || latitude === undefined) return 'and must be two numbers';
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return undefined;
  if (Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180) {
    return 'latitude first: GeoJSON writes the longitude first';
  }
  return 'which is not on Earth: the longitude is from -180 to 180, then the latitude from -90 to 90';
}
