import type { Position } from '../../gazetteer/place-record.ts';
import { greatCircleDistance } from '../../geoparser/great-circle.ts';
import type { MapPlace } from '../../map/map-place.ts';
import { compassPoint, initialBearing } from '../../reader/whereabouts.ts';
import type { CompassPoint } from '../../texts/english.ts';

/** Nearer than this, in metres, a point is at the place. */
const AT = 50;

/** Where a point lies, seen from a place of the map. */
export interface SeenFrom {
  readonly name: string;
  /** 0 where it is there. */
  readonly metres: number;
  readonly direction: CompassPoint;
}

/** Where a point lies, seen from the nearest of the map's places; null where it has none. */
export function seenFrom(
  point: Position,
  places: readonly Pick<MapPlace, 'name' | 'point'>[],
): SeenFrom | null {
  let nearest: SeenFrom | null = null;
  for (const { name, point: from } of places) {
    const metres = greatCircleDistance(from, point);
    if (nearest !== null && metres >= nearest.metres) continue;
    nearest = {
      name,
      metres: metres < AT ? 0 : metres,
      direction: compassPoint(initialBearing(from, point)),
    };
  }
  return nearest;
}
