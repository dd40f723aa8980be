import type { Gazetteer, PlaceSearch, StartingPlace } from '../../gazetteer/gazetteer.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { describePoint, describeRecord } from '../../geojson/place-description.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { nearestPlusCode, shortPlusCode } from '../../geojson/plus-code.ts';
import { type LookedAt, rankPlaces } from '../choose/rank-places.ts';
import { placesMistyped, placesWithin } from './search-ways.ts';

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
 * The places that a person may mean by what they typed, at most nine: those of which a name begins so, and after them
 * those of which a later word does, as far as names have been read that have it. Where there are none, those of the
 * first words that lie in what the last words say ('Faversham, Kent'), then those whose name is nearly that
 * ('Canterbry'). A short plus code with its place is its point.
 * @param around [longitude, latitude] of the article's places: the nearer the likelier.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function searchPlaces(
  gazetteer: Gazetteer & PlaceSearch,
  typed: string,
  lookedAt: LookedAt | null,
  around: readonly Position[] = [],
): Promise<FoundPlaces> {
  const short = shortPlusCode(typed);
  if (short !== undefined) {
    const { places } = await searchPlaces(gazetteer, short.place, lookedAt, around);
    return {
      places: places.flatMap((by) => atPlusCode(short.code, by)).slice(0, 1),
      complete: true,
    };
  }
  const { places, complete } = await gazetteer.startingWith(typed);
  const begun = new Set(places.map(({ record }) => record));
  const later = gazetteer.continuingWith(typed).filter(({ record }) => !begun.has(record));
  const rank = (some: readonly StartingPlace[]) => rankPlaces(some, typed, lookedAt, around);
  const named = [places, later].flatMap(rank);
  const within = named.length > 0 ? [] : rank(await placesWithin(gazetteer, typed));
  const isFound = named.length > 0 || within.length > 0;
  const mistyped = isFound ? [] : rank(await placesMistyped(gazetteer, typed));
  const best = [...named, ...within, ...mistyped].slice(0, MOST_FOUND);
  await gazetteer.loadAdminNames(best.map(({ record }) => record));
  const found = best.map(({ record, matchedName }) => ({
    place: describeRecord(record, gazetteer.adminNames(record)),
    otherName: matchedName === record.name ? null : matchedName,
  }));
  return { places: found, complete: complete || !isFound };
}

function atPlusCode(code: string, { place: { geometry, properties } }: FoundPlace): FoundPlace[] {
  const point = geometry === null ? undefined : nearestPlusCode(code, geometry.coordinates);
  if (point === undefined) return [];
  return [{ place: describePoint(`${code} ${properties.name}`, point), otherName: null }];
}
