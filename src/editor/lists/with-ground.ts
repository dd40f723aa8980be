import type { OwnPlace } from '../../gazetteer/layers/own-place.ts';
import { groundInWorker } from '../worker/geoparser.ts';

/**
 * The places with the countries and divisions that they lie in, of those whose file does not say: a name is known
 * better by what it lies in. Where the index cannot be had, they stay as they are.
 */
export async function withGround(places: readonly OwnPlace[]): Promise<readonly OwnPlace[]> {
  const unknown = places.filter(({ countryCode }) => countryCode === '');
  if (unknown.length === 0) return places;
  try {
    const ground = await groundInWorker(unknown.map(({ point }) => point));
    const found = new Map(unknown.map((place, index) => [place, ground[index] ?? null]));
    return places.map((place) => ({ ...place, ...found.get(place) }));
  } catch {
    return places;
  }
}
