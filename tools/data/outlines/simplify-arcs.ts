import type { Position } from '../../../src/gazetteer/place-record.ts';

/** An arc before it is simplified: [longitude, latitude, weight] in degrees and steradians. */
type WeightedArc = readonly (readonly number[])[];

/** How an arc is to be simplified. */
interface ArcNeed {
  readonly arc: WeightedArc;
  /** Points of less weight, in steradians, are left out. */
  readonly leastWeight: number;
  /** Decimals of a degree that a point of the arc keeps. */
  readonly decimals: (point: readonly number[], isEnd: boolean) => number;
}

/** A line from one kept point of an arc to the next, its ends sorted from west to east. */
interface Segment {
  readonly arc: number;
  readonly from: number;
  readonly to: number;
  readonly west: Position;
  readonly east: Position;
}

const MOST_ROUNDS = 12;

/**
 * Leaves out the points of little weight (Visvalingam's method) and rounds the rest. Where lines
 * would cross that did not before, the weightiest points left out come back until they do not:
 * fjords and headlands are narrower than the detail. Crossings that are the source's own remain.
 */
export function simplifyArcs(needs: readonly ArcNeed[]): Position[][] {
  const kept = needs.map(({ arc, leastWeight }) => {
    const isKept = arc.map(([, , weight = 0]) => weight >= leastWeight);
    isKept[0] = true;
    isKept[arc.length - 1] = true;
    return isKept;
  });
  const rounded = needs.map(({ arc, decimals }) =>
    arc.map((point, at): Position => {
      const places = 10 ** decimals(point, at === 0 || at === arc.length - 1);
      const [longitude = 0, latitude = 0] = point;
      return [Math.round(longitude * places) / places, Math.round(latitude * places) / places];
    }),
  );
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const crossed = crossedSegments(segmentsOf(kept, rounded));
    let isMended = true;
    for (const { arc, from, to } of crossed) {
      const points = needs[arc]?.arc ?? [];
      let weightiest = from;
      for (let at = from + 1; at < to; at += 1) {
        const isHeavier = (points[at]?.[2] ?? 0) > (points[weightiest]?.[2] ?? 0);
        if (weightiest === from || isHeavier) weightiest = at;
      }
      const flags = kept[arc];
      if (weightiest === from || !flags || flags[weightiest]) continue;
      flags[weightiest] = true;
      isMended = false;
    }
    if (isMended) break;
  }
  return rounded.map((positions, arc) =>
    positions.filter((position, at) => {
      if (!kept[arc]?.[at]) return false;
      const previous = positions[previousKept(kept[arc] ?? [], at)];
      const isEnd = at === positions.length - 1;
      return isEnd || previous?.[0] !== position[0] || previous[1] !== position[1];
    }),
  );
}

function previousKept(flags: readonly boolean[], at: number): number {
  let previous = at - 1;
  while (previous >= 0 && !flags[previous]) previous -= 1;
  return previous;
}

function segmentsOf(
  kept: readonly (readonly boolean[])[],
  rounded: readonly (readonly Position[])[],
): Segment[] {
  const segments: Segment[] = [];
  for (const [arc, positions] of rounded.entries()) {
    let from = 0;
    for (let to = 1; to < positions.length; to += 1) {
      if (!kept[arc]?.[to]) continue;
      const one = positions[from];
      const other = positions[to];
      if (one && other) {
        const [west, east] = one[0] <= other[0] ? [one, other] : [other, one];
        segments.push({ arc, from, to, west, east });
      }
      from = to;
    }
  }
  return segments.sort((a, b) => a.west[0] - b.west[0]);
}

/** The segments that properly cross another: to touch, or to share an end, is not to cross. */
function crossedSegments(segments: readonly Segment[]): Set<Segment> {
  const crossed = new Set<Segment>();
  for (const [at, one] of segments.entries()) {
    const south = Math.min(one.west[1], one.east[1]);
    const north = Math.max(one.west[1], one.east[1]);
    for (let next = at + 1; next < segments.length; next += 1) {
      const other = segments[next];
      if (!other || other.west[0] > one.east[0]) break;
      const isApart =
        Math.max(other.west[1], other.east[1]) < south ||
        Math.min(other.west[1], other.east[1]) > north;
      if (isApart || !cross(one, other)) continue;
      crossed.add(one);
      crossed.add(other);
    }
  }
  return crossed;
}

function cross(one: Segment, other: Segment): boolean {
  const a = side(one.west, one.east, other.west);
  const b = side(one.west, one.east, other.east);
  if (a * b >= 0) return false;
  return side(other.west, other.east, one.west) * side(other.west, other.east, one.east) < 0;
}

/** On which side of the line from `a` to `b` lies `c`: the sign says. */
function side(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
