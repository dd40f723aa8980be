import type { Article } from '../../../src/article/article.ts';
import { spanKey } from '../../../src/article/span-key.ts';
import { type AnnotatedArticle, toArticle } from '../../../src/evaluate/corpus.ts';
import { fnv1a } from '../../../src/evaluate/cross-validation.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import { readProposals } from '../../../src/geoparser/geoparse.ts';
import type { Models } from '../../../src/geoparser/models.ts';
import {
  PROPOSAL_WIDTH,
  proposalFeatures,
} from '../../../src/geoparser/verify/proposal-features.ts';
import { notPlaces, trimmed } from '../recogniser/gold-spans.ts';
import { hidingGazetteer } from './hiding-gazetteer.ts';

/** One article's proposals as the learner sees them. */
export interface ProposalExamples {
  /** `PROPOSAL_WIDTH` numbers a proposal. */
  readonly rows: Float32Array;
  /** By proposal: whether it is annotated, all of it and no more. */
  readonly annotated: readonly boolean[];
  /** How much each counts. */
  readonly weight: number;
}

/** An annotated corpus, and what of it is learned. */
export interface LearnedCorpus {
  readonly weight: number;
  readonly hasDemonyms: boolean;
}

/** Weights that saw nothing of an article. */
export type UnseenModels = Pick<Models, 'recogniser' | 'resolver'>;

/** Per cent of the names of one reading that the index lacks: about as many as it does. */
const HIDDEN = 12;

/**
 * What an article's proposals teach, its publisher known and not known, and once more with an index that
 * lacks some of its places: a name that none fits may be a place all the same. What a list proposes is left
 * out, for it is not verified.
 */
export async function examplesOf(
  annotated: AnnotatedArticle,
  { weight, hasDemonyms }: LearnedCorpus,
  models: UnseenModels,
  gazetteer: Gazetteer,
): Promise<ProposalExamples[]> {
  const gold = new Set(
    annotated.toponyms
      .filter(({ type }) => !notPlaces.has(type ?? ''))
      .map((toponym) => trimmed(annotated.text, toponym.start, toponym.end))
      .map(spanKey),
  );
  const article = toArticle(annotated);
  const lacking = hidingGazetteer(
    gazetteer,
    annotated.toponyms,
    (name) => fnv1a(`hidden ${annotated.id} ${name}`) % 100 < HIDDEN,
  );
  const readings: [Article, Gazetteer][] = [
    [{ ...article, source: null }, gazetteer],
    [article, lacking],
  ];
  if (article.source !== null) readings.push([article, gazetteer]);
  const examples: ProposalExamples[] = [];
  for (const [reading, index] of readings) {
    const read = await readProposals(reading, index, models);
    const rows = proposalFeatures(read);
    const learned = [...read.entries()].filter(
      ([, { proposal, demonym }]) => proposal.standing !== 'listed' && (hasDemonyms || !demonym),
    );
    const kept = new Float32Array(learned.length * PROPOSAL_WIDTH);
    for (const [to, [from]] of learned.entries()) {
      const at = from * PROPOSAL_WIDTH;
      kept.set(rows.subarray(at, at + PROPOSAL_WIDTH), to * PROPOSAL_WIDTH);
    }
    examples.push({
      rows: kept,
      annotated: learned.map(([, { proposal }]) => gold.has(spanKey(proposal))),
      weight: weight / readings.length,
    });
  }
  return examples;
}
