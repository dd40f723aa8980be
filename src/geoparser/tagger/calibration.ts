/**
 * How far the chain overstates itself: the line that its log odds are brought to, of the probability
 * that a span is a name. Fitted on held-out articles; `train.sh --cross-validate` prints both.
 */
const SLOPE = 0.435;
const OFFSET = -0.637;

/** Beyond these the chain's 32-bit probabilities hold no more digits. */
const LEAST = 1e-5;

/** The chain's log odds of a probability. */
export function logOdds(probability: number): number {
  const kept = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(kept / (1 - kept));
}

/** The share of names right among those that the chain gives this probability, 0 to 1. */
export function calibrated(probability: number): number {
  return 1 / (1 + Math.exp(-(SLOPE * logOdds(probability) + OFFSET)));
}
