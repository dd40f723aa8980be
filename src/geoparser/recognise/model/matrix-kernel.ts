/*
 * Matrix products at the speed of the machine's vector unit. Plain JavaScript has no vector
 * instructions and takes about eight times as long, which is the difference between 20 and 160
 * articles a second; so the two loops that matter are WebAssembly functions of a few hundred bytes,
 * written out here instruction by instruction. Where WebAssembly SIMD is missing the same sums
 * are made by a plain loop, in the same order, with the same result to the last bit.
 */

/** Columns of a product that are worked on together: four vectors of four numbers. */
export const BLOCK = 16;

/** A matrix made ready to be multiplied by; belongs to the kernel that made it. */
export interface Matrix {
  readonly address: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows that `gather` can sum; belongs to the kernel that made it. */
export interface Shelf {
  readonly columns: number;
  /** The row's address, for `gather`. */
  address(row: number): number;
  /** A view of the row, to be written. */
  row(row: number): Float32Array;
}

/** Space for rows to multiply and their products. Views are taken after everything has its place. */
export interface MatrixKernel {
  /** Copies a row-major matrix in; `columns` must be a multiple of BLOCK. */
  place(values: Float32Array, rows: number, columns: number): Matrix;
  /** Makes room for rows that are kept between products. */
  shelve(rows: number, columns: number): Shelf;
  /** Makes the room for `multiply` and `gather`; call last: it moves what was placed before. */
  reserve(
    inputs: number,
    outputs: number,
    addresses: number,
  ): { inputs: Float32Array; outputs: Float32Array; addresses: Int32Array };
  /** Adds to the first rows of `outputs` the product of the first rows of `inputs` and the matrix. */
  multiply(rows: number, matrix: Matrix): void;
  /**
   * Adds to each of the first `rows` rows of `outputs` the `each` numbers of the shelf's columns
   * that start at each of the next `each` addresses; `columns` a multiple of BLOCK.
   */
  gather(rows: number, each: number, columns: number): void;
}

type Multiply = (
  inputs: number,
  weights: number,
  outputs: number,
  rows: number,
  inner: number,
  columns: number,
) => void;

type Gather = (
  addresses: number,
  each: number,
  outputs: number,
  rows: number,
  columns: number,
) => void;

const PAGE = 65_536;
const BYTES = 4;

/** @param plain leaves WebAssembly aside, as a machine without its vectors does. */
export function createMatrixKernel(plain = false): MatrixKernel {
  const memory = new Memory();
  const { multiply, gather } = (plain ? undefined : compiled(memory)) ?? {
    multiply: plainMultiply(memory),
    gather: plainGather(memory),
  };
  let inputsAt = 0;
  let outputsAt = 0;
  let addressesAt = 0;
  return {
    place(values, rows, columns) {
      const address = memory.allocate(values.length);
      const target = memory.view(address, values.length);
      // Block by block, so that the inner loop reads straight on.
      let at = 0;
      for (let block = 0; block < columns; block += BLOCK) {
        for (let row = 0; row < rows; row++) {
          const from = row * columns + block;
          target.set(values.subarray(from, from + BLOCK), at);
          at += BLOCK;
        }
      }
      return { address, rows, columns };
    },
    shelve(rows, columns) {
      const first = memory.allocate(rows * columns);
      const address = (row: number): number => first + row * columns * BYTES;
      return { columns, address, row: (row) => memory.view(address(row), columns) };
    },
    reserve(inputs, outputs, addresses) {
      inputsAt = memory.allocate(inputs);
      outputsAt = memory.allocate(outputs);
      addressesAt = memory.allocate(addresses);
      return {
        inputs: memory.view(inputsAt, inputs),
        outputs: memory.view(outputsAt, outputs),
        addresses: new Int32Array(memory.buffer, addressesAt, addresses),
      };
    },
    multiply(rows, matrix) {
      multiply(inputsAt, matrix.address, outputsAt, rows, matrix.rows, matrix.columns);
    },
    gather(rows, each, columns) {
      gather(addressesAt, each, outputsAt, rows, columns);
    },
  };
}

class Memory {
  readonly wasm =
    typeof WebAssembly === 'object' ? new WebAssembly.Memory({ initial: 1 }) : undefined;
  #plain = new ArrayBuffer(PAGE);
  #used = 0;

