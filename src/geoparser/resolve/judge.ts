import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { FeatureRows } from './features.ts';
import type { NameGroup } from './name-group.ts';
import { chordKilometres } from './option.ts';
import {
  bestAround,
  choiceOf,
  confidenceOf,
  type Ranking,
  type Resolver,
  runnerUp,
} from './resolver.ts';
import { isNextBetter, trustOf, trustRow } from './trust.ts';
import { isUnmistakable } from './unmistakable.ts';

/**
 * The least probability at which a place that bears the name is asserted. Chosen on held-out articles, some of
 * their records hidden: models/resolver.md has the table.
 */
export const LEAST_ASSERTED = 0.45;

/** What is made of a name's ranking. */
export interface Judgement {
  /** The choice's place among the name's options. */
  readonly index: number;
  /** Whether it is of what stands around the name, and not of the name. */
  readonly near: boolean;
  /** False where neither a place of the name nor one around it is probable enough to tell of. */
  readonly known: boolean;
  /** The probability that the choice is right. */
  readonly confidence: number;
}

/**
 * Chooses for one name: the best of its options, or none of those that bear it. What is improbably
 * any of them is a place that the gazetteer lacks, by what stands around it if anything is.
 */
export function judge(
  group: NameGroup,
  rows: FeatureRows,
  ranking: Ranking,
  resolver: Resolver,
): Judgement {
  const trustIn = (index: number) => trustOf(resolver.trust, trustRow(group, rows, ranking, index));
  const judged = (index: number, near: boolean, trust: number): Judgement => ({
    index,
    near,
    known: true,
    confidence: confidenceOf(resolver, { near, trust }),
  });
  const { index, near } = choiceOf(group, ranking);
  const trust = trustIn(index);
  const next = runnerUp(group, ranking, index);
  const isNext = next !== null && isNextBetter(near, trust, () => trustIn(next));
  if (near && !isNext) {
    const around = judged(index, true, trust);
    const named = namedThere(group, ranking, index);
    // Both are right where one is: what is there by name is it.
    if (named === null) return around;
    return { index: named, near: false, known: true, confidence: around.confidence };
  }
  const best = isNext ? judged(next, false, trustIn(next)) : judged(index, false, trust);
  if (best.confidence >= LEAST_ASSERTED || isUnmistakable(group)) return best;
  const around = bestAround(group, ranking);
  if (around === null) {
    return { index: best.index, near: best.near, known: false, confidence: best.confidence };
  }
  return judged(around, true, trustIn(around));
}

/**
 * What a name lies in that is only called after the choice: the best of what stands around it that the text says holds it.
 * Null where none does.
 */
export function judgeHeld(
  group: NameGroup,
  rows: FeatureRows,
  ranking: Ranking,
  resolver: Resolver,
  isHolder: (place: GazetteerRecord) => boolean,
): Judgement | null {
  const index = bestAround(group, ranking, isHolder);
  if (index === null) return null;
  const trust = trustOf(resolver.trust, trustRow(group, rows, ranking, index));
  return {
    index,
    near: true,
    known: true,
    confidence: confidenceOf(resolver, { near: true, trust }),
  };
}

/** The least probability of a place that the text names in the same breath. */
const LEAST_BESIDE = 0.55;
/** The same of one that the article is about; both chosen on held-out articles, models/resolver.md has the table. */
const LEAST_GROUND = 0.6;
/** How far below the best a place around a name may score that the text ties the name to, and the best not. */
const NEARLY_BEST = 1;

/** What the text ties a name to that no record bears. */
export interface Ties {
  readonly beside: (place: GazetteerRecord) => boolean;
  /** The ids of the places that the article is about. */
  readonly ground: ReadonlySet<string>;
}

/**
 * Chooses what a name is near among what stands around it: the best, or one nearly as good, that the text ties
 * it to. Null where there is none, and the name is nowhere.
 */
export function judgeTied(
  group: NameGroup,
  rows: FeatureRows,
  ranking: Ranking,
  resolver: Resolver,
  { beside, ground }: Ties,
): Judgement | null {
  const { scores } = ranking;
  const best = bestAround(group, ranking);
  const least = (best === null ? 0 : (scores[best] ?? 0)) - NEARLY_BEST;
  const nearlyBest = group.options
    .map((option, index) => ({ option, index, score: scores[index] ?? 0 }))
    .filter(({ option, score }) => option.origin === 'surroundings' && score >= least)
    .sort((a, b) => b.score - a.score);
  for (const { option, index } of nearlyBest) {
    const trust = trustOf(resolver.trust, trustRow(group, rows, ranking, index));
    const confidence = confidenceOf(resolver, { near: true, trust });
    const mayBeBeside = option.extent !== 'country' && option.record.featureCode !== 'PPLC';
    const isBeside = mayBeBeside && confidence >= LEAST_BESIDE && beside(option.record);
    if (isBeside || (confidence >= LEAST_GROUND && ground.has(option.record.id))) {
      return { index, near: true, known: true, confidence };
    }
  }
  return null;
}

/** Kilometres: what bears the name this near to where the name must be is what it means. */
const THERE = 50;

/** Log10 of the people of a town that is named in its country without more: 'trains from Minusinsk to Abakan'. */
const TOWN = 4.3;

/**
 * Of what bears a name, the best that lies where something around it was chosen, or is a town of that country
 * where the text binds the name to nothing; null where nothing does.
 */
function namedThere(
  { options, boundBy, holders, owners }: NameGroup,
  { scores }: Ranking,
  around: number,
): number | null {
  const place = options[around];
  if (place === undefined || place.extent === 'country' || place.extent === 'admin1') return null;
  const isFree = [boundBy, ...holders, ...owners].every(({ length }) => length === 0);
  let best: number | null = null;
  for (const [index, option] of options.entries()) {
    if (option.origin === 'surroundings' || option.tier !== 'whole' || option.kind === 'head') {
      continue;
    }
    const isTown =
      isFree &&
      option.record.featureClass === 'P' &&
      option.kind === 'exact' &&
      option.country === place.country &&
      option.magnitude >= TOWN;
    if (!isTown && chordKilometres(option, place) > THERE) continue;
    if (best === null || (scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}
