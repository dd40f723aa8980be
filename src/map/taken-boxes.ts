import { overlap, type ScreenBox } from './screen-box.ts';

/** About as wide as a label, so that a box is in few cells and a cell holds few boxes. */
const CELL = 64;
/** Further columns than a map has cells: one number names a cell. */
const ROW = 2 ** 20;

/** What of the screen is taken, and by whom, in a grid: a box is compared with its neighbours alone. */
export class TakenBoxes<Owner> {
  readonly #cells = new Map<number, Map<ScreenBox, Owner>>();

  add(box: ScreenBox, owner: Owner): void {
    for (const number of cellsOf(box)) {
      const cell = this.#cells.get(number);
      if (cell === undefined) this.#cells.set(number, new Map([[box, owner]]));
      else cell.set(box, owner);
    }
  }

  remove(box: ScreenBox): void {
    for (const number of cellsOf(box)) this.#cells.get(number)?.delete(box);
  }

  /** Whose boxes overlap this one. */
  ownersIn(box: ScreenBox): ReadonlySet<Owner> {
    const owners = new Set<Owner>();
    for (const number of cellsOf(box)) {
      for (const [other, owner] of this.#cells.get(number) ?? []) {
        if (overlap(box, other)) owners.add(owner);
      }
    }
    return owners;
  }
}

function* cellsOf({ left, top, right, bottom }: ScreenBox): Iterable<number> {
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      yield row * ROW + column;
    }
  }
}
