import { WIDTH } from './features.ts';
import { type Forest, forestScore } from './forest.ts';
import type { NameGroup } from './name-group.ts';
import { shareFeatures } from './shared-features.ts';

/** The learned parameters. Weights stand in the order of FEATURES. */
export interface RankerModel {
  /** Scores a record by what the name and its own neighbourhood say. */
  readonly alone: Float64Array;
  /** Scores it again once the article's names have seen each other. */
  readonly together: Float64Array;
  /** Corrects that score, once the names have seen each other again. */
  readonly forest: Forest;
  readonly calibration: Calibration;
}

/** From a choice's share to the probability that it is right: linear between the knots. */
export interface Calibration {
  /** Ascending, from 0 to 1. */
  readonly shares: Float64Array;
  readonly probabilities: Float64Array;
}

/** What a pass made of one name: its options' scores, and their softmax. */
export interface Ranking {
  readonly scores: Float64Array;
  readonly shares: Float64Array;
}

/** Ranks the options of an article's names in three passes; fills the rows' shared features. */
export function rank(
  groups: readonly NameGroup[],
  rows: readonly Float32Array[],
  model: RankerModel,
): Ranking[] {
  const alone = rows.map((row) => linearRanking(model.alone, row));
  shareFeatures(
    groups,
    rows,
    alone.map(({ shares }) => shares),
  );
  const together = rows.map((row) => linearRanking(model.together, row));
  shareFeatures(
    groups,
    rows,
    together.map(({ shares }) => shares),
  );
  return rows.map((row) => correctedRanking(model, row));
}

export function linearRanking(weights: Float64Array, rows: Float32Array): Ranking {
  const scores = new Float64Array(rows.length / WIDTH);
  for (let option = 0; option < scores.length; option++) {
    let score = 0;
    for (let feature = 0; feature < WIDTH; feature++) {
      score += (weights[feature] ?? 0) * (rows[option * WIDTH + feature] ?? 0);
    }
    scores[option] = score;
  }
  return { scores, shares: softmax(scores) };
}

function correctedRanking({ together, forest }: RankerModel, rows: Float32Array): Ranking {
  const { scores } = linearRanking(together, rows);
  const corrected = scores.map(
    (score, option) => score + forestScore(forest, rows, option * WIDTH),
  );
  return { scores: corrected, shares: softmax(corrected) };
}

export function softmax(scores: Float64Array): Float64Array {
  const best = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - best));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** The probability that a choice with this share of its name is right. */
export function calibrated({ shares, probabilities }: Calibration, share: number): number {
  const above = shares.findIndex((knot) => knot >= share);
  if (above <= 0) return probabilities.at(above) ?? share;
  const low = shares[above - 1] ?? 0;
  const high = shares[above] ?? 1;
  const from = probabilities[above - 1] ?? 0;
  const to = probabilities[above] ?? 1;
  return high === low ? to : from + ((to - from) * (share - low)) / (high - low);
}
