import { distance } from 'geokdbush';
import { fold } from '../../../src/gazetteer/fold.ts';
import { addTo } from './add-to.ts';
import type { NewerCity } from './newer-cities.ts';
import type { PlaceDraft } from './place-draft.ts';

/**
 * Two entries of one name in one country nearer than this are one place whose point was moved,
 * where nothing else is known of either: in the data, such pairs are the same town nine times in ten.
 */
const MOVED_KM = 15;
/** Nearer than this they are one place even where the known one has its twin already. */
const SAME_PLACE_KM = 2;

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

  const renewed = new Set<PlaceDraft>();
  const claim = (city: NewerCity, twin: PlaceDraft | undefined): boolean => {
    if (!twin) return false;
    if (!renewed.has(twin)) renew(twin, city);
    renewed.add(twin);
    return true;
  };
  // GeoNames gives points to five decimals and moves them seldom: those on one point go first.
  const moved = newer.filter((city) => !claim(city, onItsPoint(city, byPoint)));
  const onlyNewer = moved.filter((city) => {
    const namesakes = byName.get(nameKey(city, city.name)) ?? [];
    return !claim(city, nearest(city, namesakes, renewed));
  });
  return [...known, ...onlyNewer.map(draftOf)];
}

/** The known place on the city's point: its namesake, or, where there is one place only, that under its former name. */
function onItsPoint(
  city: NewerCity,
  byPoint: ReadonlyMap<string, readonly PlaceDraft[]>,
): PlaceDraft | undefined {
  const places = byPoint.get(pointKey(city)) ?? [];
  const folded = fold(city.name);
  return places.find((place) => fold(place.name) === folded) ?? places[0];
}

function nearest(
  city: NewerCity,
  namesakes: readonly PlaceDraft[],
  renewed: ReadonlySet<PlaceDraft>,
): PlaceDraft | undefined {
  let twin: PlaceDraft | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of namesakes) {
    const km = distance(...city.point, ...place.point);
    if (km >= least || km > (renewed.has(place) ? SAME_PLACE_KM : MOVED_KM)) continue;
    [twin, least] = [place, km];
  }
  return twin;
}

function pointKey(place: NewerCity): string {
  return `${place.countryCode} ${place.point[0]} ${place.point[1]}`;
}

function nameKey(place: NewerCity, name: string): string {
  return `${place.countryCode} ${fold(name)}`;
}

function renew(place: PlaceDraft, city: NewerCity): void {
  if (place.name !== city.name) {
    place.aliases.push(place.name);
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
