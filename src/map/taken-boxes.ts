import { overlap, type ScreenBox } from './screen-box.ts';

/** About as wide as a label, so that a box is in few cells and a cell holds few boxes. */
const CELL = 64;
/** Further columns than a map has cells: one number names a cell. */
const ROW = 2 ** 20;

/** A box where it is seen, at one of the copies of the world. */
interface Taken<Owner> {
  readonly at: ScreenBox;
  readonly owner: Owner;
}

/**
 * What of the screen is taken, and by whom, in a grid: a box is compared with its neighbours alone. The
 * world repeats, and what is at its one end is beside what is at the other.
 */
export class TakenBoxes<Owner> {
  readonly #cells = new Map<number, Map<ScreenBox, Taken<Owner>>>();
  readonly #world: number;

  /** @param world after so many CSS pixels it repeats. */
  constructor(world: number) {
    this.#world = world;
  }

  add(box: ScreenBox, owner: Owner): void {
    for (const at of this.#copiesOf(box)) {
      for (const number of cellsOf(at)) {
        const cell = this.#cells.get(number) ?? new Map<ScreenBox, Taken<Owner>>();
        this.#cells.set(number, cell.set(box, { at, owner }));
      }
    }
  }

  remove(box: ScreenBox): void {
    for (const at of this.#copiesOf(box)) {
      for (const number of cellsOf(at)) this.#cells.get(number)?.delete(box);
    }
  }

  /** Whether a box of anybody else's overlaps one of these. */
  meets(boxes: readonly ScreenBox[], but?: Owner): boolean {
    return this.#find(boxes, (owner) => owner !== but);
  }

  /** Whose boxes overlap one of these. */
  ownersIn(boxes: readonly ScreenBox[]): ReadonlySet<Owner> {
    const owners = new Set<Owner>();
    this.#find(boxes, (owner) => {
      owners.add(owner);
      return false;
    });
    return owners;
  }

  /** Whether one of those whose boxes overlap these is it. */
  #find(boxes: readonly ScreenBox[], isIt: (owner: Owner) => boolean): boolean {
    for (const at of boxes.flatMap((box) => this.#copiesOf(box))) {
      for (const number of cellsOf(at)) {
        for (const other of this.#cells.get(number)?.values() ?? []) {
          if (overlap(at, other.at) && isIt(other.owner)) return true;
        }
      }
    }
    return false;
  }

  /** In the one world, and where it reaches over its end at the other as well. */
  #copiesOf(box: ScreenBox): readonly ScreenBox[] {
    const world = this.#world;
    if (box.left >= 0 && box.right <= world) return [box];
    const home = moved(box, -Math.floor(box.left / world) * world);
    return home.right > world ? [home, moved(home, -world)] : [home];
  }
}

function moved(box: ScreenBox, by: number): ScreenBox {
  return { ...box, left: box.left + by, right: box.right + by };
}

function cellsOf({ left, top, right, bottom }: ScreenBox): readonly number[] {
  const cells: number[] = [];
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      cells.push(row * ROW + column);
    }
  }
  return cells;
}
