import TinyQueue from 'tinyqueue';
import type { Position } from '../../gazetteer/place-record.ts';

/** So many corners are weighed against each other: each may be gone through once for each that is kept. */
const MOST_WEIGHED = 20_000;
/** About a metre, in degrees. */
const METRE = 1e-5;

/**
 * The path with no more corners than given, its ends among them: those that change its course the most stay, as
 * D. H. Douglas and T. K. Peucker (1973) choose them, the farthest from its stretch first. Of a path of more than
 * 20,000 corners those that lie beside the one before, by as little as serves, are not weighed.
 * @param most at least 4.
 */
export function thinned(path: readonly Position[], most: number): readonly Position[] {
  if (path.length <= most) return path;
  return withCourse(apartEnough(path, most), most);
}

/** No more than are weighed: by the distance, doubled until it does, that a corner is from the one kept before it. */
function apartEnough(path: readonly Position[], least: number): readonly Position[] {
  let left = path;
  for (let distance = METRE; left.length > MOST_WEIGHED; distance *= 2) {
    const fewer = eachApart(left, distance);
    // Where all are as far from each other, it is all of them or none.
    if (fewer.length < least) return evenly(left);
    left = fewer;
  }
  return left;
}

function eachApart(path: readonly Position[], least: number): readonly Position[] {
  let before: Position | undefined;
  return path.filter((corner, index) => {
    const isEnd = index === path.length - 1;
    if (before !== undefined && !isEnd && isNearer(before, corner, least)) return false;
    before = corner;
    return true;
  });
}

/** As many as are weighed, and the last. */
function evenly(path: readonly Position[]): readonly Position[] {
  const step = Math.ceil(path.length / (MOST_WEIGHED - 1));
  return path.filter((_, index) => index % step === 0 || index === path.length - 1);
}

/** Than a distance in degrees in the plane. */
function isNearer([x, y]: Position, [otherX, otherY]: Position, than: number): boolean {
  const [across, up] = [(x - otherX) * Math.cos((y * Math.PI) / 180), y - otherY];
  return across * across + up * up < than * than;
}

function withCourse(path: readonly Position[], most: number): readonly Position[] {
  if (path.length <= most) return path;
  // A ring's ends are one: without a third corner all would be as far from nothing.
  const kept = new Set([0, path.length - 1, Math.floor(path.length / 2)]);
  const bounds = [...kept].sort((a, b) => a - b);
  const stretches = new TinyQueue<Stretch>(
    bounds.slice(1).flatMap((to, index) => farthestIn(path, bounds[index] ?? 0, to) ?? []),
    (a, b) => b.apart - a.apart || a.at - b.at,
  );
  while (kept.size < most) {
    const stretch = stretches.pop();
    if (stretch === undefined) break;
    kept.add(stretch.at);
    for (const [from, to] of [
      [stretch.from, stretch.at],
      [stretch.at, stretch.to],
    ] as const) {
      const half = farthestIn(path, from, to);
      if (half !== null) stretches.push(half);
    }
  }
  return path.filter((_, index) => kept.has(index));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The corner between that is farthest from the straight line, and how far, in degrees. */
  readonly at: number;
  readonly apart: number;
}

function farthestIn(path: readonly Position[], from: number, to: number): Stretch | null {
  const [start, end] = [path[from], path[to]];
  if (start === undefined || end === undefined || to - from < 2) return null;
  const narrowing = Math.cos((start[1] * Math.PI) / 180);
  const [acrossX, acrossY] = [(end[0] - start[0]) * narrowing, end[1] - start[1]];
  const length = Math.hypot(acrossX, acrossY);
  let at = from + 1;
  let apart = -1;
  for (let index = from + 1; index < to; index++) {
    const [x, y] = path[index] ?? start;
    const [ownX, ownY] = [(x - start[0]) * narrowing, y - start[1]];
    const off =
      length === 0 ? Math.hypot(ownX, ownY) : Math.abs(ownX * acrossY - ownY * acrossX) / length;
    if (off <= apart) continue;
    at = index;
    apart = off;
  }
  return { from, to, at, apart };
}
