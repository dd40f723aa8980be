import { USE_CLUES, USE_NUMBERS, type UseClues } from './use-clues.ts';
import type { RecogniserWeights } from './weights-file.ts';

/** The weights of a logistic model of uses. */
export interface UseModel {
  /** USE_CLUES of them. */
  readonly clues: Float32Array | Float64Array;
  /** USE_NUMBERS of them. */
  readonly numbers: Float32Array | Float64Array;
}

export function readUseModel(weights: RecogniserWeights): UseModel {
  return {
    clues: weights.numbers('useClues', 1, USE_CLUES),
    numbers: weights.numbers('useNumbers', 1, USE_NUMBERS),
  };
}

/** Log odds that a use is associative. */
export function associativeOdds(model: UseModel, { rows, numbers }: UseClues): number {
  let odds = 0;
  for (const row of rows) odds += model.clues[row] ?? 0;
  for (let index = 0; index < USE_NUMBERS; index++) {
    odds += (numbers[index] ?? 0) * (model.numbers[index] ?? 0);
  }
  return odds;
}
