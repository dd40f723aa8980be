import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { Mention } from '../geoparse-result.ts';
import { articleNames } from './article-names.ts';
import { builtInModel } from './built-in-model.ts';
import { FEATURES, type FeatureName, WIDTH } from './features.ts';
import { forestContributions } from './forest.ts';
import { choiceOf, confidenceOf, type Passes, rank } from './ranker.ts';

/** What one feature did to a candidate's score. */
export interface Contribution {
  readonly feature: FeatureName;
  /** What the feature is for this candidate. */
  readonly value: number;
  /** What it added to the score. */
  readonly added: number;
}

/** A candidate and why it scored as it did. */
export interface ExplainedCandidate {
  readonly record: GazetteerRecord;
  readonly score: number;
  /** Those that added most or took most first. */
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
    const candidates = group.options
      .map(({ record }, at) => ({
        record,
        score: ranking.scores[at] ?? 0,
        contributions: contributionsOf(model, rows, at * WIDTH),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
    const confidence = confidenceOf(model, choiceOf(group, ranking));
    const decisive = decisiveFeatures(candidates);
    return group.mentions.map((mention) => ({ mention, confidence, candidates, decisive }));
  });
  return explanations.sort((a, b) => a.mention.start - b.mention.start);
}

function contributionsOf(
  { surrounded, forest }: Passes,
  rows: Float32Array,
  at: number,
): Contribution[] {
  const grown = forestContributions(forest, rows, at);
  return FEATURES.map((feature, index) => {
    const value = rows[at + index] ?? 0;
    return { feature, value, added: (surrounded[index] ?? 0) * value + (grown[index] ?? 0) };
  }).sort((a, b) => Math.abs(b.added) - Math.abs(a.added));
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
