import { mercator } from '../../basemap/mercator.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { boundsOf, MOST_LAND, sharpZoom } from '../framing.ts';

/** Which part of the world an image of the map shows. */
export interface ImageFrame {
  /** Of Web Mercator; between two whole levels the tiles of the nearer one are drawn larger or smaller. */
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
/** The nearest frame that has all points in view, in the image's middle. */
export function frameOf(
  points: readonly Position[],
  { width, height, padding, nearestZoom }: FrameOptions,
): ImageFrame {
  const bounds = boundsOf(points.length > 0 ? points : MOST_LAND);
  if (bounds === null) throw new Error('some points have bounds');
  const [west, north] = mercator(bounds.west, bounds.north);
  const [east, south] = mercator(bounds.east, bounds.south);
  const fit = Math.min(
    (width - 2 * padding) / (east - west),
    (height - 2 * padding) / (south - north),
  );
  const zoom = Math.max(
    leastZoom(height),
    sharpZoom(Math.min(nearestZoom, Math.log2(fit / WORLD)), Math.floor),
  );
  return frameAround([(west + east) / 2, (north + south) / 2], zoom, { width, height });
}

/** The frame around a point of Web Mercator's unit square. */
export function frameAround(
  [x, y]: readonly [number, number],
  zoom: number,
  { width, height }: { readonly width: number; readonly height: number },
): ImageFrame {
  const world = WORLD * 2 ** zoom;
  const top = Math.round(y * world - height / 2);
  const left = Math.round(x * world - width / 2);
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
export function leastZoom(height: number): number {
  return Math.max(0, sharpZoom(Math.log2(height / WORLD), Math.ceil));
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

/** How many times as large as they are the frame's tiles are drawn. */
export function tileScale({ zoom }: ImageFrame): number {
  return 2 ** (zoom - Math.round(zoom));
}

/**
 * The tiles that cover the frame, each with where its corner stands in it; columns as the world repeats.
 * @param size of a tile at a whole zoom level, in CSS pixels.
 */
export function tilesIn(frame: ImageFrame, size: number) {
  const { left, top, width, height } = frame;
  const z = Math.round(frame.zoom);
  const side = size * tileScale(frame);
  const count = 2 ** z;
  const tiles: { z: number; x: number; y: number; left: number; top: number }[] = [];
  for (let column = Math.floor(left / side); column * side < left + width; column += 1) {
    for (let row = Math.floor(top / side); row * side < top + height; row += 1) {
      if (row < 0 || row >= count) continue;
      const x = ((column % count) + count) % count;
      tiles.push({ z, x, y: row, left: column * side - left, top: row * side - top });
    }
  }
  return tiles;
}
