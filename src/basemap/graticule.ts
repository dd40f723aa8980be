import { latitudeAt } from './latitude-at.ts';
import { mercator } from './mercator.ts';

/** Degrees between two lines, from far to near. */
const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01];
/** CSS pixels between two lines at least. */
const LEAST_GAP = 150;
/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;
const NORTHERNMOST = 85;

/** From this map zoom on, land and sea may fill the view with nothing that would show it moving. */
export const GRATICULE_FROM = 5;

/** Where meridians and parallels cross a part of the map, in CSS pixels from its corner. */
interface GraticuleLines {
  readonly meridians: readonly number[];
  readonly parallels: readonly number[];
}

/**
 * The lines of round degrees in a part of the map.
 * @param left and `top` of it, in CSS pixels of the world at the zoom level.
 * @param width of it, in CSS pixels, as its height is.
 */
export function graticuleIn(
  zoom: number,
  left: number,
  top: number,
  width: number,
  height = width,
): GraticuleLines {
  const world = WORLD * 2 ** zoom;
  const step = STEPS.findLast((degrees) => (degrees / 360) * world >= LEAST_GAP) ?? 30;
  const meridians = roundBetween(
    (left / world - 0.5) * 360,
    ((left + width) / world - 0.5) * 360,
    step,
  );
  const parallels = roundBetween(latitudeAt((top + height) / world), latitudeAt(top / world), step);
  return {
    meridians: meridians.map((longitude) => mercator(longitude, 0)[0] * world - left),
    parallels: parallels
      .filter((latitude) => Math.abs(latitude) < NORTHERNMOST)
      .map((latitude) => mercator(0, latitude)[1] * world - top),
  };
}

/** The multiples of a step from one number to another, that one left out. */
function roundBetween(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  const last = Math.ceil(to / step) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
}
