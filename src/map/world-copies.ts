/** Degrees around the world: what parts a place from itself where the map repeats the world. */
const AROUND = 360;

/** The copy of a longitude that is nearest to another, in degrees; it may lie beyond ±180. */
export function nearestCopy(longitude: number, to: number): number {
  return longitude + AROUND * Math.round((to - longitude) / AROUND);
}

/**
 * By how many times around the world a stretch of longitudes has to be moved to be seen between two
 * others, all in degrees, `west` not greater than `east`: [0] at home, [0, 1] where it is seen twice.
 */
export function turnsInView(
  stretch: { readonly west: number; readonly east: number },
  view: { readonly west: number; readonly east: number },
): readonly number[] {
  const first = Math.ceil((view.west - stretch.east) / AROUND);
  const last = Math.floor((view.east - stretch.west) / AROUND);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** The longitude moved around the world so many times, in degrees. */
export function turned(longitude: number, turns: number): number {
  return longitude + AROUND * turns;
}
