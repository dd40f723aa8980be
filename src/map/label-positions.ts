import { boxAround, type ScreenBox } from './screen-box.ts';

/** What a label belongs to: a disc at its point, or an area, whose label may stand on its point. In CSS pixels. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly shape: 'disc' | 'area';
  /** Of the disc; of an area whose label stands apart, of the dot at its point. */
  readonly diameter: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** Where a label may stand: its middle, from its point, and whether a line leads to it. */
export interface LabelPosition extends Offset {
  readonly led: boolean;
}

/** Between a mark and its label. */
const GAP = 3;
/** How long the lines are that lead to labels, the shortest first. */
const LEADERS = [12, 26, 42] as const;
const DIRECTIONS = 12;
const DIAGONAL = Math.SQRT1_2;
/** Boxes along a leader, as wide as this, keep labels off it. */
const LEADER_STEP = 6;

/** The sides and corners of a disc that a label may stand at, the best first: 1 is rightward and down. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

/** An area's label stands on its point before all. */
const ON_POINT = [[0, 0]] as const;

function sidesOf({ shape }: Labelled): readonly (readonly [across: number, down: number])[] {
  return shape === 'area' ? ON_POINT : SIDES;
}

/** Of how many positions a label has its choice. */
export function positionCount(of: Labelled): number {
  return sidesOf(of).length + LEADERS.length * DIRECTIONS;
}

/**
 * Where a label may stand, the best first: beside its disc to the right, left, below and above, at
 * its corners, then around it on leaders. An area's stands on its point before all others.
 * The order of the first eight is near Imhof's (1975, 'Positioning Names on Maps'), but that a label
 * on the level of its disc is preferred, which reads as one line with the number in it.
 * @param index less than `positionCount`: one by one, as few of the marks need more than the first.
 */
export function labelPosition(of: Labelled, index: number): LabelPosition {
  const sides = sidesOf(of);
  const side = sides[index];
  if (side === undefined) return around(of, index - sides.length);
  const [across, down] = side;
  const { diameter, labelWidth, labelHeight } = of;
  // At a corner the disc is rounded off.
  const reach = across * down === 0 ? diameter / 2 + GAP : (diameter / 2) * DIAGONAL + GAP / 2;
  return {
    dx: across * (reach + labelWidth / 2),
    dy: down * (reach + labelHeight / 2),
    led: false,
  };
}

function around({ diameter, labelWidth, labelHeight }: Labelled, index: number): LabelPosition {
  const angle = (2 * Math.PI * (index % DIRECTIONS)) / DIRECTIONS;
  const reach = diameter / 2 + (LEADERS[Math.floor(index / DIRECTIONS)] ?? 0);
  return {
    dx: Math.round(Math.cos(angle) * (reach + labelWidth / 2)),
    dy: Math.round(Math.sin(angle) * (reach + labelHeight / 2)),
    led: true,
  };
}

/** What a label covers at a position. */
export function labelBox(of: Labelled, { dx, dy }: Offset): ScreenBox {
  return boxAround(of.x + dx, of.y + dy, of.labelWidth / 2, of.labelHeight / 2);
}

/** The line that leads from the rim of a mark to the nearest of its label, from the mark's point. */
export function leaderOf(
  of: Labelled,
  { dx, dy }: Offset,
): { readonly from: Offset; readonly to: Offset } {
  const to = {
    dx: dx - clamp(dx, of.labelWidth / 2),
    dy: dy - clamp(dy, of.labelHeight / 2),
  };
  const length = Math.hypot(to.dx, to.dy);
  const share = length === 0 ? 0 : Math.min(1, of.diameter / 2 / length);
  return { from: { dx: to.dx * share, dy: to.dy * share }, to };
}

/** What the line to a label covers, in small boxes along it. */
export function leaderBoxes(of: Labelled, position: Offset): readonly ScreenBox[] {
  const { from, to } = leaderOf(of, position);
  const [across, down] = [to.dx - from.dx, to.dy - from.dy];
  const count = Math.floor(Math.hypot(across, down) / LEADER_STEP);
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    return boxAround(
      of.x + from.dx + share * across,
      of.y + from.dy + share * down,
      LEADER_STEP / 4,
      LEADER_STEP / 4,
    );
  });
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
