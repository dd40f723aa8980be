import { describe, expect, it } from 'vitest';
import {
  createKernel,
  type Kernel,
} from '../../../../../src/geoparser/recognise/model/kernel/kernel.ts';
import { placeMatrix } from '../../../../../src/geoparser/recognise/model/kernel/matrix.ts';

/** Whole numbers up to `most`, of either sign, that look random and are the same in every run. */
function numbers(count: number, seed: number, most: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.round((state / 2 ** 31 - 1) * most);
  });
}

function keepSteps({ memory }: Kernel, values: readonly number[]): number {
  const address = memory.allocate(values.length * 2);
  memory.steps.set(values, address / 2);
  return address;
}

function keepList({ memory }: Kernel, addresses: readonly number[]): number {
  const address = memory.allocate(addresses.length * 4);
  memory.integers.set(addresses, address / 4);
  return address;
}

function floatsAt({ memory }: Kernel, address: number, count: number): number[] {
  return Array.from(memory.floats.slice(address / 4, address / 4 + count));
}

const PARTS = 3;
const WIDTH = 8;
const weights = numbers(PARTS * WIDTH * 48, 2, 127);
const weightAt = (input: number, column: number) => weights[input * 48 + column] ?? 0;

/** Rows of three parts, the middle one of which every row shares, times 48 columns. */
function product(rows: number, plain: boolean) {
  const kernel = createKernel(plain);
  const matrix = placeMatrix(kernel, {
    inputs: PARTS * WIDTH,
    columns: 48,
    weight: weightAt,
    scale: (column) => (column + 1) / 1024,
  });
  const inputs = numbers((rows + 2) * WIDTH, 1, 32_767);
  const from = keepSteps(kernel, inputs);
  const start = kernel.memory.keepFloats(Array.from({ length: 48 }, (_, column) => column / 4));
  const partAt = (row: number, part: number) => (part === 1 ? rows + 1 : row + part / 2);
  const list = keepList(
    kernel,
    Array.from({ length: rows }, (_, row) => [
      start,
      ...[0, 1, 2].map((part) => from + partAt(row, part) * WIDTH * 2),
    ]).flat(),
  );
  const out = kernel.memory.keepFloats(new Float32Array((rows + 1) * 48).fill(7));
  kernel.multiply(list, rows, PARTS, WIDTH, matrix.weights, matrix.scales, matrix.columns, out);
  kernel.multiply(list, 0, PARTS, WIDTH, matrix.weights, matrix.scales, matrix.columns, out);
  const expected = (row: number, column: number) => {
    let sum = 0;
    for (let input = 0; input < PARTS * WIDTH; input++) {
      const at = partAt(row, Math.floor(input / WIDTH)) * WIDTH + (input % WIDTH);
      sum += (inputs[at] ?? 0) * weightAt(input, column);
    }
    return column / 4 + (sum * (column + 1)) / 1024;
  };
  return { values: floatsAt(kernel, out, (rows + 1) * 48), expected };
}

describe('the kernel multiplies', () => {
  it.each([1, 2, 7])('%d rows, with and without WebAssembly alike', (rows) => {
    const { values, expected } = product(rows, false);
    expect(values).toEqual(product(rows, true).values);
    for (const [row, column] of [
      [0, 0],
      [rows - 1, 47],
      [Math.floor(rows / 2), 20],
    ] as const) {
      expect(values[row * 48 + column]).toBeCloseTo(expected(row, column), 1);
    }
  });

  it('and leaves what stands behind the last row alone', () => {
    expect(product(3, false).values.slice(3 * 48)).toEqual(Array.from({ length: 48 }, () => 7));
  });

  it('columns that are no multiple of 16 as if there were more, of zeros', () => {
    const matrix = placeMatrix(createKernel(), {
      inputs: 4,
      columns: 6,
      weight: () => 1,
      scale: () => 1,
    });
    expect(matrix.columns).toBe(16);
  });
});

describe('the kernel gathers', () => {
  it.each([false, true])('the rows it is told, a row more than once (plain: %s)', (plain) => {
    const kernel = createKernel(plain);
    const [one, two] = [100, 200].map((value) =>
      kernel.memory.keepFloats(Array.from({ length: 32 }, (_, column) => value + column)),
    );
    const list = keepList(
      kernel,
      [one, two, two, two].map((address) => address ?? 0),
    );
    const out = kernel.memory.keepFloats(new Float32Array(3 * 32).fill(7));
    kernel.gather(list, 2, 2, 32, out);
    const values = floatsAt(kernel, out, 65);
    expect([values[0], values[31], values[32], values[63]]).toEqual([300, 362, 400, 462]);
    expect(values[64]).toBe(7);
  });
});

describe('the kernel tallies', () => {
  it.each([false, true])('rows of eight small numbers (plain: %s)', (plain) => {
    const kernel = createKernel(plain);
    const { memory } = kernel;
    const from = memory.allocate(24);
    memory.bytes.set(
      Array.from({ length: 24 }, (_, at) => (at < 8 ? 127 : at < 16 ? -128 : at - 16)),
      from,
    );
    const [high, low, counted] = [from, from + 8, from + 16];
    const list = keepList(kernel, [high, high, counted, low, low, low]);
    const out = memory.allocate(3 * 16);
    memory.steps.fill(7, out / 2, out / 2 + 24);
    kernel.tally(list, 2, 3, out);
    expect(Array.from(memory.steps.slice(out / 2, out / 2 + 17))).toEqual([
      ...Array.from({ length: 8 }, (_, at) => 254 + at),
      ...Array.from({ length: 8 }, () => -384),
      7,
    ]);
  });
});

describe('the kernel gates', () => {
  const STEPS = 10_000;
  const values = [-30, -6, -4.97, -1, -0.01, 0, 0.5, 2, 4, 40, 1, 1];
  const gates = [0, 9, 1, -40, 40, 3, -0.5, 0, 2, 2, -2, 5];

  function gated(plain: boolean): number[] {
    const kernel = createKernel(plain);
    const from = kernel.memory.keepFloats([...values, ...gates]);
    const plus = keepSteps(
      kernel,
      values.map((_, at) => at * 10),
    );
    const out = kernel.memory.allocate(values.length * 2);
    kernel.gate(from, 1, values.length, keepList(kernel, [plus]), STEPS, out);
    return Array.from(kernel.memory.steps.slice(out / 2, out / 2 + values.length));
  }

  it('as tanh and the logistic function do, with and without WebAssembly alike', () => {
    const found = gated(false);
    expect(found).toEqual(gated(true));
    for (const [at, value] of values.entries()) {
      const expected = Math.tanh(value) / (1 + Math.exp(-(gates[at] ?? 0)));
      expect(Math.abs(((found[at] ?? 0) - at * 10) / STEPS - expected)).toBeLessThan(0.0003);
    }
  });
});

describe("the kernel's memory", () => {
  it.each([false, true])('keeps what it has when it grows (plain: %s)', (plain) => {
    const { memory } = createKernel(plain);
    const kept = memory.keepFloats([1, 2, 3]);
    const before = memory.used;
    const large = memory.allocate(1 << 20);
    memory.floats[large / 4 + (1 << 18) - 1] = 5;
    expect(Array.from(memory.floats.slice(kept / 4, kept / 4 + 3))).toEqual([1, 2, 3]);
    memory.release(before);
    expect(memory.allocate(4)).toBe(large);
  });
});
