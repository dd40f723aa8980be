import type { Position } from '../gazetteer/place-record.ts';

/** Metres; the mean radius R1 of the WGS 84 ellipsoid (Moritz, Geodetic Reference System 1980). */
export const EARTH_RADIUS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/**
 * The distance between two points along the sphere, in metres: the haversine formula
 * (R. W. Sinnott, 'Virtues of the Haversine', Sky and Telescope 68, 1984).
 */
export function greatCircleDistance(a: Position, b: Position): number {
  const latitudes = Math.sin(((b[1] - a[1]) * RADIANS) / 2) ** 2;
  const longitudes = Math.sin(((b[0] - a[0]) * RADIANS) / 2) ** 2;
  const haversine = latitudes + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * longitudes;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
