import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { forestContributions } from '../forest/forest.ts';
import type { Mention } from '../geoparse-result.ts';
import { articleNames } from './article-names.ts';
import { builtInModel } from './built-in-model.ts';
import { FEATURES, type FeatureName, WIDTH } from './features.ts';
import { judge } from './judge.ts';
import { type Passes, rank } from './ranker.ts';

/** What one feature did to a candidate's score. */
export interface Contribution {
  readonly feature: FeatureName;
  /** What the feature is for this candidate. */
  readonly value: number;
  /** What it added to the score. */
  readonly added: number;
  /** How much more that is than it added to the candidates' scores on average. */
  readonly lead: number;
}

/** A candidate and why it scored as it did. */
export interface ExplainedCandidate {
  readonly record: GazetteerRecord;
  /** It does not bear the name: the place is at or near it. */
  readonly near: boolean;
  readonly score: number;
  /** Those that told it most from the others first. */
  readonly contributions: readonly Contribution[];
}

/** Why a mention was placed where it was. */
export interface Explanation {
  readonly mention: Mention;
  readonly confidence: number;
  /** Best first. */
  readonly candidates: readonly ExplainedCandidate[];
  /**
   * The features without whose difference between the first and the second candidate the second
   * would have been chosen, most decisive first.
   */
  readonly decisive: readonly FeatureName[];
}

/**
 * Tells why each mention that has a candidate was placed where it was; the names of `namesToLoad`
 * must have been loaded.
 * @param most how many candidates to tell of.
 */
export function explain(
  article: Article,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  most: number,
): Explanation[] {
  const model = builtInModel();
  const { names, rankings } = rank(articleNames(article, mentions, gazetteer), model);
  const explanations = names.groups.flatMap((group, index) => {
    const ranking = rankings[index];
    const rows = names.rows[index];
    if (!group.asked || group.options.length === 0 || !ranking || !rows) return [];
    const ranked = group.options
      .map(({ record, origin }, at) => ({
        record,
        near: origin === 'surroundings',
        score: ranking.scores[at] ?? 0,
        added: addedBy(model, rows, at * WIDTH),
        rows: rows.subarray(at * WIDTH, (at + 1) * WIDTH),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
    const average = FEATURES.map(
      (_, index) => ranked.reduce((sum, { added }) => sum + (added[index] ?? 0), 0) / ranked.length,
    );
    const candidates = ranked.map(({ record, near, score, added, rows: values }) => ({
      record,
      near,
      score,
      contributions: FEATURES.map((feature, index) => ({
        feature,
        value: values[index] ?? 0,
        added: added[index] ?? 0,
        lead: (added[index] ?? 0) - (average[index] ?? 0),
      })).sort((a, b) => Math.abs(b.lead) - Math.abs(a.lead)),
    }));
    const { confidence } = judge(group, rows, ranking, model);
    const decisive = decisiveFeatures(candidates);
    return group.mentions.map((mention) => ({ mention, confidence, candidates, decisive }));
  });
  return explanations.sort((a, b) => a.mention.start - b.mention.start);
}

/** What each feature added to one option's score, in the order of FEATURES. */
function addedBy({ surrounded, forest }: Passes, rows: Float32Array, at: number): Float64Array {
  return forestContributions(forest, rows, at, WIDTH).map(
    (grown, index) => (surrounded[index] ?? 0) * (rows[at + index] ?? 0) + grown,
  );
}

function decisiveFeatures([first, second]: readonly ExplainedCandidate[]): FeatureName[] {
  if (first === undefined || second === undefined) return [];
  const others = new Map(second.contributions.map(({ feature, added }) => [feature, added]));
  const margin = first.score - second.score;
  return first.contributions
    .map(({ feature, added }) => ({ feature, lead: added - (others.get(feature) ?? 0) }))
    .filter(({ lead }) => lead > margin)
    .sort((a, b) => b.lead - a.lead)
    .map(({ feature }) => feature);
}
