import { PROPOSAL_WIDTH } from '../../../src/geoparser/verify/proposal-features.ts';
import type { Verifier } from '../../../src/geoparser/verify/verifier.ts';
import { probabilityOf } from '../../../src/geoparser/verify/verify.ts';
import { type ForestSettings, growForest } from '../grow-forest.ts';
import type { ProposalExamples } from './examples.ts';

const FOREST: ForestSettings = {
  trees: 180,
  leaves: 12,
  rate: 0.06,
  penalty: 5,
  leastRows: 30,
  unitShare: 0.8,
  featureShare: 0.5,
  seed: 20250320,
};

/** Learns to tell mentions among proposals: boosted trees on the logistic loss (Friedman 2001). */
export function fitVerifier(examples: readonly ProposalExamples[]): Verifier {
  const units = examples.map(({ annotated }) => annotated.length);
  const count = units.reduce((sum, size) => sum + size, 0);
  const rows = new Float32Array(count * PROPOSAL_WIDTH);
  const holds = new Float64Array(count);
  const weights = new Float64Array(count);
  let at = 0;
  for (const example of examples) {
    rows.set(example.rows, at * PROPOSAL_WIDTH);
    for (const isAnnotated of example.annotated) {
      holds[at] = isAnnotated ? 1 : 0;
      weights[at] = example.weight;
      at += 1;
    }
  }
  const forest = growForest(
    { rows, width: PROPOSAL_WIDTH, units },
    FOREST,
    new Float64Array(count),
    (scores, gradient, curvature) => {
      for (const [row, score] of scores.entries()) {
        const probability = probabilityOf(score);
        const weight = weights[row] ?? 0;
        gradient[row] = weight * (probability - (holds[row] ?? 0));
        curvature[row] = weight * Math.max(probability * (1 - probability), 1e-4);
      }
    },
  );
  return { forest };
}
