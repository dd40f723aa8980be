import { isRight, RIGHT_WITHIN } from '../../../src/evaluate/measures.ts';
import type { PlacedGold } from './place.ts';

/** What becomes of names at one least confidence at which a name's own place is asserted. */
export interface HiddenScore {
  readonly least: number;
  /** Of the names whose place was hidden, shares: told to be near something within 161 km of it. */
  readonly nearRight: number;
  readonly nearWrong: number;
  /** Put on a namesake. */
  readonly asserted: number;
  /** Of the names whose place was not hidden: those right within 161 km, and those asserted wrong. */
  readonly right: number;
  readonly assertedWrong: number;
  readonly names: number;
}

const LEAST = [0, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

/** @param hidden names whose place was hidden. @param shown those whose place was not. */
export function scoreHidden(
  hidden: readonly PlacedGold[],
  shown: readonly PlacedGold[],
): HiddenScore[] {
  const share = (golds: readonly PlacedGold[], is: (gold: PlacedGold) => boolean) =>
    golds.filter(is).length / Math.max(1, golds.length);
  return LEAST.map((least) => {
    const isAsserted = ({ near, error, confidence }: PlacedGold) =>
      !near && error !== null && confidence >= least;
    const nearError = (gold: PlacedGold) => (gold.near ? gold.error : gold.around);
    const isNear = (gold: PlacedGold) => !isAsserted(gold) && nearError(gold) !== null;
    const isNearRight = (gold: PlacedGold) =>
      isNear(gold) && (nearError(gold) ?? 0) <= RIGHT_WITHIN;
    return {
      least,
      nearRight: share(hidden, isNearRight),
      nearWrong: share(hidden, (gold) => isNear(gold) && !isNearRight(gold)),
      asserted: share(hidden, isAsserted),
      right: share(shown, (gold) => (isAsserted(gold) ? isRight(gold) : isNearRight(gold))),
      assertedWrong: share(shown, (gold) => isAsserted(gold) && !isRight(gold)),
      names: hidden.length,
    };
  });
}
