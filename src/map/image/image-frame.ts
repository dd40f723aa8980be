import { mercator } from '../../basemap/mercator.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { boundsOf } from '../framing.ts';

/** Which part of the world an image of the map shows. */
export interface ImageFrame {
  /** A whole Web Mercator zoom level: only there are the basemap's lines as they were drawn. */
  readonly zoom: number;
  /** The image's corner, in CSS pixels of the world at that zoom; beyond the world it repeats. */
  readonly left: number;
  readonly top: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The meridians at its sides, in degrees; they may lie beyond 180. */
  readonly degrees: { readonly west: number; readonly east: number };
}

interface FrameOptions {
  readonly width: number;
  readonly height: number;
  /** Kept free around the points, in CSS pixels. */
  readonly padding: number;
  readonly nearestZoom: number;
}

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;
/** Where the image looks when there is nothing to show. */
const EVERYWHERE: readonly Position[] = [
  [-120, -40],
  [150, 65],
];

/** The nearest frame that has all points in view, in the image's middle. */
export function frameOf(
  points: readonly Position[],
  { width, height, padding, nearestZoom }: FrameOptions,
): ImageFrame {
  const bounds = boundsOf(points.length > 0 ? points : EVERYWHERE);
  if (bounds === null) throw new Error('some points have bounds');
  const [west, north] = mercator(bounds.west, bounds.north);
  const [east, south] = mercator(bounds.east, bounds.south);
  let zoom = nearestZoom;
  const fits = () => {
    const world = WORLD * 2 ** zoom;
    return (
      (east - west) * world <= width - 2 * padding &&
      (south - north) * world <= height - 2 * padding
    );
  };
  while (zoom > leastZoom(height) && !fits()) zoom -= 1;
  const world = WORLD * 2 ** zoom;
  const top = Math.round(((north + south) / 2) * world - height / 2);
  const left = Math.round(((west + east) / 2) * world - width / 2);
  return {
    zoom,
    left,
    top: Math.max(0, Math.min(world - height, top)),
    width,
    height,
    degrees: { west: longitudeAt(left / world), east: longitudeAt((left + width) / world) },
  };
}

/** Farther out, the world would be lower than the image. */
function leastZoom(height: number): number {
  return Math.max(0, Math.ceil(Math.log2(height / WORLD)));
}

/** Degrees at a share of the way around the world, from its western edge. */
function longitudeAt(share: number): number {
  return (share - 0.5) * 360;
}

/** Where a position stands in the frame, in CSS pixels, at its own copy of the world. */
export function worldPointIn(
  { zoom, left, top }: ImageFrame,
  [longitude, latitude]: Position,
): { readonly x: number; readonly y: number } {
  const world = WORLD * 2 ** zoom;
  const [x, y] = mercator(longitude, latitude);
  return { x: x * world - left, y: y * world - top };
}

/** Where a position stands in the frame, in CSS pixels, at the copy of the world nearest to its middle. */
export function pointIn(
  frame: ImageFrame,
  position: Position,
): { readonly x: number; readonly y: number } {
  const world = WORLD * 2 ** frame.zoom;
  const { x, y } = worldPointIn(frame, position);
  return { x: x + Math.round((frame.width / 2 - x) / world) * world, y };
}

/** The tiles that cover the frame, each with where its corner stands in it; columns as the world repeats. */
export function tilesIn({ zoom, left, top, width, height }: ImageFrame, size: number) {
  const count = 2 ** zoom;
  const tiles: { z: number; x: number; y: number; left: number; top: number }[] = [];
  for (let column = Math.floor(left / size); column * size < left + width; column += 1) {
    for (let row = Math.floor(top / size); row * size < top + height; row += 1) {
      if (row < 0 || row >= count) continue;
      const x = ((column % count) + count) % count;
      tiles.push({ z: zoom, x, y: row, left: column * size - left, top: row * size - top });
    }
  }
  return tiles;
}
