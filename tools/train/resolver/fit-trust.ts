import type { Forest } from '../../../src/geoparser/forest/forest.ts';
import { TRUST_WIDTH } from '../../../src/geoparser/resolve/trust.ts';
import { type ForestSettings, growForest } from '../grow-forest.ts';
import { evenWeights } from './calibrate.ts';

const FOREST: ForestSettings = {
  trees: 90,
  leaves: 8,
  rate: 0.08,
  penalty: 5,
  leastRows: 40,
  unitShare: 0.7,
  featureShare: 0.5,
  seed: 20250320,
};

/** A choice on an article that the resolver had not seen, and whether it was right. */
export interface TrustExample {
  readonly row: Float32Array;
  readonly right: boolean;
  readonly corpus: string;
  /** How much it counts within its corpus. */
  readonly weight: number;
}

/** Learns to tell right choices from wrong ones: boosted trees on the logistic loss (Friedman 2001). */
export function fitTrust(examples: readonly TrustExample[]): Forest {
  const corpora = evenWeights(examples);
  const rows = new Float32Array(examples.length * TRUST_WIDTH);
  for (const [at, { row }] of examples.entries()) rows.set(row, at * TRUST_WIDTH);
  const weights = examples.map(({ corpus, weight }) => weight * (corpora.get(corpus) ?? 0) ** 0.5);
  return growForest(
    { rows, width: TRUST_WIDTH, units: examples.map(() => 1) },
    FOREST,
    new Float64Array(examples.length),
    (scores, gradient, curvature) => {
      for (const [at, score] of scores.entries()) {
        const probability = 1 / (1 + Math.exp(-score));
        const weight = weights[at] ?? 0;
        gradient[at] = weight * (probability - (examples[at]?.right === true ? 1 : 0));
        curvature[at] = weight * Math.max(probability * (1 - probability), 1e-4);
      }
    },
  );
}
