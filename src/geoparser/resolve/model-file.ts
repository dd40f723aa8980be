import * as v from 'valibot';
import { FEATURES } from './features.ts';
import type { RankerModel } from './ranker.ts';

const numbers = v.array(v.number());

const modelSchema = v.object({
  /** The features' names in the order of the weights: a model of other features is refused. */
  features: v.array(v.string()),
  alone: numbers,
  together: numbers,
  forest: v.object({
    roots: numbers,
    feature: numbers,
    threshold: numbers,
    left: numbers,
    value: numbers,
  }),
  calibration: v.object({ shares: numbers, probabilities: numbers }),
});

/** A model as it is written to a file. */
export type ModelFile = v.InferOutput<typeof modelSchema>;

/** The weights are not ones this resolver can use. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Reads weights. @throws ModelError where they are of another form or of other features. */
export function readModel(json: unknown): RankerModel {
  const parsed = v.safeParse(modelSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new ModelError(
      `The resolver's weights are damaged (${v.getDotPath(issue) ?? 'file'}: ${issue.message}). Train them again.`,
    );
  }
  const { features, alone, together, forest, calibration } = parsed.output;
  if (features.join() !== FEATURES.join()) {
    throw new ModelError(
      "The resolver's weights were learned for other features than the ones it has. Train them again.",
    );
  }
  return {
    alone: Float64Array.from(alone),
    together: Float64Array.from(together),
    forest: {
      roots: Int32Array.from(forest.roots),
      feature: Int16Array.from(forest.feature),
      threshold: Float32Array.from(forest.threshold),
      left: Int32Array.from(forest.left),
      value: Float32Array.from(forest.value),
    },
    calibration: {
      shares: Float64Array.from(calibration.shares),
      probabilities: Float64Array.from(calibration.probabilities),
    },
  };
}

const WEIGHT_DIGITS = 4;

/** The same model as plain numbers, rounded to what its file keeps. */
export function writeModel({ alone, together, forest, calibration }: RankerModel): ModelFile {
  const rounded = (values: Iterable<number>) =>
    Array.from(values, (value) => Number(value.toFixed(WEIGHT_DIGITS)));
  return {
    features: [...FEATURES],
    alone: rounded(alone),
    together: rounded(together),
    forest: {
      roots: [...forest.roots],
      feature: [...forest.feature],
      threshold: Array.from(forest.threshold, (cut) => Number(cut.toPrecision(5))),
      left: [...forest.left],
      value: rounded(forest.value),
    },
    calibration: {
      shares: rounded(calibration.shares),
      probabilities: rounded(calibration.probabilities),
    },
  };
}
