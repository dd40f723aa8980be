import type { LatLngBounds } from 'leaflet';
import type { Box } from './framing.ts';

/** Where the map stands: its middle in degrees WGS 84, and its Web Mercator zoom level. */
export interface MapView {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

export function boxOf(bounds: LatLngBounds): Box {
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}

/** The box with a share of its width and height added on every side. */
export function padded({ west, south, east, north }: Box, share: number): Box {
  const across = (east - west) * share;
  const down = (north - south) * share;
  return { west: west - across, south: south - down, east: east + across, north: north + down };
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.west <= inner.west &&
    outer.south <= inner.south &&
    outer.east >= inner.east &&
    outer.north >= inner.north
  );
}