  get buffer(): ArrayBuffer {
    return this.wasm?.buffer ?? this.#plain;
  }

  allocate(numbers: number): number {
    const address = this.#used;
    this.#used += Math.ceil((numbers * BYTES) / 16) * 16;
    const lacking = this.#used - this.buffer.byteLength;
    if (lacking > 0) {
      if (this.wasm) this.wasm.grow(Math.ceil(lacking / PAGE));
      else {
        const larger = new ArrayBuffer(this.#used);
        new Uint8Array(larger).set(new Uint8Array(this.#plain));
        this.#plain = larger;
      }
    }
    return address;
  }

  view(address: number, numbers: number): Float32Array {
    return new Float32Array(this.buffer, address, numbers);
  }
}

function plainMultiply(memory: Memory): Multiply {
  return (inputsAt, weightsAt, outputsAt, rows, inner, columns) => {
    const inputs = memory.view(inputsAt, rows * inner);
    const weights = memory.view(weightsAt, inner * columns);
    const outputs = memory.view(outputsAt, rows * columns);
    const sums = new Float32Array(BLOCK);
    for (let block = 0; block < columns; block += BLOCK) {
      for (let row = 0; row < rows; row++) {
        const to = row * columns + block;
        sums.set(outputs.subarray(to, to + BLOCK));
        let weight = block * inner;
        for (let k = 0; k < inner; k++) {
          const input = inputs[row * inner + k] ?? 0;
          for (let column = 0; column < BLOCK; column++, weight++) {
            sums[column] = (sums[column] ?? 0) + Math.fround(input * (weights[weight] ?? 0));
          }
        }
        outputs.set(sums, to);
      }
    }
  };
}

function plainGather(memory: Memory): Gather {
  return (addressesAt, each, outputsAt, rows, columns) => {
    const addresses = new Int32Array(memory.buffer, addressesAt, rows * each);
    const outputs = memory.view(outputsAt, rows * columns);
    const numbers = memory.view(0, memory.buffer.byteLength / BYTES);
    for (const [index, address] of addresses.entries()) {
      const to = Math.floor(index / each) * columns;
      const from = address / BYTES;
      for (let column = 0; column < columns; column++) {
        outputs[to + column] = (outputs[to + column] ?? 0) + (numbers[from + column] ?? 0);
      }
    }
  };
}

function compiled(memory: Memory): { multiply: Multiply; gather: Gather } | undefined {
  if (!memory.wasm) return undefined;
  const bytes = Uint8Array.from(moduleBytes());
  if (!WebAssembly.validate(bytes)) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    m: { m: memory.wasm },
  });
  // The two functions, in the order the module exports them.
  const [first, second] = Object.values(exports);
  const multiply = first as Multiply;
  const gather = second as Gather;
  return {
    multiply(inputs, weights, outputs, rows, inner, columns) {
      if (rows > 0) multiply(inputs, weights, outputs, rows, inner, columns);
    },
    gather(addresses, each, outputs, rows, columns) {
      if (rows > 0) gather(addresses, each, outputs, rows, columns);
    },
  };
}

/*
 * The module. Sections, opcodes and immediates as in the WebAssembly core specification 2.0,
 * chapter 5. The function, with its locals in small letters:
 *
 *   for each block of 16 columns            (w points at its weights, o at its outputs)
 *     for each pair of rows                 (i, o2: their inputs and outputs)
 *       eight sums of four numbers = outputs
 *       for each k: sums += splat(input) × weights
 *       outputs = the sums
 *
 * A last odd row is paired with itself: both halves then compute and store the same numbers.
 * And `gather`:
 *
 *   for each row                            (list points at its addresses)
 *     for each block of 16 columns          (at: the block's offset in bytes)
 *       four sums of four numbers = outputs
 *       for each address: sums += the four vectors there
 *       outputs = the sums
 */
function moduleBytes(): number[] {
  const I32 = 0x7f;
  const V128 = 0x7b;
  const BLOCKTYPE_NONE = 0x40;
  const unsigned = (value: number): number[] => {
    const out: number[] = [];
    let rest = value;
    do {
      const low = rest & 127;
      rest >>>= 7;
      out.push(rest === 0 ? low : low | 128);
    } while (rest !== 0);
    return out;
  };
  const signed = (value: number): number[] => {
    const out: number[] = [];
    let rest = value;
    for (;;) {
      const low = rest & 127;
      rest >>= 7;
      if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) {
        out.push(low);
        return out;
      }
      out.push(low | 128);
    }
  };
  const section = (id: number, content: number[]) => [id, ...unsigned(content.length), ...content];
  const get = (local: number) => [0x20, ...unsigned(local)];
  const set = (local: number) => [0x21, ...unsigned(local)];
  const constant = (value: number) => [0x41, ...signed(value)];
  const add = [0x6a];
  const subtract = [0x6b];
  const times = [0x6c];
  const simd = (opcode: number) => [0xfd, ...unsigned(opcode)];
  const load = (offset: number) => [...simd(0), 4, ...unsigned(offset)];
  const loadSplat = [...simd(9), 2, 0];
  const store = (offset: number) => [...simd(11), 4, ...unsigned(offset)];
  const floatAdd = simd(0xe4);
  const floatTimes = simd(0xe6);
  const repeat = (body: number[]) => [0x03, BLOCKTYPE_NONE, ...body, 0x0b];
  const again = [0x0d, 0];
  const advance = (local: number, by: number[]) => [...get(local), ...by, ...add, ...set(local)];

