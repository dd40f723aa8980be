import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { Candidate, Mention, Outcome, Relation } from '../geoparse-result.ts';
import { articleNames, namesOfArticle } from './article-names.ts';
import { builtInModel } from './built-in-model.ts';
import { WIDTH } from './features.ts';
import { holdWhatIsHeld } from './held-pairs.ts';
import { judge } from './judge.ts';
import type { NameGroup } from './name-group.ts';
import { choiceOf, type RankerModel, type Ranking, rank } from './ranker.ts';
import type { ResolvedMention } from './resolved-mention.ts';

const MOST_CANDIDATES = 6;

/** UTF-16 units between two names: a long sentence. */
const SAME_BREATH = 250;

/** The least probability, that it is right, at which a name is said to be near a place that the text does not tie it to. */
const LEAST_NEAR = 0.5;

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
  const isNamedBeside = namedBeside(article.text, groups, rankings);
  for (const [index, group] of groups.entries()) {
    const ranking = rankings[index];
    const own = rows[index];
    if (!group.asked || ranking === undefined || own === undefined) continue;
    if (group.options.length === 0) continue;
    const { index: chosen, near, known, confidence } = judge(group, own, ranking, model);
    const candidates = rankCandidates(group, own, ranking, chosen);
    const record = candidates[0]?.record;
    const isSaid = near && record !== undefined && isSaidOf(record, group);
    const relation = near && record !== undefined ? relationTo(isSaid, group) : null;
    const isTied = record === undefined || relation !== 'near' || isNamedBeside(group, record);
    const outcome = isTied && known ? outcomeOf(relation, isSaid, confidence) : 'unplaced';
    for (const mention of [...group.mentions, ...group.doubted]) {
      resolved.set(mention, { ...mention, confidence, outcome, relation, isSaid, candidates });
    }
  }
  const choices = (of: readonly Mention[]) => of.flatMap((mention) => resolved.get(mention) ?? []);
  return [...holdWhatIsHeld(article.text, choices(mentions)), ...choices(doubted)].map(
    ({ candidates, ...mention }) => ({
      ...mention,
      candidates: candidates.slice(0, MOST_CANDIDATES),
    }),
  );
}

/**
 * Whether the text names a place in the same breath as a name, which may then lie by it: in one
 * paragraph, and no farther than a long sentence goes.
 */
function namedBeside(
  text: string,
  groups: readonly NameGroup[],
  rankings: readonly Ranking[],
): (group: NameGroup, place: GazetteerRecord) => boolean {
  const meant = new Map<string, Mention[]>();
  for (const [index, group] of groups.entries()) {
    const ranking = rankings[index];
    if (ranking === undefined || group.options.length === 0) continue;
    const id = group.options[choiceOf(group, ranking).index]?.record.id;
    if (id !== undefined) meant.set(id, [...(meant.get(id) ?? []), ...group.mentions]);
  }
  return ({ mentions, doubted }, { id }) =>
    [...mentions, ...doubted].some((mention) =>
      (meant.get(id) ?? []).some((other) => {
        const [first, second] = mention.start < other.start ? [mention, other] : [other, mention];
        if (second.start === first.start || second.start - first.end > SAME_BREATH) return false;
        return !/\n\s*\n/.test(text.slice(first.end, second.start));
      }),
    );
}

/**
 * What is known of a choice: what the text does not say to lie there or by it, only does where that is likely.
 * @param relation null where the choice bears the name.
 */
export function outcomeOf(relation: Relation | null, isSaid: boolean, confidence: number): Outcome {
  if (relation === null) return 'placed';
  return isSaid || confidence >= LEAST_NEAR ? 'near' : 'unplaced';
}

/** Whether the text says that a name lies in the place, or by it: 'Thieves Lane, Hertford', 'a halt near Stroud'. */
function isSaidOf({ id }: GazetteerRecord, { boundBy, holders, owners }: NameGroup): boolean {
  return [boundBy, ...holders, ...owners].flat().some(({ record }) => record.id === id);
}

/** 'Thieves Lane, Hertford' lies in Hertford; what is named in the same breath, or 'near Logan', by it. */
function relationTo(isSaid: boolean, { beside }: NameGroup): Relation {
  return isSaid && !beside.every(({ apart }) => apart) ? 'within' : 'near';
}

function rankCandidates(
  { options }: NameGroup,
  rows: Float32Array,
  { scores }: Ranking,
  chosen: number,
): Candidate[] {
  return options
    .map((option, index) => ({ option, index, score: scores[index] ?? 0 }))
    .sort((a, b) => Number(b.index === chosen) - Number(a.index === chosen) || b.score - a.score)
    .map(({ option, index, score }) => ({
      record: option.record,
      match: option.origin === 'surroundings' ? option.origin : option.kind,
      features: rows.subarray(index * WIDTH, (index + 1) * WIDTH),
      score,
    }));
}
