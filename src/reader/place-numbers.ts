import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlaceFeature } from '../geojson/places-document.ts';

/** The places where something happens, then those only named as actors: the order of the list. */
export function inListOrder(places: readonly PlaceFeature[]): readonly PlaceFeature[] {
  const of = (wanted: string) => places.filter(({ properties }) => properties.use === wanted);
  return [...of('literal'), ...of('associative')];
}

/** What each place is numbered in print, from 1, in the order of the list. */
export function placeNumbers(places: readonly PlaceFeature[]): ReadonlyMap<PlaceId, number> {
  return new Map(
    inListOrder(places).map(({ properties }, index) => [properties.placeId, index + 1]),
  );
}
