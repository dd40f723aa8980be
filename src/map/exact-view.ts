import type { LatLngExpression, Map as LeafletMap } from 'leaflet';
import { sharpZoom } from './framing.ts';

/** Takes a map to a zoom level that may lie between two: of itself Leaflet goes to whole ones, as wheels and fingers do. */
export function setExactView(
  map: LeafletMap,
  centre: LatLngExpression,
  zoom: number,
  animate: boolean,
): void {
  map.options.zoomSnap = 0;
  map.setView(centre, sharpZoom(zoom, Math.round), { animate });
  map.options.zoomSnap = 1;
}
