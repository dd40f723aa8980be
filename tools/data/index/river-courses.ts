import type { MultiLineString } from 'geojson';
import { courseKey } from '../../../src/gazetteer/course.ts';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import { slug } from '../outlines/outline.ts';

/** The course of a river or a canal, ready to be written to `outlines/<key>.json`. */
export interface Course {
  readonly key: string;
  /** Degrees WGS 84, at most 3 decimals: the source, at 1:50 million, knows no finer. */
  readonly geometry: MultiLineString;
}

export type Line = readonly Position[];

/** Pieces of one river end this near to each other, in degrees; lakes without a course lie between some. */
const JOINED_WITHIN = 0.8;
/** A place's point lies this near to its own river, in degrees: it may be the mouth in a wide delta. */
const NEAR_POINT = 1.5;
const DECIMALS = 1000;

/**
 * The course of one river out of all lines that bear its name: rivers of two continents bear the
 * same. The pieces that hang together, nearest to where the place lies.
 * @returns null where none is near it.
 */
export function courseAt(name: string, lines: readonly Line[], point: Position): Course | null {
  const rivers = joinedLines(lines, JOINED_WITHIN);
  let nearest: readonly Line[] | null = null;
  let least = NEAR_POINT;
  for (const river of rivers) {
    const away = Math.min(...river.flat().map((position) => degreesApart(position, point)));
    if (away > least) continue;
    [nearest, least] = [river, away];
  }
  if (nearest === null) return null;
  const coordinates = withoutRepeats(nearest).map((line) => line.map(rounded));
  return { key: courseKey(slug(name)), geometry: { type: 'MultiLineString', coordinates } };
}

/** Lines in groups that hang together, end to end. @param within degrees between the ends, at most. */
export function joinedLines(lines: readonly Line[], within: number): readonly (readonly Line[])[] {
  let groups: Line[][] = [];
  for (const line of lines) {
    const meeting = groups.filter((group) => group.some((other) => meet(line, other, within)));
    const apart = groups.filter((group) => !meeting.includes(group));
    groups = [...apart, [...meeting.flat(), line]];
  }
  return groups;
}

/** Whether one line begins or ends within so many degrees of any point of the other. */
function meet(one: Line, other: Line, within: number): boolean {
  const near = (line: Line, end: Position | undefined) =>
    end !== undefined && line.some((position) => degreesApart(position, end) < within);
  return (
    near(other, one[0]) || near(other, one.at(-1)) || near(one, other[0]) || near(one, other.at(-1))
  );
}

/** The source has some pieces twice, as a river and as the middle of a lake. */
function withoutRepeats(lines: readonly Line[]): readonly Line[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

/** About how far two points are, in degrees of latitude. */
function degreesApart([x, y]: Position, [otherX, otherY]: Position): number {
  const shrunk = Math.cos((((y + otherY) / 2) * Math.PI) / 180);
  return Math.hypot((x - otherX) * shrunk, y - otherY);
}

function rounded([longitude, latitude]: Position): [number, number] {
  return [Math.round(longitude * DECIMALS) / DECIMALS, Math.round(latitude * DECIMALS) / DECIMALS];
}
