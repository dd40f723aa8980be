import { mercator } from '../../basemap/mercator.ts';
import { sharpZoom } from '../framing.ts';
import type { MapView } from '../map-view.ts';
import { frameAround, type ImageFrame, leastZoom } from './image-frame.ts';

/** The frame of a view, as the map stands in it: its zoom level is the nearest at which tiles are whole pixels wide. */
export function frameAt(
  { longitude, latitude, zoom }: MapView,
  size: { readonly width: number; readonly height: number },
): ImageFrame {
  const [x, y] = mercator(longitude, latitude);
  return frameAround([x, y], Math.max(leastZoom(size.height), sharpZoom(zoom, Math.round)), size);
}
