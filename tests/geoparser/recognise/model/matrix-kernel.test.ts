import { describe, expect, it } from 'vitest';
import { createMatrixKernel } from '../../../../src/geoparser/recognise/model/matrix-kernel.ts';

/** Numbers that look random and are the same in every run. */
function numbers(count: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
}

function product(rows: number, inner: number, columns: number, plain: boolean): number[] {
  const kernel = createMatrixKernel(plain);
  const other = kernel.place(numbers(32, 9), 2, 16);
  const matrix = kernel.place(numbers(inner * columns, 2), inner, columns);
  const { inputs, outputs } = kernel.reserve(rows * inner, (rows + 1) * columns, 1);
  inputs.set(numbers(rows * inner, 1));
  outputs.fill(0.25);
  kernel.multiply(rows, matrix);
  kernel.multiply(0, other);
  return Array.from(outputs);
}

describe('the matrix kernel', () => {
  it.each([
    [1, 3, 16],
    [2, 5, 32],
    [7, 72, 48],
  ])('multiplies %d rows, odd or even, with and without WebAssembly alike', (rows, inner, columns) => {
    const fast = product(rows, inner, columns, false);
    expect(fast).toEqual(product(rows, inner, columns, true));
    const left = numbers(rows * inner, 1);
    const right = numbers(inner * columns, 2);
    const last = { row: rows - 1, column: columns - 1 };
    let expected = 0.25;
    for (let k = 0; k < inner; k++) {
      expected += (left[last.row * inner + k] ?? 0) * (right[k * columns + last.column] ?? 0);
    }
    expect(fast[last.row * columns + last.column]).toBeCloseTo(expected, 5);
  });

  it('leaves what stands after the last row alone', () => {
    expect(product(3, 4, 16, false).slice(48)).toEqual(Array.from({ length: 16 }, () => 0.25));
  });

  it.each([
    false,
    true,
  ])('gathers the rows it is told, a row more than once (plain: %s)', (plain) => {
    const kernel = createMatrixKernel(plain);
    const shelf = kernel.shelve(3, 32);
    const { outputs, addresses } = kernel.reserve(1, 5 * 16, 8);
    for (const row of [0, 1, 2])
      shelf.row(row).set(Float32Array.from({ length: 32 }, (_, k) => row * 100 + k));
    outputs.fill(1);
    // The second half of rows 1 and 2; then the first half of row 2, twice.
    addresses.set([
      shelf.address(1) + 64,
      shelf.address(2) + 64,
      shelf.address(2),
      shelf.address(2),
    ]);
    kernel.gather(2, 2, 16);
    expect(Array.from(outputs.slice(0, 2))).toEqual([1 + 116 + 216, 1 + 117 + 217]);
    expect(Array.from(outputs.slice(16, 18))).toEqual([1 + 200 + 200, 1 + 201 + 201]);
    expect(outputs[32]).toBe(1);
  });
});