  const [inputs, weights, outputs, rows, inner, columns] = [0, 1, 2, 3, 4, 5] as const;
  const [row, i, i2, o, o2, w, k, rowBytes, outBytes] = [6, 7, 8, 9, 10, 11, 12, 13, 14] as const;
  const sum = (half: number, vector: number) => 15 + half * 4 + vector;
  const weight = (vector: number) => 23 + vector;
  const splat = 27;
  const halves: [number, number, number][] = [
    [0, i, o],
    [1, i2, o2],
  ];
  const vectors = [0, 1, 2, 3];

  const accumulate = [
    ...vectors.flatMap((vector) => [...get(w), ...load(vector * 16), ...set(weight(vector))]),
    ...halves.flatMap(([half, from]) => [
      ...get(from),
      ...loadSplat,
      ...set(splat),
      ...vectors.flatMap((vector) => [
        ...get(sum(half, vector)),
        ...get(splat),
        ...get(weight(vector)),
        ...floatTimes,
        ...floatAdd,
        ...set(sum(half, vector)),
      ]),
      ...advance(from, constant(4)),
    ]),
    ...advance(w, constant(64)),
    ...get(k),
    ...constant(1),
    ...subtract,
    0x22,
    k,
    ...again,
  ];
  const pair = [
    // The second of the pair, or the first again where there is no second.
    ...get(i),
    ...get(rowBytes),
    ...add,
    ...get(i),
    ...get(row),
    ...constant(1),
    0x4b,
    0x1b,
    ...set(i2),
    ...get(o),
    ...get(outBytes),
    ...add,
    ...get(o),
    ...get(row),
    ...constant(1),
    0x4b,
    0x1b,
    ...set(o2),
    ...halves.flatMap(([half, , to]) =>
      vectors.flatMap((vector) => [...get(to), ...load(vector * 16), ...set(sum(half, vector))]),
    ),
    ...get(weights),
    ...set(w),
    ...get(inner),
    ...set(k),
    ...repeat(accumulate),
    ...halves.flatMap(([half, , to]) =>
      vectors.flatMap((vector) => [...get(to), ...get(sum(half, vector)), ...store(vector * 16)]),
    ),
    // `i` and `i2` have walked one row: on past the second.
    ...get(i2),
    ...set(i),
    ...get(o2),
    ...get(outBytes),
    ...add,
    ...set(o),
    ...get(row),
    ...constant(2),
    ...subtract,
    0x22,
    row,
    ...constant(0),
    0x4a,
    ...again,
  ];
  const body = [
    ...get(inner),
    ...constant(4),
    ...times,
    ...set(rowBytes),
    ...get(columns),
    ...constant(4),
    ...times,
    ...set(outBytes),
    ...repeat([
      ...get(inputs),
      ...set(i),
      ...get(outputs),
      ...set(o),
      ...get(rows),
      ...set(row),
      ...repeat(pair),
      ...advance(outputs, constant(BLOCK * BYTES)),
      ...advance(weights, [...get(inner), ...constant(BLOCK * BYTES), ...times]),
      ...get(columns),
      ...constant(BLOCK),
      ...subtract,
      0x22,
      columns,
      ...again,
    ]),
    0x0b,
  ];
  const multiplyCode = [2, ...unsigned(9), I32, ...unsigned(13), V128, ...body];

