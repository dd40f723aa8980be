import { distance } from 'geokdbush';
import { fold } from '../fold.ts';
import type { NewerCity } from './newer-cities.ts';
import type { PlaceDraft } from './place-draft.ts';

/**
 * Two entries of one name in one country nearer than this are one place whose point was moved;
 * namesakes of GeoNames' towns lie farther apart.
 */
const SAME_PLACE_KM = 8;

/**
 * The places of both sources, each once. A place that both have takes the newer source's
 * spelling and division codes; its former name stays among its other names.
 */
export function mergeCities(
  known: readonly PlaceDraft[],
  newer: readonly NewerCity[],
): PlaceDraft[] {
  const byPoint = new Map<string, PlaceDraft[]>();
  const byName = new Map<string, PlaceDraft[]>();
  for (const place of known) {
    addTo(byPoint, pointKey(place), place);
    const names = new Set([place.name, ...place.alternates].map((name) => nameKey(place, name)));
    for (const name of names) addTo(byName, name, place);
  }

  const twins = new Set<PlaceDraft>();
  const onlyNewer: PlaceDraft[] = [];
  for (const city of newer) {
    const twin = twinOf(city, byPoint, byName);
    if (!twin) onlyNewer.push(draftOf(city));
    else if (!twins.has(twin)) {
      twins.add(twin);
      renew(twin, city);
    }
  }
  return [...known, ...onlyNewer];
}

function twinOf(
  city: NewerCity,
  byPoint: ReadonlyMap<string, readonly PlaceDraft[]>,
  byName: ReadonlyMap<string, readonly PlaceDraft[]>,
): PlaceDraft | undefined {
  // GeoNames gives points to five decimals and moves them seldom: another name on one is a renaming.
  const onPoint = byPoint.get(pointKey(city)) ?? [];
  const named = (byName.get(nameKey(city, city.name)) ?? [])
    .map((place) => ({ place, km: distance(...city.point, ...place.point) }))
    .filter(({ km }) => km <= SAME_PLACE_KM)
    .sort((a, b) => a.km - b.km)
    .map(({ place }) => place);
  const folded = fold(city.name);
  return (
    [...onPoint, ...named].find((place) => fold(place.name) === folded) ?? onPoint[0] ?? named[0]
  );
}

function pointKey(place: NewerCity): string {
  return `${place.countryCode} ${place.point[0]} ${place.point[1]}`;
}

function nameKey(place: NewerCity, name: string): string {
  return `${place.countryCode} ${fold(name)}`;
}

function addTo(map: Map<string, PlaceDraft[]>, key: string, place: PlaceDraft): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}

function renew(place: PlaceDraft, city: NewerCity): void {
  if (place.name !== city.name) {
    place.alternates.push(place.name);
    place.name = city.name;
  }
  if (city.admin1Code !== '') {
    place.admin1Code = city.admin1Code;
    place.admin2Code = city.admin2Code;
  }
}

function draftOf(city: NewerCity): PlaceDraft {
  return {
    ...city,
    alternates: [],
    aliases: [],
    featureClass: 'P',
    featureCode: 'PPL',
    population: 0,
  };
}
