import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { Mention } from '../geoparse-result.ts';
import { boundBeside, boundBy } from './bound-by.ts';
import { isSaidToBeCity, type MentionInText, withoutDivisionsOfCity } from './city-or-division.ts';
import { firstKnown, holderOptions, knownHolders } from './holder-options.ts';
import { listedMentions } from './listed-mentions.ts';
import { withoutListed } from './listed-options.ts';
import { nameOf, wordsOf } from './mention-name.ts';
import { firmOptions, optionsOf } from './name-options.ts';
import type { NeighbouringText } from './neighbouring-text.ts';
import { contains, type Option } from './option.ts';
import { isStreetOfAnyTown } from './other-kind.ts';
import type { ResolutionPlan } from './resolution-plan.ts';
import { senseScores } from './senses.ts';
import { bestKnownBy, sensesTold } from './senses-told.ts';
import { surfaceNames } from './surface-names.ts';

/**
 * The mentions of one article that share a name, and so a place: a name explained once
 * ('Alexandria, La.') holds for the article, unless it is explained differently elsewhere.
 */
export interface NameGroup {
  readonly name: string;
  /** Whether a place is asked for, or the name only tells of the others. */
  readonly asked: boolean;
  /** The article's title has the name. */
  readonly inTitle: boolean;
  /** Whether the article's other names learn from it: not where all its mentions are doubted. */
  readonly isWitness: boolean;
  /** In reading order; empty for the name of the article's publisher. */
  readonly mentions: readonly Mention[];
  /** Mentions of the name that are doubted while others are not: they mean the same and tell nothing. */
  readonly doubted: readonly Mention[];
  /** What stands beside each mention, in the same order. */
  readonly beside: readonly NeighbouringText[];
  /** The records it may mean; empty where the gazetteer has none. */
  readonly options: readonly Option[];
  /** What the text says holds the place, each as the records it may be: 'Ohio' of 'Springfield, Ohio'. */
  readonly holders: readonly (readonly Option[])[];
  /** What the text before says it belongs to, each as the records it may be: 'Ohio' of "Ohio's Licking County". */
  readonly owners: readonly (readonly Option[])[];
  /** The same, where the text may as well be listing: 'Washington, Oregon and Idaho'. */
  readonly listedHolders: readonly (readonly Option[])[];
  /**
   * The areas that the text says hold the place, where none of its namesakes lies in one: it is
   * somewhere in there, and no namesake is meant. Empty where the text binds to nothing.
   */
  readonly boundBy: readonly Option[];
  /** Mentions of other names that the text lists with its own: 'Oregon' and 'Idaho' of the same. */
  readonly listedWith: readonly Mention[];
}

/** Log10 of the people of a city whose name is known without its country's. */
const WIDELY_KNOWN = 5;
/** UTF-16 units of a title that are read. */
const LONGEST_TITLE = 1000;

/**
 * Groups a plan's mentions by name; its names must have been loaded. What is doubted is of groups of their own
 * where no mention has the name.
 */
export function groupByName(plan: ResolutionPlan, gazetteer: Gazetteer): NameGroup[] {
  const { mentions, doubted } = plan;
  const known = new Set(mentions.map(nameOf));
  const alone: Mention[] = [];
  const ofName = new Map<string, Mention[]>();
  for (const mention of doubted) {
    const name = nameOf(mention);
    if (!known.has(name)) alone.push(mention);
    else append(ofName, name, mention);
  }
  const groups = groupMentions(plan, mentions, gazetteer);
  const seen = new Set<string>();
  return [
    ...groups.map((group) => {
      // Of namesakes that the text tells apart, the first: nothing tells which is meant.
      if (seen.has(group.name)) return group;
      seen.add(group.name);
      return { ...group, doubted: ofName.get(group.name) ?? [] };
    }),
    ...groupMentions(plan, alone, gazetteer).map((group) => ({ ...group, isWitness: false })),
  ];
}

function append(lists: Map<string, Mention[]>, name: string, mention: Mention): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [mention]);
  else list.push(mention);
}

