import { mercator } from '../basemap/mercator.ts';
import type { Position } from '../gazetteer/place-record.ts';
import { boundsOf, farthestZoom, sharpZoom } from './framing.ts';

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;
/** Left free around what is framed: a share of a map's shorter side, and no less than so many CSS pixels. */
const MARGIN_SHARE = 0.08;
const LEAST_MARGIN = 30;
/** At its foot is the line of its credits. */
const LEAST_FOOT = 38;
/** What stands in a corner where a line of text begins: the legend above, and on a narrow map the buttons below. */
const CORNER_WIDTH = 144;
const CORNER_HEIGHT = 62;
/** Along a wide map's side is a column of buttons. */
const COLUMN = 66;
/** Where Antarctica begins, as a share of the map's height from the north: it is left out where no place is there. */
const ANTARCTICA = 0.76;

/** A view's middle in Web Mercator's unit square, which may lie in another copy of the world, and its zoom level. */
interface FramedView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * The view that has points as large as a map of this size shows them, none of them at its edge or
 * under what stands in its corners.
 * @param points degrees WGS 84; for none it is the world.
 * @param size of the map, in CSS pixels.
 * @param nearest the zoom level that is not gone beyond.
 * @param narrow whether the map has its buttons in a row at its foot, and not along a side.
 * @param start 1 where a line of text begins on the left, -1 where it does on the right.
 */
export function framedView(
  points: readonly Position[],
  { x: width, y: height }: { readonly x: number; readonly y: number },
  nearest: number,
  narrow: boolean,
  start: 1 | -1,
): FramedView {
  const bounds = boundsOf(points);
  if (bounds === null) return { x: 0.5, y: 0.5, zoom: 1 };
  const [west, north] = mercator(bounds.west, bounds.north);
  const [east, south] = mercator(bounds.east, bounds.south);
  const at = points.map(([longitude, latitude]) => {
    const [x, y] = mercator(longitude, latitude);
    return { x: x < west ? x + 1 : x, y };
  });
  const margin = Math.max(LEAST_MARGIN, MARGIN_SHARE * Math.min(width, height));
  const side = narrow ? margin : Math.max(margin, COLUMN);
  const frame = (begin: number, top: number, foot: number) => {
    const fit = Math.min(
      Math.max(1, width - begin - side) / (east - west),
      Math.max(1, height - top - foot) / (south - north),
    );
    const zoom = Math.max(
      farthestZoom(width, height),
      sharpZoom(Math.min(nearest, Math.log2(fit / WORLD)), Math.floor),
    );
    const world = WORLD * 2 ** zoom;
    const half = height / 2 / world;
    const lowest = Math.max(ANTARCTICA, south + foot / world) - half;
    const x = (west + east + (start * (side - begin)) / world) / 2;
    const y = Math.min(lowest, (north + south + (foot - top) / world) / 2);
    return { x, y: Math.max(half, Math.min(1 - half, y)), zoom };
  };
  const isClear = ({ x, y, zoom }: FramedView) => {
    const world = WORLD * 2 ** zoom;
    return at.every((point) => {
      const down = height / 2 + (point.y - y) * world;
      const isBeside = width / 2 + start * (point.x - x) * world >= CORNER_WIDTH;
      return isBeside || (down >= CORNER_HEIGHT && (!narrow || height - down >= CORNER_HEIGHT));
    });
  };
  // Beside a corner or below it: whatever of that leaves the points largest.
  let best: FramedView | null = null;
  for (const begin of [side, CORNER_WIDTH]) {
    for (const top of [margin, CORNER_HEIGHT]) {
      for (const foot of [Math.max(margin, LEAST_FOOT), CORNER_HEIGHT]) {
        const view = frame(begin, top, foot);
        if (isClear(view) && view.zoom > (best?.zoom ?? 0)) best = view;
      }
    }
  }
  return best ?? frame(side, margin, CORNER_HEIGHT);
}