  // gather(list, each, out, rows, columns); its own numbering of locals.
  const [list, each, out, rowsLeft, width] = [0, 1, 2, 3, 4] as const;
  const [at, from, left, address] = [5, 6, 7, 8] as const;
  const part = (vector: number) => 9 + vector;
  const gatherCode = [
    ...[2, 4, I32, 4, V128],
    ...get(width),
    ...constant(4),
    ...times,
    ...set(width),
    ...repeat([
      ...constant(0),
      ...set(at),
      ...repeat([
        ...vectors.flatMap((vector) => [
          ...get(out),
          ...get(at),
          ...add,
          ...load(vector * 16),
          ...set(part(vector)),
        ]),
        ...get(list),
        ...set(from),
        ...get(each),
        ...set(left),
        ...repeat([
          ...get(from),
          ...[0x28, 2, 0],
          ...get(at),
          ...add,
          ...set(address),
          ...vectors.flatMap((vector) => [
            ...get(part(vector)),
            ...get(address),
            ...load(vector * 16),
            ...floatAdd,
            ...set(part(vector)),
          ]),
          ...advance(from, constant(4)),
          ...get(left),
          ...constant(1),
          ...subtract,
          0x22,
          left,
          ...again,
        ]),
        ...vectors.flatMap((vector) => [
          ...get(out),
          ...get(at),
          ...add,
          ...get(part(vector)),
          ...store(vector * 16),
        ]),
        ...advance(at, constant(BLOCK * BYTES)),
        ...get(at),
        ...get(width),
        0x48,
        ...again,
      ]),
      ...advance(out, get(width)),
      ...advance(list, [...get(each), ...constant(4), ...times]),
      ...get(rowsLeft),
      ...constant(1),
      ...subtract,
      0x22,
      rowsLeft,
      ...again,
    ]),
    0x0b,
  ];
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [
      2,
      ...[0x60, 6, I32, I32, I32, I32, I32, I32, 0],
      ...[0x60, 5, I32, I32, I32, I32, I32, 0],
    ]),
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 0x02, 0x00, 0x01]),
    ...section(3, [2, 0, 1]),
    ...section(7, [2, 1, 0x66, 0x00, 0, 1, 0x67, 0x00, 1]),
    ...section(10, [
      2,
      ...unsigned(multiplyCode.length),
      ...multiplyCode,
      ...unsigned(gatherCode.length),
      ...gatherCode,
    ]),
  ];
}
