import { type Forest, forestScore } from '../forest/forest.ts';
import { type FeatureRows, WIDTH } from './features.ts';
import type { NameGroup } from './name-group.ts';
import type { Ranking } from './resolver.ts';

/** What speaks of a whole choice, after the features of the place chosen. */
const OF_CHOICE = 5;

export const TRUST_WIDTH = WIDTH + OF_CHOICE;

/**
 * What tells whether a choice is right, or whether none of a name's options is: the features of the
 * place chosen, how far it stands out, and how well it does beside what merely stands around the name.
 */
export function trustRow(
  { options, holders, owners }: NameGroup,
  rows: FeatureRows,
  { scores, shares }: Ranking,
  index: number,
): Float32Array {
  const row = new Float32Array(TRUST_WIDTH);
  row.set(rows.subarray(index * WIDTH, (index + 1) * WIDTH));
  let second = Number.NEGATIVE_INFINITY;
  let around = Number.NEGATIVE_INFINITY;
  for (const [other, { origin }] of options.entries()) {
    const score = scores[other] ?? 0;
    if (other !== index) second = Math.max(second, score);
    if (origin === 'surroundings') around = Math.max(around, score);
  }
  const score = scores[index] ?? 0;
  const lead = (other: number) => Math.max(-FARTHEST, Math.min(FARTHEST, score - other));
  row.set(
    [shares[index] ?? 0, score, lead(second), lead(around), holders.length + owners.length],
    WIDTH,
  );
  return row;
}

/** How far the best of a name's options is trusted, from which the next is not asked. */
const SURE = 0.3;
/** How far the next must be trusted to be chosen in its stead. */
const SURER = 0.5;

/**
 * Whether the best after the choice that bears the name is chosen in its stead: where the choice is
 * hardly trusted, and the next is; or where the choice is only of what stands around the name, and is trusted less.
 */
export function isNextBetter(near: boolean, best: number, next: () => number): boolean {
  return near ? next() > best : best < SURE && next() >= SURER;
}

/** A lead over nothing. */
const FARTHEST = 20;

/** How sure the forest is that a choice is right, 0 to 1: not yet calibrated. */
export function trustOf(forest: Forest, row: Float32Array): number {
  return 1 / (1 + Math.exp(-forestScore(forest, row, 0)));
}
