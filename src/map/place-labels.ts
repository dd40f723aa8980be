import {
  type Labelled,
  type LabelPosition,
  labelBox,
  labelPosition,
  leaderBoxes,
  positionCount,
} from './label-positions.ts';
import { boxAround, type ScreenBox } from './screen-box.ts';
import { TakenBoxes } from './taken-boxes.ts';

/** A mark whose label wants room. */
export interface LabelledMark extends Labelled {
  /** Labels of higher priority are placed first. */
  readonly priority: number;
  /** Which of its positions the label had before: it stays there where it can. */
  readonly preferred?: number | undefined;
}

/** Where a label stands: one of the positions of its mark, by its index. */
export interface PlacedLabel {
  readonly index: number;
  readonly position: LabelPosition;
  /** Whether it is an area's whose point is under another mark: its name stands there without a dot or a line. */
  readonly isCovered: boolean;
}

/** What marks stand on, in their own pixels. */
export interface Ground {
  /** After so many the world repeats, and every mark with it. */
  readonly world: number;
  /** What no label is to touch besides. */
  readonly taken?: readonly ScreenBox[];
}

/**
 * Finds room for labels where they touch no mark, no other label and no leader: each at the first of
 * its positions that is free, the labels of higher priority first; one that finds none moves one
 * other out of its way, if that has somewhere else to go.
 * Greedy placement with exchange, after the comparison in Christensen, Marks and Shieber (1995, 'An
 * Empirical Study of Algorithms for Point-Feature Label Placement'); bench/label-placement.ts
 * measures what the exchange and the leaders give.
 * @returns in the order of the marks; null where a label has no room.
 */
export function placeLabels(
  marks: readonly LabelledMark[],
  ground: Ground,
): readonly (PlacedLabel | null)[] {
  const room = new LabelRoom(marks, ground);
  const byPriority = [...marks].sort((a, b) => b.priority - a.priority);
  const left = byPriority.filter((mark) => !room.place(mark));
  for (const mark of left) room.placeByExchange(mark);
  return marks.map((mark) => room.placed.get(mark) ?? null);
}

class LabelRoom {
  readonly placed = new Map<LabelledMark, PlacedLabel>();
  readonly #boxes = new Map<LabelledMark, readonly ScreenBox[]>();
  readonly #labels: TakenBoxes<LabelledMark>;
  readonly #marks: TakenBoxes<LabelledMark | null>;
  readonly #covered: ReadonlySet<LabelledMark>;

  constructor(marks: readonly LabelledMark[], { world, taken = [] }: Ground) {
    this.#labels = new TakenBoxes(world);
    this.#marks = new TakenBoxes(world);
    for (const mark of marks) {
      // An area has no mark before its label stands apart.
      if (mark.shape === 'disc') this.#marks.add(dotOf(mark), mark);
    }
    this.#covered = new Set(
      marks.filter((mark) => mark.shape === 'area' && this.#marks.meets([dotOf(mark)])),
    );
    for (const box of taken) this.#marks.add(box, null);
  }

  /** Whether the mark's label found a position that is free. */
  place(mark: LabelledMark): boolean {
    const { preferred } = mark;
    if (preferred !== undefined && this.#placeAt(mark, preferred)) return true;
    for (let index = 0; index < positionCount(mark); index++) {
      if (this.#placeAt(mark, index)) return true;
    }
    return false;
  }

  /** Places a label where only one other is in its way, which is then placed elsewhere. */
  placeByExchange(mark: LabelledMark): void {
    for (let index = 0; index < positionCount(mark); index++) {
      const position = labelPosition(mark, index);
      const boxes = this.#boxesAt(mark, position);
      if (this.#marks.meets(boxes, mark)) continue;
      const [other, ...more] = this.#labels.ownersIn(boxes);
      const stood = other && this.placed.get(other);
      if (other === undefined || stood === undefined || more.length > 0) continue;
      this.#lift(other);
      this.#stand(mark, index, position, boxes);
      if (this.place(other)) return;
      this.#lift(mark);
      this.#stand(other, stood.index, stood.position, this.#boxesAt(other, stood.position));
    }
  }

  #placeAt(mark: LabelledMark, index: number): boolean {
    const position = labelPosition(mark, index);
    // What its leader takes is worked out only where the label itself has room.
    if (this.#isTaken(mark, [labelBox(mark, position)])) return false;
    const boxes = this.#boxesAt(mark, position);
    if (this.#isTaken(mark, boxes)) return false;
    this.#stand(mark, index, position, boxes);
    return true;
  }

  #isTaken(mark: LabelledMark, boxes: readonly ScreenBox[]): boolean {
    return this.#labels.meets(boxes) || this.#marks.meets(boxes, mark);
  }

  #boxesAt(mark: LabelledMark, position: LabelPosition): readonly ScreenBox[] {
    return boxesAt(mark, position, this.#covered.has(mark));
  }

  #stand(
    mark: LabelledMark,
    index: number,
    position: LabelPosition,
    boxes: readonly ScreenBox[],
  ): void {
    for (const box of boxes) this.#labels.add(box, mark);
    this.#boxes.set(mark, boxes);
    this.placed.set(mark, { index, position, isCovered: this.#covered.has(mark) });
  }

  #lift(mark: LabelledMark): void {
    for (const box of this.#boxes.get(mark) ?? []) this.#labels.remove(box);
    this.#boxes.delete(mark);
    this.placed.delete(mark);
  }
}

/**
 * All that a label takes at a position: its own box, and where it stands apart its leader's, and the
 * dot of an area that it left.
 */
export function boxesAt(
  mark: Labelled,
  position: LabelPosition,
  isCovered: boolean,
): readonly ScreenBox[] {
  const label = labelBox(mark, position);
  if (!position.led || isCovered) return [label];
  const dot = mark.shape === 'area' ? [dotOf(mark)] : [];
  return [label, ...leaderBoxes(mark, position), ...dot];
}

function dotOf({ x, y, diameter }: Labelled): ScreenBox {
  return boxAround(x, y, diameter / 2, diameter / 2);
}
