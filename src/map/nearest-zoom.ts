import type { MapPlace } from './map-place.ts';

/** The zoom level to which the world map is made. */
export const WORLD_NEAREST = 12;

/** The nearest that detail of one's own is ever worth. */
export const DETAILED_NEAREST = 16;

/** How near a view of these places is at most: one place says it itself, several by how far apart they are. */
export function nearestFit(places: readonly MapPlace[]): number {
  const towns = places.filter(({ outline }) => outline === null);
  return towns.length > 1 || places.length === 0
    ? WORLD_NEAREST
    : Math.min(...places.map(({ closeZoom }) => closeZoom));
}
