/** A point on the screen, in CSS pixels, y growing downward. */
interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const AHEAD: Readonly<Record<Direction, ScreenPoint>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};
/** One beside the way counts as so many times farther than one ahead. */
const SIDEWAYS = 2;

/**
 * The nearest of the points that lie in a direction, those straight ahead before those beside the
 * way, so that arrow keys go where the eye expects.
 * @returns its index; null where none lies in that direction.
 */
export function nextByBearing(
  points: readonly ScreenPoint[],
  from: number,
  direction: Direction,
): number | null {
  const here = points[from];
  const ahead = AHEAD[direction];
  if (here === undefined) return null;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { x, y }] of points.entries()) {
    if (index === from) continue;
    const forward = (x - here.x) * ahead.x + (y - here.y) * ahead.y;
    const sideways = Math.abs((x - here.x) * ahead.y - (y - here.y) * ahead.x);
    const cost = forward + SIDEWAYS * sideways;
    if (forward <= 0 || cost >= least) continue;
    best = index;
    least = cost;
  }
  return best;
}
