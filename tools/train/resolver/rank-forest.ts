import type { Forest } from '../../../src/geoparser/forest/forest.ts';
import { WIDTH } from '../../../src/geoparser/resolve/features.ts';
import { linearRanking, softmax } from '../../../src/geoparser/resolve/resolver.ts';
import { type ForestSettings, growForest } from '../grow-forest.ts';
import type { RankingExample } from './ranking-example.ts';

/**
 * Grows trees that rank: the loss is the cross entropy between the softmax of an example's scores
 * and its target (the listwise loss of Cao et al. 2007).
 * The same examples and settings give the same forest.
 * @param start the linear model whose scores the forest corrects.
 */
export function growRankingForest(
  examples: readonly RankingExample[],
  settings: ForestSettings,
  start: Float64Array,
): Forest {
  const units = examples.map(({ target }) => target.length);
  const rows = new Float32Array(units.reduce((sum, size) => sum + size, 0) * WIDTH);
  const scores = new Float64Array(rows.length / WIDTH);
  let at = 0;
  for (const example of examples) {
    rows.set(example.rows, at * WIDTH);
    scores.set(linearRanking(start, example.rows).scores, at);
    at += example.target.length;
  }
  return growForest({ rows, width: WIDTH, units }, settings, scores, (...slopes) =>
    differentiate(examples, ...slopes),
  );
}

function differentiate(
  examples: readonly RankingExample[],
  scores: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  let at = 0;
  for (const { target, weight } of examples) {
    const shares = softmax(scores.subarray(at, at + target.length));
    for (const [option, share] of shares.entries()) {
      gradient[at + option] = weight * (share - (target[option] ?? 0));
      curvature[at + option] = weight * Math.max(share * (1 - share), 1e-4);
    }
    at += target.length;
  }
}
