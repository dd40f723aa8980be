import * as v from 'valibot';
import {
  forestSchema,
  numbersSchema as numbers,
  written,
  writtenForest,
} from '../forest/forest-file.ts';
import { FEATURES } from './features.ts';
import type { Calibration, Resolver } from './resolver.ts';

const calibration = v.object({ shares: numbers, probabilities: numbers });

const modelSchema = v.object({
  /** The features' names in the order of the weights: a model of other features is refused. */
  features: v.string(),
  alone: numbers,
  together: numbers,
  surrounded: numbers,
  forest: forestSchema,
  trust: forestSchema,
  calibration,
  nearCalibration: calibration,
});

/** A model as it is written to a file. */
export type ResolverFile = v.InferInput<typeof modelSchema>;

/** The weights are not ones this resolver can use. */
export class ResolverError extends Error {
  override readonly name = 'ResolverError';
}

/** Reads weights. @throws ResolverError where they are of another form or of other features. */
export function readResolver(json: unknown): Resolver {
  const parsed = v.safeParse(modelSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new ResolverError(
      `The resolver's weights are damaged (${v.getDotPath(issue) ?? 'file'}: ${issue.message}). Train them again.`,
    );
  }
  const { features, alone, together, surrounded, forest, trust } = parsed.output;
  if (features !== FEATURES.join(' ')) {
    throw new ResolverError(
      "The resolver's weights were learned for other features than the ones it has. Train them again.",
    );
  }
  return {
    alone: Float64Array.from(alone),
    together: Float64Array.from(together),
    surrounded: Float64Array.from(surrounded),
    forest,
    trust,
    calibration: readCalibration(parsed.output.calibration),
    nearCalibration: readCalibration(parsed.output.nearCalibration),
  };
}

function readCalibration({
  shares,
  probabilities,
}: v.InferOutput<typeof calibration>): Calibration {
  return {
    shares: Float64Array.from(shares),
    probabilities: Float64Array.from(probabilities),
  };
}

function writtenCalibration({ shares, probabilities }: Calibration) {
  return { shares: written(shares), probabilities: written(probabilities) };
}

/** The same model as plain numbers, rounded to what its file keeps. */
export function writeResolver({
  alone,
  together,
  surrounded,
  forest,
  trust,
  calibration,
  nearCalibration,
}: Resolver): ResolverFile {
  return {
    features: FEATURES.join(' '),
    alone: written(alone),
    together: written(together),
    surrounded: written(surrounded),
    forest: writtenForest(forest),
    trust: writtenForest(trust),
    calibration: writtenCalibration(calibration),
    nearCalibration: writtenCalibration(nearCalibration),
  };
}
