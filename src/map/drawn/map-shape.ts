import type { Position } from '../../gazetteer/place-record.ts';

/** What a person drew, as the map draws it. */
export interface MapShape {
  readonly id: string;
  readonly kind: 'line' | 'area' | 'label';
  /** Lines, or rings with their holes; longitudes may lie beyond ±180. None of a label. */
  readonly paths: readonly (readonly Position[])[];
  /** What stands on the map with it; '' for nothing. */
  readonly name: string;
  /** Where the middle of that is. */
  readonly at: Position;
  /** '#rrggbb'; null for the colour of the map's text. */
  readonly colour: string | null;
  readonly isDashed: boolean;
  /** Which ends of a line have a head. */
  readonly arrow: 'none' | 'end' | 'both';
}

/** In CSS pixels: a line, the rim that has it stand out from every ground, and what is drawn of a dashed one. */
export const LINE_WIDTH = 4;
export const RIM_WIDTH = 6.5;
export const BORDER_WIDTH = 2.5;
export const BORDER_RIM_WIDTH = 4.5;
export const DASHES: readonly number[] = [11, 7];
export const FILL_OPACITY = 0.22;
/** An arrow's head: how long it is and how wide, its tip at the line's end. */
export const HEAD_LENGTH = 17;
export const HEAD_WIDTH = 16;

/** The widest stretch of longitudes that it takes, in degrees. */
export function extentOf({ paths, at }: Pick<MapShape, 'paths' | 'at'>): {
  readonly west: number;
  readonly east: number;
} {
  let west = at[0];
  let east = at[0];
  for (const path of paths) {
    for (const [longitude] of path) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
    }
  }
  return { west, east };
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/**
 * The corners of an arrow's head at the end of a line, its tip first, in pixels; null where the line has no direction.
 * It points from where the line was a head's length before its end, so that a short last stretch does not turn it.
 */
export function headOf(line: readonly Pixel[]): readonly [Pixel, Pixel, Pixel] | null {
  const tip = line.at(-1);
  if (tip === undefined) return null;
  const from = line.findLast(({ x, y }) => Math.hypot(tip.x - x, tip.y - y) >= HEAD_LENGTH);
  const tail = from ?? line[0] ?? tip;
  const length = Math.hypot(tip.x - tail.x, tip.y - tail.y);
  if (length === 0) return null;
  const [along, across] = [(tip.x - tail.x) / length, (tip.y - tail.y) / length];
  const base = { x: tip.x - along * HEAD_LENGTH, y: tip.y - across * HEAD_LENGTH };
  const half = HEAD_WIDTH / 2;
  return [
    tip,
    { x: base.x - across * half, y: base.y + along * half },
    { x: base.x + across * half, y: base.y - along * half },
  ];
}

/** The line without what its head covers, so that it does not stick out beyond the tip. */
export function shortened(line: readonly Pixel[], by: number): readonly Pixel[] {
  const left = [...line];
  let gone = 0;
  for (;;) {
    const [end, before] = [left.at(-1), left.at(-2)];
    if (end === undefined || before === undefined) return left;
    const length = Math.hypot(end.x - before.x, end.y - before.y);
    if (gone + length > by) {
      const share = (by - gone) / length;
      const cut = { x: end.x + (before.x - end.x) * share, y: end.y + (before.y - end.y) * share };
      return [...left.slice(0, -1), cut];
    }
    gone += length;
    if (left.length === 2) return left;
    left.pop();
  }
}
