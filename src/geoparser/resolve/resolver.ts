import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { type Forest, forestScore } from '../forest/forest.ts';
import type { ArticleNames } from './article-names.ts';
import { WIDTH } from './features.ts';
import type { NameGroup } from './name-group.ts';
import { shareFeatures } from './shared-features.ts';
import { offerSurroundings } from './surroundings.ts';

/** The learned parameters of the three passes. Weights stand in the order of FEATURES. */
export interface Passes {
  /** Scores a record by what the name and its own neighbourhood say. */
  readonly alone: Float64Array;
  /** Scores it again once the article's names have seen each other. */
  readonly together: Float64Array;
  /** Scores it a third time, with what stands around an obscure name among its options. */
  readonly surrounded: Float64Array;
  /** Corrects that score, once the names have seen each other again. */
  readonly forest: Forest;
}

/** All learned parameters. */
export interface Resolver extends Passes {
  /** Tells by a choice's features how sure it is: the score is its log odds, before calibration. */
  readonly trust: Forest;
  /** Of a choice that the name found. */
  readonly calibration: Calibration;
  /** Of a choice that is only where the name is near. */
  readonly nearCalibration: Calibration;
}

/** What a pass chose for a name. */
export interface Choice {
  /** Its place among the name's options. */
  readonly index: number;
  readonly share: number;
  /** Whether it is of what stands around the name, and not of the name. */
  readonly near: boolean;
}

/** From how far a choice is trusted to the probability that it is right: linear between the knots. */
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

/** An article's names, some with more options than before, and their rankings. */
export interface RankedNames {
  readonly names: ArticleNames;
  /** By group. */
  readonly rankings: readonly Ranking[];
}

/** Ranks the options of an article's names in three passes; fills the rows' shared features. */
export function rank(names: ArticleNames, model: Passes): RankedNames {
  rankAlone(names, model.alone);
  const surrounded = surround(names, model.together);
  return {
    names: surrounded,
    rankings: surrounded.rows.map((row) => correctedRanking(model, row)),
  };
}

/** The first pass: every name by itself, then the names see each other. */
export function rankAlone({ groups, rows }: ArticleNames, alone: Float64Array): void {
  shareFeatures(
    groups,
    rows,
    rows.map((row) => linearRanking(alone, row).shares),
  );
}

/** The second pass: obscure names are offered their surroundings, and all see each other again. */
export function surround(names: ArticleNames, together: Float64Array): ArticleNames {
  const shares = names.rows.map((row) => linearRanking(together, row).shares);
  const surrounded = offerSurroundings(names, shares);
  const padded = surrounded.groups.map(({ options }, index) => {
    const share = new Float64Array(options.length);
    share.set(shares[index] ?? []);
    return share;
  });
  shareFeatures(surrounded.groups, surrounded.rows, padded);
  return surrounded;
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

function correctedRanking({ surrounded, forest }: Passes, rows: Float32Array): Ranking {
  const { scores } = linearRanking(surrounded, rows);
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

/** The best of a name's options; there must be one. */
export function choiceOf({ options }: NameGroup, { scores, shares }: Ranking): Choice {
  const index = scores.indexOf(Math.max(...scores));
  const near = options[index]?.origin === 'surroundings';
  return { index, share: shares[index] ?? 0, near };
}

/** The best of a name's own options after the choice; null where there is none. */
export function runnerUp(
  { options }: NameGroup,
  { scores }: Ranking,
  chosen: number,
): number | null {
  let best: number | null = null;
  for (const [index, { origin }] of options.entries()) {
    if (index === chosen || origin === 'surroundings') continue;
    if (best === null || (scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}

/** The best of what stands around a name, and may be it; null where nothing was offered. */
export function bestAround(
  { options }: NameGroup,
  { scores }: Ranking,
  mayBe: (place: GazetteerRecord) => boolean = () => true,
): number | null {
  let best: number | null = null;
  for (const [index, { origin, record }] of options.entries()) {
    if (origin !== 'surroundings' || !mayBe(record)) continue;
    if (best === null || (scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}

/** The probability that a choice is right. */
export function confidenceOf(
  { calibration, nearCalibration }: Pick<Resolver, 'calibration' | 'nearCalibration'>,
  { near, trust }: { readonly near: boolean; readonly trust: number },
): number {
  return calibrated(near ? nearCalibration : calibration, trust);
}

function calibrated({ shares, probabilities }: Calibration, share: number): number {
  const above = shares.findIndex((knot) => knot >= share);
  if (above <= 0) return probabilities.at(above) ?? share;
  const low = shares[above - 1] ?? 0;
  const high = shares[above] ?? 1;
  const from = probabilities[above - 1] ?? 0;
  const to = probabilities[above] ?? 1;
  return high === low ? to : from + ((to - from) * (share - low)) / (high - low);
}
