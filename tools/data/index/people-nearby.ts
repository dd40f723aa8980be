import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { PlaceDraft } from './place-draft.ts';

/** Kilometres: about how far a great city's suburbs lie from its middle. */
const REACH = 30;
/** People: below this a town changes no sum that matters, and the many villages would cost the most. */
const TOWN = 5_000;

/**
 * Tells every populated place how many people live in the towns around it, itself included. GeoNames
 * has no population for most suburbs and hamlets; this tells one from the other.
 */
export function countPeopleNearby(places: readonly PlaceDraft[]): void {
  const towns = places.filter(
    ({ featureClass, population }) => featureClass === 'P' && population >= TOWN,
  );
  const index = new KDBush(towns.length);
  for (const { point } of towns) index.add(point[0], point[1]);
  index.finish();
  for (const place of places) {
    if (place.featureClass !== 'P') continue;
    const near = around(index, place.point[0], place.point[1], Number.POSITIVE_INFINITY, REACH);
    let people = 0;
    for (const at of near) people += towns[at]?.population ?? 0;
    place.peopleNearby = people;
  }
}