function groupMentions(
  { article, beside }: ResolutionPlan,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): NameGroup[] {
  const listed = listedMentions(article.text, mentions);
  const knownBy = bestKnownBy(gazetteer);
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) append(byName, nameOf(mention), mention);
  return [...byName].flatMap(([name, same]) => {
    const read = same.flatMap((mention) => {
      const text = beside.get(mention);
      if (text === undefined) return [];
      return [{ mention, beside: text, listedWith: listed.get(mention) ?? [] }];
    });
    const isCounty = read.some(({ beside }) => beside.demanded === 'admin2');
    const borne = same[0] === undefined ? [] : optionsOf(wordsOf(same[0]), gazetteer, isCounty);
    const any = withoutListed(
      borne,
      read.flatMap((one) => one.listedWith.map(nameOf)),
    );
    const options = isSaidToBeCity(read, any, gazetteer) ? withoutDivisionsOfCity(any) : any;
    return splitByHolder(name, read, options, article, gazetteer, mentions, knownBy);
  });
}

interface ReadMention extends MentionInText {
  readonly mention: Mention;
}

interface Draft {
  readonly mentions: Mention[];
  readonly beside: NeighbouringText[];
  readonly holders: (readonly Option[])[];
  readonly owners: (readonly Option[])[];
  readonly listedHolders: (readonly Option[])[];
  readonly listedWith: Mention[];
  readonly within: ReadonlySet<Option> | null;
  readonly boundBy: readonly Option[];
}

function newDraft(within: Draft['within'], boundBy: Draft['boundBy'] = []): Draft {
  return {
    mentions: [],
    beside: [],
    holders: [],
    owners: [],
    listedHolders: [],
    listedWith: [],
    within,
    boundBy,
  };
}

/**
 * Two Springfields in one text: mentions that name different holders go apart, and each may only
 * mean what its holder holds. (Of 236 such names in the development corpora, one is meant elsewhere.)
 */
function splitByHolder(
  name: string,
  read: readonly ReadMention[],
  options: readonly Option[],
  article: Article,
  gazetteer: Gazetteer,
  others: readonly Mention[],
  knownBy: (surface: string) => Option | null,
): NameGroup[] {
  const drafts: Draft[] = [];
  const waiting: Draft = newDraft(null);
  let latest: Draft | undefined;
  const held = read.map(({ mention, beside }) => {
    const holders = holdersOf(mention, beside, gazetteer);
    const within = beside.listed ? null : optionsWithin(options, holders);
    return { holders: within === null && beside.isDoer ? [] : holders, within };
  });
  const owned = ownedApart(read, options, gazetteer);
  const told = sensesTold(read, options, held, (mention, beside, onlySites) =>
    senseScores(
      article.text,
      onlySites ? { ...mention, use: 'literal' } : mention,
      onlySites ? { ...beside, demanded: null } : beside,
      options,
      others,
      ({ surface }) => {
        const best = knownBy(surface);
        return onlySites && best?.record.featureClass !== 'S' ? null : best;
      },
    ),
  );
  for (const [at, { mention, beside, listedWith }] of read.entries()) {
    const holders = held[at]?.holders ?? [];
    const within = held[at]?.within ?? owned[at] ?? told[at] ?? null;
    const areas =
      within === null ? boundAreas(mention, beside, listedWith, options, gazetteer) : [];
    let home = latest;
    if (areas.length > 0) {
      home = drafts.find(({ boundBy }) => boundBy.some(({ record }) => isAmong(record, areas)));
      if (home === undefined) {
        home = newDraft(new Set(), areas);
        drafts.push(home);
      }
      latest = home;
    } else if (within !== null) {
      home = drafts.find((draft) => draft.within !== null && sharesAny(draft.within, within));
      if (home === undefined) {
        home = newDraft(within);
        drafts.push(home);
      }
      latest = home;
    }
    const draft = home ?? waiting;
    draft.mentions.push(mention);
    draft.beside.push(beside);
    draft.listedWith.push(...listedWith);
    (beside.listed ? draft.listedHolders : draft.holders).push(...holders);
    const owner = firstKnown(beside.owners, gazetteer);
    if (owner !== undefined) draft.owners.push(owner);
  }
  const [first] = drafts;
  const common = {
    name,
    options,
    asked: true,
    // A Windsor Avenue is everywhere, and no witness for what lies near Windsor.
    isWitness:
      options.length === 0 ||
      options.some(({ tier }) => tier === 'whole') ||
      !read.every(({ mention }) => isStreetOfAnyTown(wordsOf(mention))),
    inTitle: isInTitle(article, read),
    doubted: [],
  };
  if (first === undefined) return [{ ...common, ...waiting }];
  const senses = new Set(drafts.flatMap((draft) => [...(draft.within ?? [])]));
  if (drafts.length > 1 && waiting.mentions.length > 0 && senses.size > 1) {
    // It is one of those that are explained later, and nothing says which.
    return [
      { ...common, ...waiting, options: [...senses] },
      ...drafts.map((draft) => ({ ...common, ...draft, options: [...(draft.within ?? options)] })),
    ];
  }
  // What stands before the explanation is explained by it all the same.
  first.mentions.unshift(...waiting.mentions);
  first.beside.unshift(...waiting.beside);
  first.holders.push(...waiting.holders);
  first.owners.push(...waiting.owners);
  first.listedHolders.push(...waiting.listedHolders);
  first.listedWith.push(...waiting.listedWith);
  return drafts.map((draft) => ({ ...common, ...draft, options: [...(draft.within ?? options)] }));
}

