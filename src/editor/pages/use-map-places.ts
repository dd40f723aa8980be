import { dequal } from 'dequal/lite';
import { useEffect, useMemo, useRef } from 'react';
import { mapPlacesOf } from '../../app/map-places.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { PlaceFeature } from '../../geojson/places-document.ts';
import type { MapPlace } from '../../map/map-place.ts';
import type { Texts } from '../../texts/english.ts';

/** Numbers are print's. */
const NO_NUMBERS: ReadonlyMap<PlaceId, number> = new Map();

/**
 * The places as the map draws them: those that an edit leaves as they were are the very same, and so
 * is their list where it leaves all so. The map lays out anew what is another.
 */
export function useMapPlaces(features: readonly PlaceFeature[], texts: Texts): readonly MapPlace[] {
  const before = useRef<readonly MapPlace[]>([]);
  const places = useMemo(
    () => asTheyWere(before.current, mapPlacesOf(features, NO_NUMBERS, texts)),
    [features, texts],
  );
  useEffect(() => {
    before.current = places;
  }, [places]);
  return places;
}

/** The same places, those that are alike in the objects of before; in the list of before where all are. */
export function asTheyWere(
  before: readonly MapPlace[],
  now: readonly MapPlace[],
): readonly MapPlace[] {
  const known = new Map(before.map((place) => [place.id, place]));
  const places = now.map((place) => {
    const then = known.get(place.id);
    return then !== undefined && dequal(then, place) ? then : place;
  });
  const isSame =
    places.length === before.length && places.every((place, index) => place === before[index]);
  return isSame ? before : places;
}
