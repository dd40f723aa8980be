import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlaceFeature } from '../geojson/places-document.ts';
import type { Use } from '../geoparser/geoparse-result.ts';

/** The parts of the list of places. */
export type PlaceGroup = Use | 'unplaced';

/** The part of the list that a place stands in. */
export function groupOf({ properties: { outcome, use } }: PlaceFeature): PlaceGroup {
  return outcome === 'unplaced' ? outcome : use;
}

/**
 * The places where something happens, then those only named as actors, then what nothing places: the
 * order of the list.
 */
export function inListOrder(places: readonly PlaceFeature[]): readonly PlaceFeature[] {
  const of = (wanted: PlaceGroup) => places.filter((place) => groupOf(place) === wanted);
  return [...of('literal'), ...of('associative'), ...of('unplaced')];
}

/** The numbers of a page that has none in print. */
export const NO_NUMBERS: ReadonlyMap<PlaceId, number> = new Map();

/**
 * What each place of the map is numbered in print, from 1, in the order of the list.
 * @param shown those that the map shows: a number in the text that is not on the map says nothing.
 */
export function placeNumbers(
  places: readonly PlaceFeature[],
  shown: readonly PlaceFeature[] = places,
): ReadonlyMap<PlaceId, number> {
  const onMap = places.filter(({ geometry }) => geometry !== null);
  const wanted = new Set(shown);
  return new Map(
    inListOrder(onMap).flatMap((place, index) =>
      wanted.has(place) ? [[place.properties.placeId, index + 1]] : [],
    ),
  );
}
