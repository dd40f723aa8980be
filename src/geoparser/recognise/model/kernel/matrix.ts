import type { Kernel } from './kernel.ts';
import { BLOCK } from './loops.ts';
import { STEP } from './memory.ts';

/** A matrix that rows of steps are multiplied by, in the memory of one kernel. */
export interface Matrix {
  /** Of the weights: block by block of columns, in each two numbers of a row side by side. */
  readonly weights: number;
  /** Of a float a column. */
  readonly scales: number;
  readonly columns: number;
}

/** What a matrix is made of. */
interface Weights {
  /** Numbers of a row that is multiplied: a multiple of 4. */
  readonly inputs: number;
  readonly columns: number;
  /** -127 to 127. */
  weight(input: number, column: number): number;
  /** What a weight of 1 times an input of one step comes to. */
  scale(column: number): number;
}

/** Puts a matrix where the kernel has it; columns are filled up to a multiple of BLOCK with zeros. */
export function placeMatrix({ memory }: Kernel, of: Weights): Matrix {
  const columns = Math.ceil(of.columns / BLOCK) * BLOCK;
  const placed = new Int16Array(of.inputs * columns);
  for (let column = 0; column < of.columns; column++) {
    const block = column - (column % BLOCK);
    for (let input = 0; input < of.inputs; input++) {
      const pair = block * of.inputs + (input >> 1) * 2 * BLOCK;
      placed[pair + 2 * (column % BLOCK) + (input & 1)] = of.weight(input, column);
    }
  }
  const weights = memory.allocate(placed.byteLength);
  memory.steps.set(placed, weights / STEP);
  const scales = memory.keepFloats(
    Float32Array.from({ length: columns }, (_, column) =>
      column < of.columns ? of.scale(column) : 0,
    ),
  );
  return { weights, scales, columns };
}
