import { type Map as LeafletMap, latLngBounds } from 'leaflet';
import type { StepBounds } from '../../geojson/tour-step.ts';
import { setExactView } from '../../map/exact-view.ts';
import { sharpZoom } from '../../map/framing.ts';
import { nearestCopy } from '../../map/world-copies.ts';

const FLIGHT_SECONDS = 1.1;

interface Showing {
  readonly isAnimated: boolean;
  /** How much of the map's foot is covered, in CSS pixels. */
  readonly below: number;
}

/** Has the map show all of a step's view, as near as that goes, at the copy of the world that it is at. */
export function showBounds(
  map: LeafletMap,
  [west, south, east, north]: StepBounds,
  { isAnimated, below }: Showing,
): void {
  const width = (east - west + 360) % 360 || 360;
  const left = nearestCopy(west + width / 2, map.getCenter().lng) - width / 2;
  const bounds = latLngBounds([south, left], [north, left + width]);
  const size = map.getSize();
  const free = Math.max(size.y / 3, size.y - below);
  const whole = map.options.zoomSnap;
  map.options.zoomSnap = 0;
  const nearest = map.getBoundsZoom(bounds, false, size.subtract([size.x, free]));
  const zoom = Math.max(map.getMinZoom(), sharpZoom(nearest, Math.floor));
  map.options.zoomSnap = whole;
  const middle = map
    .project(bounds.getSouthWest(), zoom)
    .add(map.project(bounds.getNorthEast(), zoom))
    .divideBy(2);
  const centre = map.unproject([middle.x, middle.y + (size.y - free) / 2], zoom);
  if (isAnimated) map.flyTo(centre, zoom, { duration: FLIGHT_SECONDS });
  else setExactView(map, centre, zoom, false);
}
