import type { Position } from '../gazetteer/place-record.ts';
import type { PlaceFeature } from '../geojson/places-document.ts';
import { greatCircleDistance } from '../geoparser/great-circle.ts';
import type { CompassPoint } from '../texts/english.ts';

/** Where a place lies, as seen from the article's main place. */
export type Whereabouts =
  | { readonly kind: 'main' }
  /** Its country or division holds the main place. */
  | { readonly kind: 'around' }
  | { readonly kind: 'at' }
  /** Metres along the great circle, and where that sets out to. */
  | { readonly kind: 'away'; readonly metres: number; readonly point: CompassPoint };

const COMPASS: readonly CompassPoint[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];
/** Metres; nearer than this, two points are of one spot as far as a gazetteer can tell. */
const ONE_SPOT = 1_000;
const RADIANS = Math.PI / 180;

/**
 * The place an article is about, as far as counting can tell: of those where something happens, the
 * one named most often. A town or a building comes before any area: one lies in a direction from a
 * point. Null where there are no places.
 */
export function mainPlaceOf(places: readonly PlaceFeature[]): PlaceFeature | null {
  const known = places.filter(({ properties }) => properties.outcome === undefined);
  const spots = known.filter(({ properties }) => properties.outline === undefined);
  const happening = (candidates: readonly PlaceFeature[]) =>
    candidates.filter(({ properties }) => properties.use === 'literal');
  const best = [happening(spots), happening(known), known].find(({ length }) => length > 0) ?? [];
  const times = ({ properties }: PlaceFeature) => properties.mentions.length;
  return best.reduce<PlaceFeature | null>(
    (main, place) => (main === null || times(place) > times(main) ? place : main),
    null,
  );
}

/** Where `place` lies from `main`; null where that is not known to the point. */
export function whereaboutsOf(place: PlaceFeature, main: PlaceFeature): Whereabouts | null {
  if (place.properties.outcome !== undefined) return null;
  if (place.properties.placeId === main.properties.placeId) return { kind: 'main' };
  if (holds(place, main)) return { kind: 'around' };
  const [from, to] = [main.geometry?.coordinates, place.geometry?.coordinates];
  if (from === undefined || to === undefined) return null;
  const metres = greatCircleDistance(from, to);
  if (metres < ONE_SPOT) return { kind: 'at' };
  return { kind: 'away', metres, point: compassPoint(initialBearing(from, to)) };
}

function holds({ properties: area }: PlaceFeature, { properties: inner }: PlaceFeature): boolean {
  if (area.countryCode === '' || area.countryCode !== inner.countryCode) return false;
  if (area.featureCode.startsWith('PCL')) return true;
  if (area.featureCode === 'ADM1') return area.name === inner.admin1;
  return area.featureCode === 'ADM2' && area.admin1 === inner.admin1 && area.name === inner.admin2;
}

/**
 * The direction in which the great circle from `from` to `to` sets out, in degrees clockwise from
 * the north, 0 to 360: the course of spherical trigonometry (Snyder, Map Projections: A Working
 * Manual, USGS 1395, 1987, equation 5-4b).
 */
export function initialBearing(from: Position, to: Position): number {
  const [fromLatitude, toLatitude] = [from[1] * RADIANS, to[1] * RADIANS];
  const across = (to[0] - from[0]) * RADIANS;
  const east = Math.sin(across) * Math.cos(toLatitude);
  const north =
    Math.cos(fromLatitude) * Math.sin(toLatitude) -
    Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(across);
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}

/** The nearest of the eight points of the compass to a bearing in degrees. */
export function compassPoint(bearing: number): CompassPoint {
  return COMPASS[Math.round(bearing / 45) % COMPASS.length] ?? 'n';
}
