import { forestScore } from '../forest/forest.ts';
import type { Mention } from '../geoparse-result.ts';
import type { ProposedMention } from '../recognise/recognise.ts';
import { PROPOSAL_WIDTH, proposalFeatures, type ReadProposal } from './proposal-features.ts';
import type { Verifier } from './verifier.ts';

/** A mention of a place, now that it is known what it would mean. */
export interface RecognisedMention extends Mention {
  /** That the span, all of it and no more, names a place: 0 to 1. */
  readonly probability: number;
}

/**
 * The least probability of a mention. Under an even chance: for three names more, two are wrong, and
 * a place that is not found is lost to the reader. Chosen on held-out articles.
 */
export const ACCEPTED = 0.3;

/**
 * Tells which proposals are mentions, now that it is known what they would mean: 'Lincoln' that
 * could only be far from all else named is a man. In reading order and apart from each other; of
 * those that overlap, the more probable.
 */
export function verify(read: readonly ReadProposal[], verifier: Verifier): RecognisedMention[] {
  const rows = proposalFeatures(read);
  const ranked = read
    .map(({ proposal, demonym }, index) => {
      const learned = probabilityOf(forestScore(verifier.forest, rows, index * PROPOSAL_WIDTH));
      const { standing } = proposal;
      const probability = standing === 'listed' ? proposal.probability : learned;
      const isAccepted =
        standing === 'listed' || (demonym ? standing === 'found' : learned >= ACCEPTED);
      return { proposal, probability, isAccepted };
    })
    .filter(({ isAccepted }) => isAccepted)
    .sort(
      (a, b) =>
        standingOf(b.proposal) - standingOf(a.proposal) ||
        b.probability - a.probability ||
        a.proposal.start - b.proposal.start,
    );
  const taken = new Uint8Array(
    ranked.reduce((end, { proposal }) => Math.max(end, proposal.end), 0),
  );
  const accepted: RecognisedMention[] = [];
  for (const { proposal, probability } of ranked) {
    const { start, end, surface, fullName, use } = proposal;
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    accepted.push({ start, end, surface, fullName, use, probability });
  }
  return accepted.sort((a, b) => a.start - b.start);
}

/** A list is not argued with. */
function standingOf({ standing }: ProposedMention): number {
  return standing === 'listed' ? 1 : 0;
}

/** @param logOdds the forest's score. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
