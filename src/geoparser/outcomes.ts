import type { Article } from '../article/article.ts';
import { excerpt } from '../article/excerpt.ts';
import { fold } from '../gazetteer/fold.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Geoparse, NearName, Place, PlaceMention, UnplacedName } from './geoparse-result.ts';
import type { ResolvedMention } from './resolve/resolve.ts';
import { uncertaintyOf } from './resolve/uncertainty.ts';
import type { RecognisedMention } from './verify/verify.ts';

const MOST_ALTERNATIVES = 5;

/** The records of a mention that the result names: the choice and its alternatives. */
export function namedRecords({ candidates }: ResolvedMention) {
  return candidates.slice(0, MOST_ALTERNATIVES + 1).map(({ record }) => record);
}

/**
 * An article's mentions by what is known of them: those of one place together, those near one place
 * that bear one name, and those of one name that nothing places.
 * @param mentions in reading order. @param resolved those of them that have a candidate.
 * @param gazetteer with the candidates' division names loaded.
 */
export function byOutcome(
  article: Article,
  mentions: readonly RecognisedMention[],
  resolved: readonly ResolvedMention[],
  gazetteer: Gazetteer,
): Pick<Geoparse, 'places' | 'near' | 'unplaced'> {
  const choices = new Map(resolved.map((mention) => [mention.start, mention]));
  const placed = new Grouped<ResolvedMention>();
  const near = new Grouped<ResolvedMention>();
  const unplaced = new Grouped<RecognisedMention>();
  for (const mention of mentions) {
    const choice = choices.get(mention.start);
    const id = choice?.candidates[0]?.record.id;
    const name = fold(mention.surface);
    if (choice === undefined || id === undefined || choice.outcome === 'unplaced') {
      unplaced.add(name, mention);
    } else if (choice.outcome === 'near') near.add(`${choice.relation} ${id} ${name}`, choice);
    else placed.add(id, choice);
  }
  return {
    places: placed.groups().map((group) => placeOf(article, group, gazetteer)),
    near: near.groups().map((group) => nearNameOf(article, group, gazetteer)),
    unplaced: unplaced.groups().map((group) => unplacedNameOf(article, group)),
  };
}

/** What has one key, together, in the order of the first of each. */
class Grouped<Item> {
  readonly #byKey = new Map<string, [Item, ...Item[]]>();

  add(key: string, item: Item): void {
    const group = this.#byKey.get(key);
    if (group === undefined) this.#byKey.set(key, [item]);
    else group.push(item);
  }

  groups(): readonly [Item, ...Item[]][] {
    return [...this.#byKey.values()];
  }
}

type Group = readonly [ResolvedMention, ...ResolvedMention[]];

function placeOf(article: Article, mentions: Group, gazetteer: Gazetteer): Place {
  const best = surest(mentions);
  const [choice, ...others] = best.candidates;
  if (choice === undefined) throw new Error('A resolved mention has at least one candidate.');
  return {
    record: choice.record,
    adminNames: gazetteer.adminNames(choice.record),
    confidence: best.confidence,
    alternatives: others
      .slice(0, MOST_ALTERNATIVES)
      .map((candidate) => ({ ...candidate, adminNames: gazetteer.adminNames(candidate.record) })),
    mentions: mentions.map((mention) => mentionOf(article, mention, mention.confidence)),
  };
}

function nearNameOf(article: Article, mentions: Group, gazetteer: Gazetteer): NearName {
  const best = surest(mentions);
  const record = best.candidates[0]?.record;
  if (record === undefined) throw new Error('A resolved mention has at least one candidate.');
  const relation = best.relation ?? 'near';
  return {
    name: mentions[0].surface,
    relation,
    record,
    adminNames: gazetteer.adminNames(record),
    uncertainty: uncertaintyOf(record, relation),
    confidence: best.confidence,
    mentions: mentions.map((mention) => mentionOf(article, mention, mention.confidence)),
  };
}

function unplacedNameOf(
  article: Article,
  mentions: readonly [RecognisedMention, ...RecognisedMention[]],
): UnplacedName {
  return {
    name: mentions[0].surface,
    mentions: mentions.map((mention) => mentionOf(article, mention, mention.probability)),
  };
}

function surest(mentions: Group): ResolvedMention {
  return mentions.reduce((chosen, mention) =>
    mention.confidence > chosen.confidence ? mention : chosen,
  );
}

function mentionOf(
  article: Article,
  { start, end, surface, use }: RecognisedMention | ResolvedMention,
  confidence: number,
): PlaceMention {
  return { start, end, surface, use, confidence, excerpt: excerpt(article, { start, end }) };
}
