import type { Certainty } from '../texts/english.ts';

/** Above it a choice is told as if it were certain; below the lower one, as uncertain. */
const SURE = 0.8;
const LIKELY = 0.5;

/** The word for a confidence, a probability from 0 to 1. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'uncertain';
}
