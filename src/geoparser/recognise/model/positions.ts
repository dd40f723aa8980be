/** The positions of a text that a layer is worked out at, and which row of the layer each is. */
export class Positions {
  readonly #rows: Int32Array;
  readonly list: number[] = [];

  constructor(count: number) {
    this.#rows = new Int32Array(count).fill(-1);
  }

  want(index: number): void {
    if (index >= 0 && index < this.#rows.length) this.#rows[index] = 0;
  }

  /** Once all are wanted. */
  number(): void {
    for (let index = 0; index < this.#rows.length; index++) {
      if (this.#rows[index] === -1) continue;
      this.#rows[index] = this.list.length;
      this.list.push(index);
    }
  }

  /** -1 where nothing is worked out. */
  row(index: number): number {
    return this.#rows[index] ?? -1;
  }
}
