import type { KernelMemory } from './kernel/memory.ts';

/** Rows of floats that are kept for their keys, so many at most: when there is no room for more, all are forgotten. */
export class KeptRows<Key> {
  readonly #addresses = new Map<Key, number>();
  readonly #most: number;
  readonly #rowBytes: number;
  readonly #first: number;

  constructor(memory: KernelMemory, most: number, rowBytes: number) {
    this.#most = most;
    this.#rowBytes = rowBytes;
    this.#first = memory.allocate(most * rowBytes);
  }

  /** Has room for so many more; what was kept may be gone then. */
  makeRoom(rows: number): void {
    if (this.#addresses.size + rows > this.#most) this.#addresses.clear();
  }

  address(key: Key): number | undefined {
    return this.#addresses.get(key);
  }

  /** The address of the row that is added next; those of more follow. */
  get next(): number {
    return this.#first + this.#addresses.size * this.#rowBytes;
  }

  /** @returns the address of a row for the key, to be written. */
  add(key: Key): number {
    const address = this.next;
    this.#addresses.set(key, address);
    return address;
  }
}
