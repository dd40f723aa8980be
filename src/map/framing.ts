import type { Position } from '../gazetteer/place-record.ts';

/** Degrees, WGS 84. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The smallest box that holds all points, across the antimeridian where that is shorter: then
 * `east` is over 180. Null for no points.
 */
export function boundsOf(points: readonly Position[]): Box | null {
  if (points.length === 0) return null;
  // More points than a function takes arguments.
  const latitudes = points.map(([, latitude]) => latitude).sort((a, b) => a - b);
  const longitudes = points.map(([longitude]) => longitude).sort((a, b) => a - b);
  const first = longitudes[0] ?? 0;
  const last = longitudes.at(-1) ?? 0;
  let west = first;
  let east = last;
  let widest = 360 - (last - first);
  for (const [index, longitude] of longitudes.entries()) {
    const next = longitudes[index + 1];
    if (next === undefined || next - longitude <= widest) continue;
    widest = next - longitude;
    west = next;
    east = longitude + 360;
  }
  return { west, south: latitudes[0] ?? 0, east, north: latitudes.at(-1) ?? 0 };
}

/** What is in view where there is no place: most of the land, not across the antimeridian, which two points alone are nearer by. */
export const MOST_LAND: readonly Position[] = [
  [-120, -40],
  [-30, 0],
  [60, 0],
  [150, 65],
];

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;
/** The least of a map's width that the world takes. */
const LEAST_WIDTH = 0.85;
const FARTHEST = 1;

/**
 * The zoom level, of Web Mercator, at which a map of this size in CSS pixels shows as much of the world
 * as it can: all of its height is map, with no ground above or below, and the world is not seen twice.
 */
export function farthestZoom(width: number, height: number): number {
  const level = Math.log2(Math.max(width * LEAST_WIDTH, height) / WORLD);
  return Math.max(FARTHEST, sharpZoom(level, Math.ceil));
}

/**
 * The nearest zoom level below or above, of those where a tile is a whole number of CSS pixels wide: between
 * them its lines and letters would be drawn across the screen's pixels.
 * @param round Math.floor or Math.ceil.
 */
export function sharpZoom(level: number, round: (pixels: number) => number): number {
  const whole = Math.round(level);
  return whole + Math.log2(round(WORLD * 2 ** (level - whole)) / WORLD);
}

/** The popup's height at most: these pixels, or this share of a map that is too low for them. */
const POPUP_HEIGHT = 400;
const POPUP_SHARE = 0.66;
/** A place is not lower than this on the map. */
const LOWEST = 0.82;
const MARKER_ROOM = 20;

/**
 * The point, in pixels, to centre the map on so that a place is in the middle of its width and low
 * enough that a popup above it is in view, both about in the middle of a map with room to spare.
 */
export function centreForPopup(
  place: { readonly x: number; readonly y: number },
  mapHeight: number,
): { readonly x: number; readonly y: number } {
  const popup = Math.min(POPUP_HEIGHT, POPUP_SHARE * mapHeight);
  const height = Math.min(LOWEST * mapHeight, (mapHeight + popup) / 2 + MARKER_ROOM);
  return { x: place.x, y: place.y - (height - mapHeight / 2) };
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * How far to move the map so that a box on it is wholly in view, in pixels as Leaflet's panBy takes
 * them: what moves is the view, not the box. What is larger than the map shows its top and left.
 */
export function panToShow(
  box: Rectangle,
  map: Rectangle,
  margin: number,
): { readonly x: number; readonly y: number } {
  return {
    x: panAlong(box.left, box.right, map.left + margin, map.right - margin),
    y: panAlong(box.top, box.bottom, map.top + margin, map.bottom - margin),
  };
}

function panAlong(low: number, high: number, from: number, to: number): number {
  if (low < from || high - low > to - from) return low - from;
  return high > to ? high - to : 0;
}
