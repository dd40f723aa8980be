import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { Candidate, Mention, Outcome, Relation } from '../geoparse-result.ts';
import { oneOf } from '../lexicon.ts';
import { articleNames } from './article-names.ts';
import { WIDTH } from './features.ts';
import { articleGround, type Meant } from './ground.ts';
import { holdWhatIsHeld, nearWhatIsMeant } from './held-pairs.ts';
import { judge, judgeHeld, judgeTied } from './judge.ts';
import { wordsOf } from './mention-name.ts';
import type { NameGroup } from './name-group.ts';
import { otherKind } from './other-kind.ts';
import type { ResolutionPlan } from './resolution-plan.ts';
import { type ResolvedMention, resolvedMention } from './resolved-mention.ts';
import { choiceOf, type Ranking, type Resolver } from './resolver.ts';
import { rankWarranted } from './unwarranted.ts';

const MOST_CANDIDATES = 6;

/** UTF-16 units between two names: a long sentence. */
const SAME_BREATH = 250;
/**
 * A paragraph's end, or a sentence's behind a small letter. Not by the article's own sentences, which part four more names of
 * the development corpora from what they are near, all four within its radius.
 */
const BREATH_ENDS = /\n\s*\n|\p{Ll}[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u;

/** 'From Marlborough to the Catlins': the far end of a stretch of country lies by nothing else. */
const REACHED = /(?<!\p{L})from \p{Lu}[^.,;\n]{1,40} to (?:the )?$/u;
/** 'From Leith to Murmansk': the near end, where it is no road's. */
const LEFT = new RegExp(
  String.raw`(?<!${oneOf('ways-between-places')} )(?<!\p{L})from (?:the )?$`,
  'iu',
);
const ON_TO = /^ to (?:the )?\p{Lu}/u;
/** UTF-16 units that are read for it. */
const REACH = 60;

/** The least probability, that it is right, at which a name is said to be near a place that it is called after. */
const LEAST_NEAR = 0.5;

/**
 * Chooses a place for every mention that has a candidate; the rest are left out. In the mentions'
 * order, the doubted after them; the same input gives the same output.
 * The plan's names must have been loaded.
 * @param resolver as `Models` has it.
 * @throws Error where a name was not loaded.
 */
export function resolve(
  plan: ResolutionPlan,
  gazetteer: Gazetteer,
  resolver: Resolver,
): readonly ResolvedMention[] {
  const { article, mentions, doubted } = plan;
  const { names, rankings } = rankWarranted(articleNames(plan, gazetteer), resolver);
  const { groups, rows } = names;
  const resolved = new Map<Mention, ResolvedMention>();
  const meant = meantBy(groups, rankings);
  const isNamedBeside = namedBeside(article.text, meant);
  const ground = articleGround(meant);
  const isNamedToo = (group: NameGroup, { id }: GazetteerRecord) =>
    (meant.get(id) ?? []).some((other) => other !== group && other.mentions.length > 0);
  for (const [index, group] of groups.entries()) {
    const ranking = rankings[index];
    const own = rows[index];
    if (!group.asked || ranking === undefined || own === undefined) continue;
    if (group.options.length === 0) continue;
    const mention = group.mentions[0] ?? group.doubted[0];
    const words = mention === undefined ? '' : wordsOf(mention);
    const isSaidHere = (place: GazetteerRecord | undefined) => isSaidOf(place, group);
    const named = judge(group, own, ranking, resolver);
    // 'Bath Road in Melksham' is not by Bath.
    const isOnlyCalled =
      !named.near && otherKind(words, group.options[named.index])?.isCalledAfter === true;
    const held = isOnlyCalled ? judgeHeld(group, own, ranking, resolver, isSaidHere) : null;
    const judged = held ?? named;
    const isGuess = judged.near && !isSaidHere(group.options[judged.index]?.record);
    const tied = isGuess
      ? judgeTied(group, own, ranking, resolver, {
          beside: (record) => isNamedBeside(group, record),
          ground,
        })
      : judged;
    const { index: chosen, near, known, confidence } = tied ?? judged;
    const candidates = rankCandidates(group, own, ranking, chosen);
    const record = candidates[0]?.record;
    const other = near ? null : otherKind(words, group.options[chosen]);
    const isOther = other !== null;
    const isSaid =
      record !== undefined &&
      ((near && isSaidHere(record)) || (isOther && isNamedToo(group, record)));
    const relation =
      record === undefined ? null : near ? relationTo(isSaid, group) : isOther ? 'near' : null;
    // 'The Eden burst its banks': that it is a river is known, and not of which of the Edens.
    const isOnlyKind = isOther && mention?.fullName !== undefined;
    const isAnywhere = (other?.isAnywhere === true || isOnlyKind) && !isSaid;
    const isKnown = tied !== null && known && other?.isCalledAfter !== false && !isAnywhere;
    const outcome = isKnown ? outcomeOf(relation, isSaid, confidence) : 'unplaced';
    const resolution = { confidence, outcome, relation, isSaid, candidates };
    for (const mention of [...group.mentions, ...group.doubted]) {
      resolved.set(mention, resolvedMention(mention, resolution));
    }
  }
  const choices = (of: readonly Mention[]) => of.flatMap((mention) => resolved.get(mention) ?? []);
  const held = nearWhatIsMeant(holdWhatIsHeld(article.text, choices(mentions)));
  return [...held, ...choices(doubted)].map((mention) =>
    resolvedMention(mention, mention, mention.candidates.slice(0, MOST_CANDIDATES)),
  );
}

/** The names that probably mean each place, by its id. */
function meantBy(groups: readonly NameGroup[], rankings: readonly Ranking[]): Meant {
  const meant = new Map<string, NameGroup[]>();
  for (const [index, group] of groups.entries()) {
    const ranking = rankings[index];
    if (ranking === undefined || group.options.length === 0) continue;
    const id = group.options[choiceOf(group, ranking).index]?.record.id;
    if (id !== undefined) meant.set(id, [...(meant.get(id) ?? []), group]);
  }
  return meant;
}

/**
 * Whether the text names a place in the same breath as a name, which may then lie by it: in one
 * sentence, and not far off in it, and not as an end of the way that one went.
 */
function namedBeside(
  text: string,
  meant: Meant,
): (group: NameGroup, place: GazetteerRecord) => boolean {
  return ({ mentions, doubted }, { id }) =>
    [...mentions, ...doubted].some(
      (mention) =>
        !isEndOfWay(text, mention) &&
        (meant.get(id) ?? [])
          .flatMap((group) => group.mentions)
          .some((other) => {
            const [first, second] =
              mention.start < other.start ? [mention, other] : [other, mention];
            if (second.start === first.start || second.start - first.end > SAME_BREATH)
              return false;
            return !BREATH_ENDS.test(text.slice(first.end, second.start));
          }),
    );
}

/** Whether one went from a name, or to it from another. */
function isEndOfWay(text: string, { start, end }: Mention): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return REACHED.test(before) || (LEFT.test(before) && ON_TO.test(text.slice(end, end + REACH)));
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
function isSaidOf(
  place: GazetteerRecord | undefined,
  { boundBy, holders, owners }: NameGroup,
): boolean {
  return [boundBy, ...holders, ...owners].flat().some(({ record }) => record.id === place?.id);
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
