import { BLOCK, type Loops, TALLIED } from './loops.ts';
import { ADDRESS, FLOAT, type KernelMemory, STEP } from './memory.ts';

const { fround } = Math;

/** What kernel.wat does, in its order and rounded where it rounds. */
export function plainKernel(memory: KernelMemory): Loops {
  return {
    multiply(list, rows, parts, width, weights, scales, columns, out) {
      const { floats, integers, steps } = memory;
      const inner = parts * width;
      for (let row = 0; row < rows; row++) {
        const entry = list / ADDRESS + row * (1 + parts);
        for (let column = 0; column < columns; column++) {
          const block = column - (column % BLOCK);
          let weight = weights / STEP + block * inner + 2 * (column % BLOCK);
          let sum = 0;
          for (let part = 1; part <= parts; part++) {
            const from = (integers[entry + part] ?? 0) / STEP;
            for (let at = 0; at < width; at += 2) {
              sum +=
                (steps[from + at] ?? 0) * (steps[weight] ?? 0) +
                (steps[from + at + 1] ?? 0) * (steps[weight + 1] ?? 0);
              weight += 2 * BLOCK;
            }
          }
          const product = fround(fround(sum) * (floats[scales / FLOAT + column] ?? 0));
          const start = floats[(integers[entry] ?? 0) / FLOAT + column] ?? 0;
          floats[out / FLOAT + row * columns + column] = start + product;
        }
      }
    },
    gather(list, rows, each, columns, out) {
      const { floats, integers } = memory;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          let sum = 0;
          for (let index = 0; index < each; index++) {
            const from = integers[list / ADDRESS + row * each + index] ?? 0;
            sum = fround(sum + (floats[from / FLOAT + column] ?? 0));
          }
          floats[out / FLOAT + row * columns + column] = sum;
        }
      }
    },
    tally(list, rows, each, out) {
      const { bytes, integers, steps } = memory;
      for (let row = 0; row < rows; row++) {
        for (let at = 0; at < TALLIED; at++) {
          let sum = 0;
          for (let index = 0; index < each; index++) {
            sum += bytes[(integers[list / ADDRESS + row * each + index] ?? 0) + at] ?? 0;
          }
          steps[out / STEP + row * TALLIED + at] = sum;
        }
      }
    },
    gate(from, rows, width, list, perUnit, out) {
      const { floats, integers, steps } = memory;
      const halfSteps = fround(0.5 * fround(perUnit));
      for (let row = 0; row < rows; row++) {
        const values = from / FLOAT + 2 * row * width;
        const plus = (integers[list / ADDRESS + row] ?? 0) / STEP;
        for (let at = 0; at < width; at++) {
          const value = tanh(floats[values + at] ?? 0);
          const gate = tanh(fround(0.5 * (floats[values + width + at] ?? 0)));
          const above = fround(value.above * fround(gate.below + gate.above));
          const gated = fround(above / fround(value.below * gate.below));
          const rounded = Math.floor(fround(0.5 + fround(halfSteps * gated)));
          steps[out / STEP + row * width + at] = rounded + (steps[plus + at] ?? 0);
        }
      }
    },
  };
}

const END = fround(4.97);

/**
 * Within 0.0001 of the hyperbolic tangent, which a network of 8-bit weights cannot tell: Lambert's continued fraction
 * (1761), seven terms of it, as a fraction of polynomials.
 * Source: https://en.wikipedia.org/wiki/Lambert%27s_continued_fraction
 */
function tanh(value: number): { readonly above: number; readonly below: number } {
  const x = Math.max(-END, Math.min(END, value));
  const q = fround(x * x);
  const above = fround(
    x * fround(135_135 + fround(q * fround(17_325 + fround(q * fround(378 + q))))),
  );
  const below = fround(
    135_135 + fround(q * fround(62_370 + fround(q * fround(3_150 + fround(q * 28))))),
  );
  return { above, below };
}
