import type { Candidate } from '../geoparse-result.ts';
import type { ProposedMention } from '../recognise/recognise.ts';
import { FEATURE_WORDS } from '../resolve/feature-words.ts';
import { AT, FEATURES, type FeatureName } from '../resolve/features.ts';
import type { ResolvedMention } from '../resolve/resolved-mention.ts';

/** A proposal with what it would mean. */
export interface ReadProposal {
  readonly proposal: ProposedMention;
  /** Null where no record may be meant. */
  readonly resolved: ResolvedMention | null;
  /** A word for a people: what it would mean says nothing of whether it is one. */
  readonly demonym: boolean;
}

/**
 * Features of a place that say where the reader or the publisher is and not what the name is: a
 * model must not learn from American newspapers that names abroad are none.
 */
const NOT_ASKED: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'isUs',
  'isEnglishSpeaking',
  'american',
  'british',
  'variety',
  'knownFor',
  'obscureAfar',
  'sectionAfar',
  'renowned',
  'outletKnown',
  'outletCountry',
  'outletForeign',
  'outletAdmin1',
  'outletNear',
  'outletNamed',
]);

const OF_PLACE = FEATURES.filter((name) => !NOT_ASKED.has(name));
/** Where each stands in a candidate's features. */
const PLACE_COLUMNS = OF_PLACE.map((name) => AT[name]);

/** What speaks of the proposal itself, and in words for a person. */
const OF_PROPOSAL = {
  logOdds: 'how sure the recogniser is',
  found: 'the best reading of the text has it',
  words: 'how many words it has',
  // The best of the other proposals of the same words.
  sameLogOdds: 'how sure the recogniser is of it elsewhere',
  same: 'how often it may be named',
  placed: 'some place bears the name',
  confidence: 'how sure it is which place is meant',
  near: 'it could only be near a place',
  candidates: 'how many candidates there are',
  score: 'how well the best candidate fits',
} as const;

/** What may speak for or against a proposal, in the order of a row; the latter are the chosen place's. */
export const PROPOSAL_FEATURES: readonly string[] = [...Object.keys(OF_PROPOSAL), ...OF_PLACE];

export const PROPOSAL_WIDTH = PROPOSAL_FEATURES.length;

/** The features in words, in the same order. */
export const PROPOSAL_WORDS: readonly string[] = [
  ...Object.values(OF_PROPOSAL),
  ...OF_PLACE.map((name) => FEATURE_WORDS[name]),
];

const CERTAIN = 1e-6;
const NONE = -14;

/** The features of an article's proposals, `PROPOSAL_WIDTH` numbers each, in their order. */
export function proposalFeatures(read: readonly ReadProposal[]): Float32Array {
  const rows = new Float32Array(read.length * PROPOSAL_WIDTH);
  const bySurface = new Map<string, number[]>();
  for (const {
    proposal: { surface, probability },
  } of read) {
    const odds = bySurface.get(surface);
    if (odds === undefined) bySurface.set(surface, [logOdds(probability)]);
    else odds.push(logOdds(probability));
  }
  for (const odds of bySurface.values()) odds.sort((a, b) => b - a);
  for (const [index, { proposal, resolved: of }] of read.entries()) {
    const [choice] = of?.candidates ?? [];
    const odds = logOdds(proposal.probability);
    const [best = NONE, second = NONE] = bySurface.get(proposal.surface) ?? [];
    const own: Record<keyof typeof OF_PROPOSAL, number> = {
      logOdds: odds,
      found: proposal.standing === 'doubted' ? 0 : 1,
      words: proposal.surface.split(/[\s-]+/).length,
      sameLogOdds: best === odds ? second : best,
      same: bySurface.get(proposal.surface)?.length ?? 1,
      placed: of === null ? 0 : 1,
      confidence: of?.confidence ?? -1,
      near: of === null || of.relation === null ? 0 : 1,
      candidates: of?.candidates.length ?? 0,
      score: choice?.score ?? NONE,
    };
    const at = index * PROPOSAL_WIDTH;
    rows.set(Object.values(own), at);
    if (choice !== undefined) writePlace(choice, rows, at + PROPOSAL_WIDTH - OF_PLACE.length);
  }
  return rows;
}

function writePlace({ features }: Candidate, rows: Float32Array, at: number): void {
  for (let index = 0; index < PLACE_COLUMNS.length; index++) {
    rows[at + index] = features[PLACE_COLUMNS[index] ?? 0] ?? 0;
  }
}

function logOdds(probability: number): number {
  const kept = Math.min(1 - CERTAIN, Math.max(CERTAIN, probability));
  return Math.log(kept / (1 - kept));
}
