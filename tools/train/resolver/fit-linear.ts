import { WIDTH } from '../../../src/geoparser/resolve/features.ts';
import { softmax } from '../../../src/geoparser/resolve/resolver.ts';
import type { RankingExample } from './ranking-example.ts';

const STEPS = 250;
const RATE = 0.08;
/** Pulls weights to 0: an L2 penalty a unit of example weight. */
const PENALTY = 2e-4;

/**
 * Fits a listwise linear model: the softmax of an example's scores should be its target
 * (cross entropy; ListNet with top one, Cao et al. 2007). Full-batch Adam (Kingma and Ba 2015)
 * from zero, so the same examples give the same weights.
 * @param used the features it may use, by position; the others' weights stay 0.
 */
export function fitLinear(
  examples: readonly RankingExample[],
  used: (feature: number) => boolean,
): Float64Array {
  const weights = new Float64Array(WIDTH);
  const mean = new Float64Array(WIDTH);
  const variance = new Float64Array(WIDTH);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const sparse = examples.map((example) => toSparse(example, used));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(sparse, weights);
    const rate = RATE * (1 - (step - 1) / STEPS);
    for (let feature = 0; feature < WIDTH; feature++) {
      if (!used(feature)) continue;
      const weight = weights[feature] ?? 0;
      const slope = (gradient[feature] ?? 0) / total + PENALTY * weight;
      const first = 0.9 * (mean[feature] ?? 0) + 0.1 * slope;
      const second = 0.999 * (variance[feature] ?? 0) + 0.001 * slope * slope;
      mean[feature] = first;
      variance[feature] = second;
      const unbiased = first / (1 - 0.9 ** step);
      const scale = Math.sqrt(second / (1 - 0.999 ** step)) + 1e-8;
      weights[feature] = weight - (rate * unbiased) / scale;
    }
  }
  return weights;
}

/** An example with the features that are not 0 alone, option after option: most are. */
interface SparseExample {
  readonly features: Uint16Array;
  readonly values: Float32Array;
  /** Where each option's features end. */
  readonly ends: Uint32Array;
  readonly target: Float64Array;
  readonly weight: number;
}

function toSparse(
  { rows, target, weight }: RankingExample,
  used: (feature: number) => boolean,
): SparseExample {
  const features: number[] = [];
  const values: number[] = [];
  const ends: number[] = [];
  for (let option = 0; option < target.length; option++) {
    for (let feature = 0; feature < WIDTH; feature++) {
      const value = rows[option * WIDTH + feature] ?? 0;
      if (value === 0 || !used(feature)) continue;
      features.push(feature);
      values.push(value);
    }
    ends.push(features.length);
  }
  return {
    features: Uint16Array.from(features),
    values: Float32Array.from(values),
    ends: Uint32Array.from(ends),
    target,
    weight,
  };
}

function gradientOf(examples: readonly SparseExample[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(WIDTH);
  for (const { features, values, ends, target, weight } of examples) {
    const scores = new Float64Array(target.length);
    for (let option = 0, at = 0; option < target.length; option++) {
      let score = 0;
      for (const end = ends[option] ?? 0; at < end; at++) {
        score += (weights[features[at] ?? 0] ?? 0) * (values[at] ?? 0);
      }
      scores[option] = score;
    }
    const shares = softmax(scores);
    for (let option = 0, from = 0; option < target.length; option++) {
      const end = ends[option] ?? 0;
      const excess = weight * ((shares[option] ?? 0) - (target[option] ?? 0));
      if (Math.abs(excess) >= 1e-9) {
        for (let at = from; at < end; at++) {
          const feature = features[at] ?? 0;
          gradient[feature] = (gradient[feature] ?? 0) + excess * (values[at] ?? 0);
        }
      }
      from = end;
    }
  }
  return gradient;
}
