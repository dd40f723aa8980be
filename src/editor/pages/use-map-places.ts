import { dequal } from 'dequal/lite';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { PlaceFeature } from '../../geojson/places-document.ts';
import type { MapPlace } from '../../map/map-place.ts';
import { mapPlacesOf } from '../../page/map-places.ts';
import type { Texts } from '../../texts/english.ts';

/** A map of more places is drawn anew in a turn of its own, after the article. */
const MANY = 300;

/**
 * The places as the map draws them: those that an edit leaves as they were are the very same, and so
 * is their list where it leaves all so. The map lays out anew what is another.
 * @param numbers what each place is numbered in print; none while nothing is printed.
 * @param dress has them look as a person wants; stays the same as long as that does.
 */
export function useMapPlaces(
  features: readonly PlaceFeature[],
  numbers: ReadonlyMap<PlaceId, number>,
  texts: Texts,
  dress: (places: readonly MapPlace[]) => readonly MapPlace[],
): readonly MapPlace[] {
  const drawn = useInATurnOfTheirOwn(features);
  const before = useRef<readonly MapPlace[]>([]);
  const known = useMemo(() => new MapPlaces(numbers, texts), [numbers, texts]);
  const places = useMemo(
    () => asTheyWere(before.current, dress(drawn.flatMap((feature) => known.of(feature)))),
    [drawn, known, dress],
  );
  useEffect(() => {
    before.current = places;
  }, [places]);
  return places;
}

/** The features of a moment ago where there are many, until the page has had a turn. */
function useInATurnOfTheirOwn(features: readonly PlaceFeature[]): readonly PlaceFeature[] {
  const [drawn, setDrawn] = useState(features);
  const isMany = features.length > MANY && drawn.length > MANY;
  useEffect(() => {
    if (drawn === features) return;
    const timer = setTimeout(() => setDrawn(features));
    return () => clearTimeout(timer);
  }, [drawn, features]);
  return isMany ? drawn : features;
}

/** Makes each feature a place of the map once. */
class MapPlaces {
  readonly #known = new WeakMap<PlaceFeature, readonly MapPlace[]>();
  readonly #numbers: ReadonlyMap<PlaceId, number>;
  readonly #texts: Texts;

  constructor(numbers: ReadonlyMap<PlaceId, number>, texts: Texts) {
    this.#numbers = numbers;
    this.#texts = texts;
  }

  of(feature: PlaceFeature): readonly MapPlace[] {
    const known = this.#known.get(feature) ?? mapPlacesOf([feature], this.#numbers, this.#texts);
    this.#known.set(feature, known);
    return known;
  }
}

/** The same places, those that are alike in the objects of before; in the list of before where all are. */
export function asTheyWere(
  before: readonly MapPlace[],
  now: readonly MapPlace[],
): readonly MapPlace[] {
  const known = new Map(before.map((place) => [place.id, place]));
  const places = now.map((place) => {
    const then = known.get(place.id);
    return then !== undefined && (then === place || dequal(then, place)) ? then : place;
  });
  const isSame =
    places.length === before.length && places.every((place, index) => place === before[index]);
  return isSame ? before : places;
}
