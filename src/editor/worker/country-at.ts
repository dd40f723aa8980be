import type { AreaList } from '../../gazetteer/gazetteer.ts';
import { type Outline, parseOutline } from '../../gazetteer/outline.ts';
import type { GazetteerRecord, Position } from '../../gazetteer/place-record.ts';
import type { Country } from '../../geojson/place-description.ts';
import { EARTH_RADIUS, greatCircleDistance } from '../../geoparser/great-circle.ts';

/** So many countries, by their nearest division, are looked through: a point's own is among them. */
const MOST_COUNTRIES = 6;
/**
 * Metres: the breadth of the territorial sea, 12 nautical miles (United Nations Convention on the Law
 * of the Sea, article 3). A pier that a simplified coast leaves out is as near, too.
 */
const TERRITORIAL_SEA = 22_224;
const RADIANS = Math.PI / 180;

/**
 * The country that a point lies in, or in whose coastal waters.
 * @param point [longitude, latitude], degrees WGS 84.
 * @param readOutline what was parsed of an outline's JSON; rejects where it cannot be had.
 * @returns null far out at sea, and where none of the outlines that are at hand tells.
 */
export async function countryAt(
  point: Position,
  areas: AreaList,
  readOutline: (key: string) => Promise<unknown>,
): Promise<Country | null> {
  let nearest: { readonly country: Country; readonly metres: number } | null = null;
  for (const { countryCode: code, name, outline: key } of countriesAround(point, areas)) {
    if (key === undefined) continue;
    const outline = await readOutline(key)
      .then(parseOutline)
      .catch(() => null);
    if (outline === null) continue;
    const rings = ringsOf(outline);
    if (isInside(point, rings)) return { code, name };
    const metres = distanceTo(rings, point);
    if (metres < (nearest?.metres ?? TERRITORIAL_SEA))
      nearest = { country: { code, name }, metres };
  }
  return nearest?.country ?? null;
}

/** The countries of which a division's middle, or their own, is nearest, the nearest first. */
function countriesAround(point: Position, areas: AreaList): readonly GazetteerRecord[] {
  const distances = new Map<string, number>();
  for (const area of areas.countriesAndDivisions()) {
    const metres = greatCircleDistance(point, area.point);
    if (metres < (distances.get(area.countryCode) ?? Number.POSITIVE_INFINITY)) {
      distances.set(area.countryCode, metres);
    }
  }
  return [...distances]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST_COUNTRIES)
    .flatMap(([code]) => areas.country(code) ?? []);
}

export type Ring = readonly (readonly number[])[];

/** All rings, those around holes too. */
export function ringsOf(outline: Outline): readonly Ring[] {
  if (outline.type === 'MultiLineString') return [];
  return outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
}

/** Whether a line from the point to the east crosses the rings an odd number of times. */
export function isInside([x, y]: Position, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const [from, to] of edgesOf(rings)) {
    const crosses = from[1] > y !== to[1] > y;
    if (crosses && x < from[0] + ((y - from[1]) * (to[0] - from[0])) / (to[1] - from[1])) {
      inside = !inside;
    }
  }
  return inside;
}

/** Metres from a point to the nearest of the rings, on a plane that touches the Earth at the point. */
function distanceTo(rings: readonly Ring[], [x, y]: Position): number {
  const [east, north] = [EARTH_RADIUS * RADIANS * Math.cos(y * RADIANS), EARTH_RADIUS * RADIANS];
  const onPlane = ([longitude, latitude]: Position): Position => [
    (longitude - x) * east,
    (latitude - y) * north,
  ];
  let least = Number.POSITIVE_INFINITY;
  for (const [from, to] of edgesOf(rings)) {
    least = Math.min(least, distanceToEdge(onPlane(from), onPlane(to)));
  }
  return least;
}

/** From the origin to the nearest point of an edge. */
function distanceToEdge([x, y]: Position, [toX, toY]: Position): number {
  const [across, up] = [toX - x, toY - y];
  const length = across ** 2 + up ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * across + y * up) / length));
  return Math.hypot(x + along * across, y + along * up);
}

function* edgesOf(rings: readonly Ring[]): Generator<readonly [Position, Position]> {
  for (const ring of rings) {
    let before: Position | null = null;
    for (const [longitude = 0, latitude = 0] of ring) {
      const here: Position = [longitude, latitude];
      if (before !== null) yield [before, here];
      before = here;
    }
  }
}
