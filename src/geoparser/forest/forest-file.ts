import * as v from 'valibot';
import type { Forest } from './forest.ts';

/** Numbers with blanks between: a line a list, which a JSON array as formatted here would not be. */
export const numbersSchema = v.pipe(
  v.string(),
  v.transform((text) => (text === '' ? [] : text.split(' ').map(Number))),
  v.array(v.number()),
);

/** A forest as it is written to a file. */
export const forestSchema = v.pipe(
  v.object({
    roots: numbersSchema,
    feature: numbersSchema,
    threshold: numbersSchema,
    left: numbersSchema,
    value: numbersSchema,
  }),
  v.transform(
    ({ roots, feature, threshold, left, value }): Forest => ({
      roots: Int32Array.from(roots),
      feature: Int16Array.from(feature),
      threshold: Float32Array.from(threshold),
      left: Int32Array.from(left),
      value: Float32Array.from(value),
    }),
  ),
);

const CUT_DIGITS = 5;
const WEIGHT_DIGITS = 4;

/** Rounded to what a file keeps. */
export function written(values: Iterable<number>): string {
  return Array.from(values, (value) => Number(value.toFixed(WEIGHT_DIGITS))).join(' ');
}

export function writtenForest(forest: Forest): v.InferInput<typeof forestSchema> {
  return {
    roots: forest.roots.join(' '),
    feature: forest.feature.join(' '),
    threshold: Array.from(forest.threshold, (cut) => Number(cut.toPrecision(CUT_DIGITS))).join(' '),
    left: forest.left.join(' '),
    value: written(forest.value),
  };
}
