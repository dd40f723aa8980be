import { forestContributions, forestScore } from '../forest/forest.ts';
import {
  PROPOSAL_FEATURES,
  PROPOSAL_WIDTH,
  PROPOSAL_WORDS,
  proposalFeatures,
  type ReadProposal,
} from './proposal-features.ts';
import type { Verifier } from './verifier.ts';
import { probabilityOf, type RecognisedMention } from './verify.ts';

/** A proposal that is no mention, and why. */
export interface LeftOut extends RecognisedMention {
  /** What speaks most against it, the most first. */
  readonly against: readonly {
    readonly feature: string;
    readonly words: string;
    readonly value: number;
    /** What it adds to the log odds; below 0. */
    readonly added: number;
  }[];
}

/**
 * The proposals that overlap no mention, in reading order, of those that overlap each other the
 * more probable: what a person may have expected on the map.
 * @param mentions what `verify` made of the same proposals.
 * @param most how many features that speak against each are told.
 */
export function explainLeftOut(
  read: readonly ReadProposal[],
  mentions: readonly RecognisedMention[],
  verifier: Verifier,
  most: number = PROPOSAL_WIDTH,
): LeftOut[] {
  const rows = proposalFeatures(read);
  const left: LeftOut[] = [];
  const taken = new Uint8Array(read.reduce((end, { proposal }) => Math.max(end, proposal.end), 0));
  for (const { start, end } of mentions) taken.fill(1, start, end);
  const others = [...read.entries()]
    .filter(([, { demonym }]) => !demonym)
    .map(([index, { proposal }]) => {
      const at = index * PROPOSAL_WIDTH;
      return { at, proposal, probability: probabilityOf(forestScore(verifier.forest, rows, at)) };
    })
    .sort((a, b) => b.probability - a.probability);
  for (const { at, proposal, probability } of others) {
    const { start, end, surface, use } = proposal;
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    const against = [...forestContributions(verifier.forest, rows, at, PROPOSAL_WIDTH).entries()]
      .filter(([, added]) => added < 0)
      .sort((a, b) => a[1] - b[1])
      .slice(0, most)
      .map(([feature, added]) => ({
        feature: PROPOSAL_FEATURES[feature] ?? '',
        words: PROPOSAL_WORDS[feature] ?? '',
        value: rows[at + feature] ?? 0,
        added,
      }));
    left.push({ start, end, surface, use, probability, against });
  }
  return left.sort((a, b) => a.start - b.start);
}
