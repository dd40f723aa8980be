import type { LatLngBoundsExpression, Map as LeafletMap } from 'leaflet';
import { boundsOf } from './framing.ts';
import type { MapPlace } from './map-place.ts';
import { boxOf, holds, padded } from './map-view.ts';
import { nearestCopy } from './world-copies.ts';

/** A paragraph's places are looked at from no nearer than this. */
const NEAREST = 7;
/** Places in the middle of the view by so much of its sides are in view as they are. */
const MARGIN = 0.08;
/** A view this many levels farther than it has to be is left for a nearer one. */
const FAR_OFF = 2.5;
/** CSS pixels left free around them. */
const ROOM = 96;

/**
 * Brings places into view that are read of, unless they are in it already.
 * @param seconds that the flight takes; 0 for none.
 */
export function showTogether(map: LeafletMap, places: readonly MapPlace[], seconds: number): void {
  const around = boundsOf(places.map(({ point }) => point));
  if (around === null) return;
  const shift = nearestCopy((around.west + around.east) / 2, map.getCenter().lng);
  const half = (around.east - around.west) / 2;
  const box = { ...around, west: shift - half, east: shift + half };
  const bounds: LatLngBoundsExpression = [
    [box.south, box.west],
    [box.north, box.east],
  ];
  const nearest = Math.min(NEAREST, ...places.map(({ closeZoom }) => closeZoom));
  const room = Object.assign(map.getSize(), { x: ROOM, y: ROOM });
  const zoom = Math.min(nearest, map.getBoundsZoom(bounds, false, room));
  const isSeen = holds(padded(boxOf(map.getBounds()), -MARGIN), box);
  if (isSeen && map.getZoom() > zoom - FAR_OFF) return;
  const centre: [number, number] = [(box.south + box.north) / 2, shift];
  if (seconds > 0) map.flyTo(centre, zoom, { duration: seconds });
  else map.setView(centre, zoom, { animate: false });
}
