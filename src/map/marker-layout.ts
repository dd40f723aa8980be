import {
  boxAround,
  type LabelSide,
  labelBox,
  overlap,
  placeLabels,
  type ScreenBox,
} from './label-sides.ts';
import { type Offset, spreadDiscs } from './spread.ts';

/** What is to be laid out, in CSS pixels from anywhere: a disc with a label beside it, or an area's label alone. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly shape: 'disc' | 'area';
  /** Of the disc; of an area's label, its height. */
  readonly diameter: number;
  readonly labelWidth: number;
  /** Labels of higher priority are placed first. */
  readonly priority: number;
}

/** How a marker stands on the screen at one zoom level, in CSS pixels. */
export interface MarkerLayout extends Offset {
  readonly diameter: number;
  readonly labelSide: LabelSide | null;
  /** Whether it is an area whose name has no room: its outline stands for it. */
  readonly isCrowded: boolean;
  /** What it covers, with its label, in the pixels its mark was given in. */
  readonly covers: readonly ScreenBox[];
}

const GAP = 2;
const LABEL_HEIGHT = 18;
/** WCAG 2.2, 'target size (minimum)': what can be pressed is as wide as this. */
const LEAST_TARGET = 24;
/** How far an area's label looks for room: rings around its point, and the next so much farther out. */
const RINGS = 3;
const RING_STEP = 20;
/** A label is wide and low, so it goes farther to the side than up for the same room. */
const RING_WIDTH = 1.7;
const AROUND = 8;

/**
 * Lays the markers out so that each can be seen and pressed, with their labels where there is room.
 * Areas give way to discs, which say where a place is: an area is anywhere in its outline.
 * @returns in the order of the marks.
 */
export function layOutMarkers(marks: readonly Mark[]): readonly MarkerLayout[] {
  const discs = marks.filter(({ shape }) => shape === 'disc');
  const offsets = spreadDiscs(
    discs.map(({ x, y, diameter }) => ({
      x,
      y,
      radius: Math.max(diameter, LEAST_TARGET) / 2,
      weight: 1,
    })),
    GAP,
  ).map(({ dx, dy }) => ({ dx: Math.round(dx), dy: Math.round(dy) }));
  const standing = discs.map((mark, index) => moved(mark, offsets[index]));
  const areas = placeAreas(
    marks.filter(({ shape }) => shape === 'area'),
    standing.map(({ x, y, diameter }) => boxAround(x, y, diameter / 2, diameter / 2)),
  );
  const labelled = standing.map(({ x, y, diameter, labelWidth, priority }) => ({
    x,
    y,
    radius: diameter / 2,
    labelWidth,
    labelHeight: LABEL_HEIGHT,
    priority,
  }));
  const named = [...areas.values()].filter((area) => area !== null);
  const sides = placeLabels(labelled, named.map(areaBox));

  const layouts = new Map<Mark, MarkerLayout>();
  for (const [index, mark] of discs.entries()) {
    const disc = labelled[index];
    if (disc === undefined) continue;
    const side = sides[index] ?? null;
    layouts.set(mark, {
      dx: offsets[index]?.dx ?? 0,
      dy: offsets[index]?.dy ?? 0,
      diameter: mark.diameter,
      labelSide: side,
      isCrowded: false,
      covers: [
        boxAround(disc.x, disc.y, disc.radius, disc.radius),
        ...(side === null ? [] : [labelBox(disc, side)]),
      ],
    });
  }
  for (const [mark, area] of areas) {
    layouts.set(mark, {
      dx: area === null ? 0 : area.x - mark.x,
      dy: area === null ? 0 : area.y - mark.y,
      diameter: mark.diameter,
      labelSide: null,
      isCrowded: area === null,
      covers: area === null ? [] : [areaBox(area)],
    });
  }
  return marks.flatMap((mark) => layouts.get(mark) ?? []);
}

/** Finds room for the areas' labels around their points, the nearest that is free; null for none. */
function placeAreas(
  areas: readonly Mark[],
  discs: readonly ScreenBox[],
): ReadonlyMap<Mark, Mark | null> {
  const taken = [...discs];
  const placed = new Map<Mark, Mark | null>();
  for (const area of [...areas].sort((a, b) => b.priority - a.priority)) {
    const room = ringsAround().find((offset) => {
      const box = areaBox(moved(area, offset));
      return !taken.some((other) => overlap(box, other));
    });
    if (room === undefined) {
      placed.set(area, null);
      continue;
    }
    const standing = moved(area, room);
    taken.push(areaBox(standing));
    placed.set(area, standing);
  }
  return placed;
}

function ringsAround(): readonly Offset[] {
  const offsets: Offset[] = [{ dx: 0, dy: 0 }];
  for (let ring = 1; ring <= RINGS; ring++) {
    for (let step = 0; step < AROUND; step++) {
      const angle = (2 * Math.PI * step) / AROUND - Math.PI / 2;
      offsets.push({
        dx: Math.round(Math.cos(angle) * ring * RING_STEP * RING_WIDTH),
        dy: Math.round(Math.sin(angle) * ring * RING_STEP),
      });
    }
  }
  return offsets;
}

function moved(mark: Mark, offset: Offset = { dx: 0, dy: 0 }): Mark {
  return { ...mark, x: mark.x + offset.dx, y: mark.y + offset.dy };
}

function areaBox({ x, y, labelWidth, diameter }: Mark): ScreenBox {
  return boxAround(x, y, labelWidth / 2, diameter / 2);
}
