import { fitDiscs } from './fit-discs.ts';
import { type LabelPosition, leaderOf, type Offset } from './label-positions.ts';
import { boxesAt, type Ground, placeLabels } from './place-labels.ts';
import { boxAround, type ScreenBox } from './screen-box.ts';

/** What is to be laid out, in CSS pixels from anywhere: a disc with a label beside it, or an area's label. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly shape: 'disc' | 'area';
  /** Of the disc, where it has room; an area has a dot only where its label has left its point. */
  readonly diameter: number;
  readonly labelWidth: number;
  /** Labels of higher priority are placed first. */
  readonly priority: number;
  /** Which of its positions the label had before: it stays there where it can. */
  readonly preferred?: number | undefined;
}

/** How a marker stands at its point at one zoom level, in CSS pixels. */
export interface MarkerLayout {
  /** Of the disc; of an area's dot, 0 where its label stands on its point. */
  readonly diameter: number;
  /** Where the middle of its label is, from its point; null where that has no room. */
  readonly label: (LabelPosition & { readonly index: number }) | null;
  /** The line that leads to its label; null where it stands at its mark, or its mark is under another. */
  readonly leader: { readonly from: Offset; readonly to: Offset } | null;
  /** Whether it is an area whose name has no room: its outline stands for it. */
  readonly isCrowded: boolean;
  /** What it covers, with its label, in the pixels its mark was given in. */
  readonly covers: readonly ScreenBox[];
}

const GAP = 2;
const LABEL_HEIGHT = 18;
const AREA_LABEL_HEIGHT = 24;
const AREA_DOT = 10;
const SMALLEST_DISC = 10;

/**
 * Lays markers out, each at its point: discs that would cover each other are drawn smaller, and only
 * labels move.
 * @returns in the order of the marks.
 */
export function layOutMarkers(marks: readonly Mark[], ground: Ground): readonly MarkerLayout[] {
  const discs = marks.filter(({ shape }) => shape === 'disc');
  const fitting = fitDiscs(discs, { gap: GAP, least: SMALLEST_DISC, world: ground.world });
  const diameters = new Map(discs.map((disc, index) => [disc, fitting[index] ?? disc.diameter]));
  const labelled = marks.map((mark) => ({
    ...mark,
    diameter: diameters.get(mark) ?? AREA_DOT,
    labelHeight: mark.shape === 'area' ? AREA_LABEL_HEIGHT : LABEL_HEIGHT,
  }));
  const labels = placeLabels(labelled, ground);
  return labelled.map((mark, index) => {
    const placed = labels[index] ?? null;
    const isArea = mark.shape === 'area';
    const half = mark.diameter / 2;
    const dot = isArea ? [] : [boxAround(mark.x, mark.y, half, half)];
    const isApart = placed?.position.led === true && !placed.isCovered;
    return {
      diameter: isArea && !isApart ? 0 : mark.diameter,
      label: placed && { ...placed.position, index: placed.index },
      leader: isApart ? leaderOf(mark, placed.position) : null,
      isCrowded: isArea && placed === null,
      covers: placed === null ? dot : [...dot, ...boxesAt(mark, placed.position, placed.isCovered)],
    };
  });
}
