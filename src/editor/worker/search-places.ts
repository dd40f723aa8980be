import type { Gazetteer, PlaceSearch } from '../../gazetteer/gazetteer.ts';
import { describeRecord } from '../../geojson/place-description.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { type LookedAt, rankPlaces } from '../choose/rank-places.ts';

/** What a search found. */
export interface FoundPlaces {
  /** Likeliest meant first. */
  readonly places: readonly FoundPlace[];
  /** False where so many names begin so that only the best-known places were looked through. */
  readonly complete: boolean;
}

export interface FoundPlace {
  readonly place: PlaceDescription;
  /** The name by which it was found, where that is not what it is called: 'Kiev' for Kyiv. */
  readonly otherName: string | null;
}

/** As many as there are digits to choose one by. */
const MOST_FOUND = 9;

/**
 * The places of which a name begins with what was typed, and after them those of which a later word
 * does, as far as names have been read that have it; at most nine.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function searchPlaces(
  gazetteer: Gazetteer & PlaceSearch,
  typed: string,
  lookedAt: LookedAt | null,
): Promise<FoundPlaces> {
  const { places, complete } = await gazetteer.startingWith(typed);
  const begun = new Set(places.map(({ record }) => record));
  const later = gazetteer.continuingWith(typed).filter(({ record }) => !begun.has(record));
  const best = [places, later]
    .flatMap((found) => rankPlaces(found, typed, lookedAt))
    .slice(0, MOST_FOUND);
  await gazetteer.loadAdminNames(best.map(({ record }) => record));
  const found = best.map(({ record, matchedName }) => ({
    place: describeRecord(record, gazetteer.adminNames(record)),
    otherName: matchedName === record.name ? null : matchedName,
  }));
  return { places: found, complete };
}
