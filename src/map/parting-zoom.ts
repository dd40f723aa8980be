import type { Position } from '../gazetteer/place-record.ts';
import { boundsOf } from './framing.ts';

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;

/**
 * The whole zoom level from which places drawn as one come apart; Infinity for those on one spot.
 * @param radius nearer to each other than this, in CSS pixels, places are drawn as one.
 */
export function partingZoom(points: readonly Position[], radius: number): number {
  const bounds = boundsOf(points);
  if (bounds === null) return Number.POSITIVE_INFINITY;
  // Degrees of latitude are no shorter on the map than those of longitude.
  const degrees = Math.max(bounds.east - bounds.west, bounds.north - bounds.south);
  return Math.ceil(Math.log2((radius * 360) / (WORLD * degrees)));
}
