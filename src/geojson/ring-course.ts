import type { Position } from '../gazetteer/place-record.ts';
import { unrolled } from './drawn-shape.ts';
import { areaOf } from './point-within.ts';

/**
 * A ring as it goes around its area: closed, and without a jump from one end of the map to the other. It goes the
 * shorter way between two corners, and along the border of the map where it was cut there (RFC 7946, 3.1.9).
 * @returns positions in degrees of the globe, with corners between where it goes along the whole border; null where
 *   it goes around a pole, of which nobody can say on which side its area is.
 */
export function ringCourse(ring: readonly Position[]): readonly Position[] | null {
  const [first] = ring;
  if (first === undefined) return ring;
  const closed = first.join() === ring.at(-1)?.join() ? ring : [...ring, first];
  if (isClosed(unrolled(closed)) && areaOf(unrolled(closed)) > 0) return closed;
  const alongBorder = closed.flatMap((corner, index): readonly Position[] => {
    const [before] = closed[index - 1] ?? corner;
    if (Math.abs(corner[0] - before) !== 360) return [corner];
    const third = (corner[0] - before) / 3;
    return [[before + third, corner[1]], [corner[0] - third, corner[1]], corner];
  });
  return isClosed(unrolled(alongBorder)) ? alongBorder : null;
}

function isClosed(course: readonly Position[]): boolean {
  // Longitudes of several turns are added up, which leaves more than nothing between the same.
  return Math.abs((course[0]?.[0] ?? 0) - (course.at(-1)?.[0] ?? 0)) < 1;
}

/**
 * The rings of an area, each without a jump at the antimeridian, at the copy of the world that the first of them is at.
 */
export function inOneCopy(
  rings: readonly (readonly Position[])[],
): readonly (readonly Position[])[] {
  const [outer, ...holes] = rings;
  if (outer === undefined) return rings;
  const [west, east] = boundsOf(outer);
  return [
    outer,
    ...holes.map((hole) => {
      const [from, to] = boundsOf(hole);
      const shift = 360 * Math.round(((west + east) / 2 - (from + to) / 2) / 360);
      return shift === 0 ? hole : hole.map(([x, y]): Position => [x + shift, y]);
    }),
  ];
}

function boundsOf(ring: readonly Position[]): readonly [west: number, east: number] {
  let [west, east] = [Infinity, -Infinity];
  for (const [longitude] of ring) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }
  return [west, east];
}
