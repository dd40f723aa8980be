/** Bytes of each number, by the view that it is read in; an address is an integer. */
export const STEP = Int16Array.BYTES_PER_ELEMENT;
export const FLOAT = Float32Array.BYTES_PER_ELEMENT;
export const ADDRESS = Int32Array.BYTES_PER_ELEMENT;

const PAGE = 65_536;
const ALIGNED = 16;

/** The kernel's memory: what is allocated first stays, what comes later may be given back. */
export class KernelMemory {
  readonly wasm =
    typeof WebAssembly === 'object' ? new WebAssembly.Memory({ initial: 1 }) : undefined;
  #used = 0;
  #views = viewsOf(this.wasm?.buffer ?? new ArrayBuffer(PAGE));

  /**
   * Makes room, of which nothing is known but its address, a multiple of 16. Views that were taken before may be
   * of no use any more.
   */
  allocate(bytes: number): number {
    const address = this.#used;
    this.#used += Math.ceil(bytes / ALIGNED) * ALIGNED;
    const size = this.#views.bytes.length;
    if (this.#used > size) this.#grow(Math.ceil((this.#used - size) / PAGE) * PAGE);
    return address;
  }

  /** Room for floats that stay, and that are these. */
  keepFloats(values: ArrayLike<number>): number {
    const address = this.allocate(values.length * FLOAT);
    this.floats.set(values, address / FLOAT);
    return address;
  }

  /** How much is allocated; to go back to by `release`. */
  get used(): number {
    return this.#used;
  }

  /** Gives back what was allocated since. */
  release(used: number): void {
    this.#used = used;
  }

  /** All of it, by the size of its numbers. */
  get floats(): Float32Array {
    return this.#views.floats;
  }

  get integers(): Int32Array {
    return this.#views.integers;
  }

  get steps(): Int16Array {
    return this.#views.steps;
  }

  get bytes(): Int8Array {
    return this.#views.bytes;
  }

  #grow(by: number): void {
    if (this.wasm) {
      this.wasm.grow(by / PAGE);
      this.#views = viewsOf(this.wasm.buffer);
      return;
    }
    const { bytes } = this.#views;
    this.#views = viewsOf(new ArrayBuffer(bytes.length + by));
    this.#views.bytes.set(bytes);
  }
}

function viewsOf(buffer: ArrayBuffer) {
  return {
    bytes: new Int8Array(buffer),
    floats: new Float32Array(buffer),
    integers: new Int32Array(buffer),
    steps: new Int16Array(buffer),
  };
}
