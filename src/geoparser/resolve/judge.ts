import type { FeatureRows } from './features.ts';
import type { NameGroup } from './name-group.ts';
import { chordKilometres } from './option.ts';
import {
  bestAround,
  choiceOf,
  confidenceOf,
  type RankerModel,
  type Ranking,
  runnerUp,
} from './ranker.ts';
import { isNextBetter, trustOf, trustRow } from './trust.ts';

/**
 * The least probability at which a place that bears the name is asserted. Chosen on held-out articles, some of
 * their records hidden: docs/resolver.md has the table.
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
  model: RankerModel,
): Judgement {
  const trustIn = (index: number) => trustOf(model.trust, trustRow(group, rows, ranking, index));
  const judged = (index: number, near: boolean, trust: number) => ({
    index,
    near,
    confidence: confidenceOf(model, { near, trust }),
  });
  const { index, near } = choiceOf(group, ranking);
  const trust = trustIn(index);
  const next = runnerUp(group, ranking, index);
  const isNext = next !== null && isNextBetter(near, trust, () => trustIn(next));
  if (near && !isNext) {
    const around = judged(index, true, trust);
    const named = namedThere(group, ranking, index);
    // Both are right where one is: what is there by name is it.
    return named === null
      ? { ...around, known: true }
      : { ...around, index: named, near: false, known: true };
  }
  const best = isNext ? judged(next, false, trustIn(next)) : judged(index, false, trust);
  if (best.confidence >= LEAST_ASSERTED) return { ...best, known: true };
  const around = bestAround(group, ranking);
  if (around === null) return { ...best, known: false };
  return { ...judged(around, true, trustIn(around)), known: true };
}

/** Kilometres: what bears the name this near to where the name must be is what it means. */
const THERE = 50;

/** Of what bears a name, the best that lies where something around it was chosen; null where nothing does. */
function namedThere({ options }: NameGroup, { scores }: Ranking, around: number): number | null {
  const place = options[around];
  if (place === undefined || place.extent === 'country' || place.extent === 'admin1') return null;
  let best: number | null = null;
  for (const [index, option] of options.entries()) {
    if (option.origin === 'surroundings' || option.tier !== 'whole' || option.kind === 'head') {
      continue;
    }
    if (chordKilometres(option, place) > THERE) continue;
    if (best === null || (scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}
