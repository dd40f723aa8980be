import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { forestContributions } from '../forest/forest.ts';
import type { Mention } from '../geoparse-result.ts';
import { articleNames } from './article-names.ts';
import { FEATURES, type FeatureName, WIDTH } from './features.ts';
import { judge } from './judge.ts';
import type { ResolutionPlan } from './resolution-plan.ts';
import type { Passes, Resolver } from './resolver.ts';
import { rankWarranted } from './unwarranted.ts';

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
 * Tells why each mention that has a candidate was placed where it was; the plan's
 * names must have been loaded.
 * @param most how many candidates to tell of.
 * @param mostContributions how many features of each: of thousands of names all would fill the memory.
 */
export function explain(
  plan: ResolutionPlan,
  gazetteer: Gazetteer,
  resolver: Resolver,
  most: number,
  mostContributions = Number.POSITIVE_INFINITY,
): Explanation[] {
  const { names, rankings } = rankWarranted(articleNames(plan, gazetteer), resolver);
  const explanations = names.groups.flatMap((group, index) => {
    const ranking = rankings[index];
    const rows = names.rows[index];
    if (!group.asked || group.options.length === 0 || !ranking || !rows) return [];
    const ranked = group.options
      .map(({ record, origin }, at) => ({
        record,
        near: origin === 'surroundings',
        score: ranking.scores[at] ?? 0,
        at: at * WIDTH,
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ at, ...of }) => ({
        ...of,
        added: addedBy(resolver, rows, at),
        rows: rows.subarray(at, at + WIDTH),
      }));
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
    const { confidence } = judge(group, rows, ranking, resolver);
    const decisive = decisiveFeatures(candidates);
    const told = candidates.map(({ contributions, ...of }) => ({
      ...of,
      contributions: contributions.slice(0, mostContributions),
    }));
    return group.mentions.map((mention) => ({ mention, confidence, candidates: told, decisive }));
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
