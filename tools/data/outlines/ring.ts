import polylabel from 'polylabel';
import type { Position } from '../../../src/gazetteer/place-record.ts';

/** A closed ring: its last position repeats its first. */
export type Ring = readonly Position[];
/** An outer ring, then its holes. */
export type Rings = readonly Ring[];

/** The mean radius of the Earth, IUGG. */
const EARTH_RADIUS_KILOMETRES = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Twice the area a ring encloses in square degrees on the plane; positive where it runs counter-clockwise. */
function signedDoubleArea(ring: Ring): number {
  let sum = 0;
  let previous = ring[ring.length - 1];
  for (const position of ring) {
    if (previous) sum += previous[0] * position[1] - position[0] * previous[1];
    previous = position;
  }
  return sum;
}

/**
 * The area a ring encloses, in square kilometres, on the cylindrical equal-area projection,
 * which is exact but for its straight edges.
 */
export function ringSquareKilometres(ring: Ring): number {
  let sum = 0;
  let previous = ring[ring.length - 1];
  for (const [x, latitude] of ring) {
    const y = Math.sin(radians(latitude));
    if (previous) {
      const previousY = Math.sin(radians(previous[1]));
      sum += radians(previous[0]) * y - radians(x) * previousY;
    }
    previous = [x, latitude];
  }
  return (Math.abs(sum) / 2) * EARTH_RADIUS_KILOMETRES ** 2;
}

/** The ring, reversed if need be: outer rings run counter-clockwise and holes clockwise (RFC 7946, 3.1.6). */
export function wind(ring: Ring, role: 'outer' | 'hole'): Ring {
  const counterClockwise = signedDoubleArea(ring) > 0;
  return counterClockwise === (role === 'outer') ? ring : [...ring].reverse();
}

/** Whether a ring is closed, has four positions or more and encloses something. */
export function isRing(ring: Ring): boolean {
  const first = ring[0];
  const last = ring[ring.length - 1];
  return (
    ring.length >= 4 &&
    first !== undefined &&
    last !== undefined &&
    first[0] === last[0] &&
    first[1] === last[1] &&
    signedDoubleArea(ring) !== 0
  );
}

/**
 * The point of a polygon farthest from its border, at most 4 decimals. Longitudes are scaled by
 * the cosine of the polygon's middle latitude, so that 'farthest' is meant on the ground.
 */
export function innermostPoint(rings: Rings): Position {
  const latitudes = (rings[0] ?? []).map(([, latitude]) => latitude);
  const south = latitudes.reduce((least, latitude) => Math.min(least, latitude), 90);
  const north = latitudes.reduce((most, latitude) => Math.max(most, latitude), -90);
  const scale = Math.max(0.05, Math.cos(radians((south + north) / 2)));
  const scaled = rings.map((ring) => ring.map(([x, y]) => [x * scale, y]));
  const [x, y] = polylabel(scaled, Math.max(1e-4, (north - south) / 200));
  return [Number((x / scale).toFixed(4)), Number(y.toFixed(4))];
}
