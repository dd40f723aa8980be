import type { Position } from '../../gazetteer/place-record.ts';
import type { PlaceDescription, PlaceFeature } from '../../geojson/places-document.ts';
import { greatCircleDistance } from '../../geoparser/great-circle.ts';

/** How a place lies to the nearest of the others that the article names. */
export type NearestNamed =
  /** The article names it itself. */
  | { readonly kind: 'named' }
  /** `metres` along the sphere. */
  | { readonly kind: 'near'; readonly name: string; readonly metres: number };

/** The divisions and the country that a place lies in, from the least; none is told twice. */
export function regionsOf({ properties }: PlaceDescription): readonly string[] {
  const { name, admin2, admin1, country } = properties;
  return [...new Set([admin2, admin1, country])].filter((part) => part !== '' && part !== name);
}

/**
 * The nearest of the places that an article names to a point, but for the one that is doubted.
 * Those that are an area are passed over where there is a spot: one is at some distance from a
 * town, and only somewhere in a country.
 * @param point [longitude, latitude], degrees WGS 84.
 * @param doubted the URI of the place that the words name now; null for none.
 * @returns null where the article names no other place.
 */
export function nearestNamed(
  point: Position,
  id: string | null,
  features: readonly PlaceFeature[],
  doubted: string | null,
): NearestNamed | null {
  // What is only near a place says nothing of where another is.
  const others = features.filter(
    ({ id: other, properties }) => other !== doubted && properties.outcome === undefined,
  );
  if (id !== null && others.some((feature) => feature.id === id)) return { kind: 'named' };
  const spots = others.filter(({ properties }) => properties.outline === undefined);
  let nearest: NearestNamed | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { geometry, properties } of spots.length > 0 ? spots : others) {
    if (geometry === null) continue;
    const metres = greatCircleDistance(point, geometry.coordinates);
    if (metres >= least) continue;
    least = metres;
    nearest = { kind: 'near', name: properties.name, metres };
  }
  return nearest;
}

/** So many points of an article tell where it is about; each is measured for each place that is found. */
const MOST_AROUND = 60;

/**
 * Where an article's places are, but for the one that is doubted: its spots, or where it has none, its areas.
 * @param doubted the URI of the place that the words name now; null for none.
 */
export function pointsAround(
  features: readonly PlaceFeature[],
  doubted: string | null,
): readonly Position[] {
  const others = features.filter(
    ({ id, properties }) => id !== doubted && properties.outcome === undefined,
  );
  const spots = others.filter(({ properties }) => properties.outline === undefined);
  return (spots.length > 0 ? spots : others)
    .flatMap(({ geometry }) => (geometry === null ? [] : [geometry.coordinates]))
    .slice(0, MOST_AROUND);
}

/** Metres; a point farther than this from all that the article names is worth a second look. */
const FAR = 1_000_000;
/** So many times nearer the other way round, two numbers are probably the other way round. */
const MUCH_NEARER = 10;

/**
 * Whether two numbers that do not say which is the latitude are probably the other way round: so
 * that the point is far from all places that the article names, and would be near one.
 * @returns the point the other way round, or null.
 */
export function probablySwapped(
  [longitude, latitude]: Position,
  features: readonly PlaceFeature[],
): Position | null {
  if (Math.abs(longitude) > 90) return null;
  const other: Position = [latitude, longitude];
  const distance = (point: Position) =>
    Math.min(
      ...features.flatMap(({ geometry }) =>
        geometry === null ? [] : [greatCircleDistance(point, geometry.coordinates)],
      ),
    );
  const [as, swapped] = [distance([longitude, latitude]), distance(other)];
  return Number.isFinite(as) && as > FAR && swapped * MUCH_NEARER < as ? other : null;
}
