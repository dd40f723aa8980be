import type { Position } from '../gazetteer/place-record.ts';
import { boundsOf } from './framing.ts';

/** Places nearer to each other than this are drawn as one, in CSS pixels. */
export const CLUSTER_RADIUS = 64;
/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;

/** The whole zoom level from which places drawn as one come apart; Infinity for those on one spot. */
export function partingZoom(points: readonly Position[]): number {
  const bounds = boundsOf(points);
  if (bounds === null) return Number.POSITIVE_INFINITY;
  // Degrees of latitude are no shorter on the map than those of longitude.
  const degrees = Math.max(bounds.east - bounds.west, bounds.north - bounds.south);
  return Math.ceil(Math.log2((CLUSTER_RADIUS * 360) / (WORLD * degrees)));
}
