import { WIDTH } from '../../resolve/features.ts';
import { linearRanking } from '../../resolve/ranker.ts';
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
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(examples, weights);
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

function gradientOf(examples: readonly RankingExample[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(WIDTH);
  for (const { rows, target, weight } of examples) {
    const { shares } = linearRanking(weights, rows);
    for (let option = 0; option < target.length; option++) {
      const excess = weight * ((shares[option] ?? 0) - (target[option] ?? 0));
      if (Math.abs(excess) < 1e-9) continue;
      for (let feature = 0; feature < WIDTH; feature++) {
        gradient[feature] =
          (gradient[feature] ?? 0) + excess * (rows[option * WIDTH + feature] ?? 0);
      }
    }
  }
  return gradient;
}
