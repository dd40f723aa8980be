import { distance } from 'geokdbush';
import KDBush from 'kdbush';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import type { PlaceDraft } from './place-draft.ts';

/** Kilometres: about how far a great city's suburbs lie from its middle. */
const REACH = 30;
/** Degrees of latitude, a few metres more than that far on an Earth of 6,371 km radius. */
const TALL = 0.27;
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
    let people = 0;
    for (const at of inBox(index, place.point)) {
      const town = towns[at];
      if (town && distance(...place.point, ...town.point) <= REACH) people += town.population;
    }
    place.peopleNearby = people;
  }
}

/**
 * All that can be within reach of a point, and some that is not: what lies in a box is gathered sooner than geokdbush's
 * `around` walks outward from the point, the nearest first.
 */
function inBox(index: KDBush, [longitude, latitude]: Position): ReadonlySet<number> {
  const furthest = Math.min(90, Math.abs(latitude) + TALL);
  const wide = TALL / Math.max(Math.cos((furthest * Math.PI) / 180), Number.EPSILON);
  // Once as it stands, and once a turn of the Earth to either side: across the 180th meridian it goes on.
  const found = [-360, 0, 360].flatMap((turn) => {
    const middle = longitude + turn;
    return index.range(middle - wide, latitude - TALL, middle + wide, latitude + TALL);
  });
  return new Set(found);
}
