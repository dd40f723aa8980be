import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Candidate, Mention } from '../geoparse-result.ts';
import { articleNames, namesOfArticle } from './article-names.ts';
import { builtInModel } from './built-in-model.ts';
import { WIDTH } from './features.ts';
import type { NameGroup } from './name-group.ts';
import { choiceOf, confidenceOf, type RankerModel, type Ranking, rank } from './ranker.ts';

/** A mention with the place chosen for it. */
export interface ResolvedMention extends Mention {
  /** Probability, 0 to 1, that the choice lies within 161 km of the true place. */
  readonly confidence: number;
  /** No record bears the name: the choice is of what stands around it, and the place is at or near it. */
  readonly near: boolean;
  /** Ranked, best first, at most six; never empty; the first is the choice. */
  readonly candidates: readonly Candidate[];
}

const MOST_CANDIDATES = 6;

/** The names `resolve` will look up for these mentions: load them first. */
export function namesToLoad(
  article: Article,
  mentions: readonly Mention[],
  doubted: readonly Mention[] = [],
): string[] {
  return namesOfArticle(article, mentions, doubted);
}

/**
 * Chooses a place for every mention that has a candidate; the rest are left out. In the mentions'
 * order, the doubted after them; the same input gives the same output.
 * The names given by `namesToLoad` must have been loaded.
 * @param doubted what may be no mention: it is told what it would mean, and tells the others nothing.
 * @throws Error where a name was not loaded.
 */
export function resolve(
  article: Article,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  model: RankerModel = builtInModel(),
  doubted: readonly Mention[] = [],
): readonly ResolvedMention[] {
  const { names, rankings } = rank(articleNames(article, mentions, gazetteer, doubted), model);
  const { groups, rows } = names;
  const resolved = new Map<Mention, ResolvedMention>();
  for (const [index, group] of groups.entries()) {
    const ranking = rankings[index];
    const own = rows[index];
    if (!group.asked || ranking === undefined || own === undefined) continue;
    if (group.options.length === 0) continue;
    const candidates = rankCandidates(group, own, ranking);
    const choice = choiceOf(group, ranking);
    const confidence = confidenceOf(model, choice);
    for (const mention of [...group.mentions, ...group.doubted]) {
      resolved.set(mention, { ...mention, confidence, near: choice.near, candidates });
    }
  }
  return [...mentions, ...doubted].flatMap((mention) => resolved.get(mention) ?? []);
}

function rankCandidates(
  { options }: NameGroup,
  rows: Float32Array,
  { scores }: Ranking,
): Candidate[] {
  return options
    .map((option, index) => ({ option, index, score: scores[index] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ option, index, score }) => ({
      record: option.record,
      match: option.origin === 'surroundings' ? option.origin : option.kind,
      features: rows.subarray(index * WIDTH, (index + 1) * WIDTH),
      score,
    }));
}