/**
 * What each mention may mean where the text gives them to different countries: 'the Indian state of Punjab and the
 * Pakistani province of Punjab'. None where it does not.
 */
function ownedApart(
  read: readonly ReadMention[],
  options: readonly Option[],
  gazetteer: Gazetteer,
): readonly (ReadonlySet<Option> | null)[] {
  const owned = read.map(({ beside }) => {
    const countries = beside.owners.map((owner) =>
      holderOptions(owner, gazetteer).filter(({ extent }) => extent === 'country'),
    );
    return optionsWithin(options, countries);
  });
  const sets = owned.filter((within) => within !== null);
  const areApart = sets.some((one) => sets.some((other) => !sharesAny(one, other)));
  return areApart ? owned : [];
}

/** The areas that the text says beyond doubt hold a mention's place; none where it may as well be listing. */
function boundAreas(
  mention: Mention,
  { binding }: NeighbouringText,
  listedWith: readonly Mention[],
  options: readonly Option[],
  gazetteer: Gazetteer,
): readonly Option[] {
  const { qualifier } = surfaceNames(wordsOf(mention));
  if (qualifier !== null) {
    const holders = knownHolders([[qualifier]], gazetteer);
    return boundBy(options, holders, { isSetOff: true, mayBeTwo: false });
  }
  if (binding === null || (binding.mayList && listedWith.length > 0)) return [];
  if (binding.onlyObscure && !options.some(({ kind }) => kind !== 'head')) return [];
  const isKnownWidely = options.some(({ magnitude }) => magnitude >= WIDELY_KNOWN);
  if (binding.onlyObscure && isKnownWidely) return [];
  // All its words are the holder's name: 'the Venice of America' holds nothing.
  const holders = knownHolders(binding.holders, gazetteer);
  return binding.beside ? boundBeside(options, holders) : boundBy(options, holders, binding);
}

function isAmong({ id }: GazetteerRecord, options: readonly Option[]): boolean {
  return options.some(({ record }) => record.id === id);
}

function isInTitle({ title }: Article, read: readonly ReadMention[]): boolean {
  const start = title?.slice(0, LONGEST_TITLE);
  return start !== undefined && read.some(({ mention }) => start.includes(mention.surface));
}

function sharesAny<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((item) => b.has(item));
}

/** The options that lie in a holder, or null where no holder holds any or all do. */
function optionsWithin(
  options: readonly Option[],
  holders: readonly (readonly Option[])[],
): Set<Option> | null {
  const firm = firmOptions(options);
  for (const holder of holders) {
    const inside = firm.filter((option) => holder.some((outer) => contains(outer, option)));
    if (inside.length > 0) return new Set(inside);
  }
  return null;
}

function holdersOf(
  mention: Mention,
  beside: NeighbouringText,
  gazetteer: Gazetteer,
): (readonly Option[])[] {
  const { qualifier } = surfaceNames(wordsOf(mention));
  const named = qualifier === null ? beside.holders : [[qualifier], ...beside.holders];
  return named.flatMap((readings) => {
    const options = firstKnown(readings, gazetteer);
    return options === undefined ? [] : [options];
  });
}
