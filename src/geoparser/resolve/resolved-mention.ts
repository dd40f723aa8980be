import type { Candidate, Mention, Outcome, Relation } from '../geoparse-result.ts';

/** A mention with the place chosen for it. */
export interface ResolvedMention extends Mention {
  /** Probability, 0 to 1, that the choice lies within 161 km of the true place. */
  readonly confidence: number;
  /**
   * `near` where no record bears the name and the choice is what it lies in or by; `unplaced` where
   * that would be a guess.
   */
  readonly outcome: Outcome;
  /** How it lies to the choice; null where that bears the name. */
  readonly relation: Relation | null;
  /** The text says so itself ('near Stroud'): it is no guess from what is named around it. */
  readonly isSaid: boolean;
  /** Ranked, best first, at most six; never empty; the first is the choice. */
  readonly candidates: readonly Candidate[];
}

/** What is made of a mention. */
export type Resolution = Omit<ResolvedMention, keyof Mention>;

/**
 * A mention with what is made of it. Field by field: there are many, and what is spread and then changed is slow to make.
 * @param candidates of those of the resolution the ones that it is to have.
 */
export function resolvedMention(
  { start, end, surface, fullName, use }: Mention,
  { confidence, outcome, relation, isSaid, candidates: all }: Resolution,
  candidates = all,
): ResolvedMention {
  return {
    start,
    end,
    surface,
    fullName,
    use,
    confidence,
    outcome,
    relation,
    isSaid,
    candidates,
  };
}
