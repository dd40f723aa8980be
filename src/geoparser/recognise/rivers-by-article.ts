import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { words } from '../lexicon.ts';
import { isCapitalised } from './capitalised.ts';
import { possessives } from './cues.ts';
import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import { onceAText } from './once-a-text.ts';
import type { KindName } from './small-kinds.ts';
import { atWords } from './token-walks.ts';

/** Words of the name: 'the Rio Grande'. */
const MOST_WORDS = 2;
/** Words before the article in which what is on a river is looked for. */
const REACH = 6;

/** 'Crossed the', 'along the'. */
const BEFORE = words('words-before-rivers');
/** 'The banks of the', 'downstream on the'. */
const PARTS = words('parts-of-rivers');
/** 'Barges on the', 'drowned in the'. */
const THINGS = words('things-on-rivers');
const THERE: ReadonlySet<string> = new Set(['on', 'in', 'of', 'from']);
/** 'Flows', 'burst its banks'. */
const VERBS = words('verbs-of-rivers');
/** 'Was rising', 'is in spate'. */
const STATES = words('states-of-rivers');
/** What goes on behind a name that is whole: behind 'the Ohio' of 'the Ohio voters' none of these stands. */
const BEHIND = words('words-behind-whole-names');
/** 'In the Congo' is in the country: only what a river alone does, or has, tells that it is meant. */
const COUNTRIES = words('countries-with-an-article');

/** What no town and no country does: a river does, also one that no gazetteer has. */
const BURSTS = /^\s(?:(?:has|had|have)\s)?(?:burst|breaks|broke|broken)\sits\sbanks/;
/** UTF-16 units in which that is looked for. */
const BURSTS_WITHIN = 30;

/** 'The London where he grew up' is the town. */
const OF_TOWNS = words('words-behind-towns-of-a-time');
/** Divisions there have no article; a French one that is called after a river has the river's. */
const ENGLISH = words('countries-of-english');

/** What may be a river, and whether its surroundings tell that it is one. */
interface RiverReading {
  /** The names that a gazetteer may have it by. */
  readonly names: readonly KindName[];
  readonly isTold: boolean;
  /** 'York's Ouse'. */
  readonly isOwned: boolean;
}

const BEFORE_RIVERS: ReadonlySet<string> = new Set(['the', 'The', 'THE', ...possessives]);

/**
 * What a text calls by the article and a name alone, as one calls rivers, in reading order: 'crossed the Ohio near
 * Louisville', 'the Missouri burst its banks', 'the Missouri and the Platte'. No town, state or country stands so but those
 * that always have the article. What is said to be a town's is so told by its verb alone: 'York's Ouse peaked'.
 */
const riverReadings = onceAText((text, tokens): readonly RiverReading[] =>
  atWords(tokens, BEFORE_RIVERS, ({ text: word }, at) => {
    const isOwned = possessives.has(word);
    if (isOwned && !isCapitalised(tokens[at - 1])) return [];
    const last = lastOfName(tokens, at);
    const first = tokens[at + 1];
    const end = tokens[last]?.end;
    if (last === at || first === undefined || end === undefined) return [];
    const isTold = isOwned
      ? doesAsRivers(text, tokens, last)
      : standsAsRivers(text, tokens, at, last);
    if (!isTold && (isOwned || !isAlone(text, tokens, last))) return [];
    const name = text.slice(first.start, end);
    const names = [`${name} River`, `River ${name}`].map((whole) => ({
      start: first.start,
      end,
      name: whole,
    }));
    return [{ names, isTold, isOwned }];
  }),
);

/** The names that `riversByArticle` and `riversIfNamed` look up: load them first. */
export function namesOfRivers(text: string, tokens: readonly Token[]): readonly string[] {
  return riverReadings(text, tokens).flatMap(({ names }) =>
    names.flatMap(({ start, end, name }) => [name, text.slice(start, end)]),
  );
}

/**
 * Those whose surroundings tell that they are rivers and that a gazetteer has as a water, and those that can be nothing else.
 * @param runs of a gazetteer with `namesOfRivers` loaded.
 */
export function riversByArticle(
  text: string,
  tokens: readonly Token[],
  runs: KnownRuns,
): readonly KindName[] {
  return riverReadings(text, tokens).flatMap(({ names, isTold }) => {
    if (!isTold) return [];
    const isSure = names.some(({ end }) => burstsItsBanks(text, end));
    return waterOf(names, runs) ?? (isSure ? names.slice(0, 1) : []);
  });
}

/**
 * Those that are rivers if they are names of places at all, as only towns and divisions without an article have the name
 * besides. One that no gazetteer has is by its name a river too: it is not the town.
 * @param runs of a gazetteer with `namesOfRivers` loaded.
 */
export function riversIfNamed(
  text: string,
  tokens: readonly Token[],
  runs: KnownRuns,
): readonly KindName[] {
  return riverReadings(text, tokens).flatMap(({ names, isTold, isOwned }) => {
    const [first] = names;
    const water = waterOf(names, runs);
    if (first === undefined || isOwned || (isTold && water !== undefined)) return [];
    const name = text.slice(first.start, first.end);
    if (COUNTRIES.has(name) || !runs.isName(name) || runs.isName(name, mayHaveArticle)) return [];
    if (water !== undefined) return water;
    const isOneWord = /^\p{Lu}\p{Ll}+$/u.test(name) && text.charAt(first.end) !== ',';
    return isOneWord && !runs.isName(name, mayBeMeant) ? first : [];
  });
}

function mayHaveArticle({ name, featureClass, featureCode }: GazetteerRecord): boolean {
  return name.startsWith('The ') || !/[PAH]/.test(featureClass) || featureCode === 'PPLX';
}

/** The Netherlands; the Seine itself; and the Jura, a department of France. */
function mayBeMeant({ featureClass, featureCode, countryCode }: GazetteerRecord): boolean {
  if (featureClass !== 'A') return featureClass === 'H';
  return featureCode.startsWith('PCL') || !ENGLISH.has(countryCode ?? '');
}

function waterOf(names: readonly KindName[], runs: KnownRuns): KindName | undefined {
  return names.find(({ name }) => runs.isName(name, ({ featureClass }) => featureClass === 'H'));
}

/** The last token of the capitalised words behind an article; the article's own where there are none, or too many. */
function lastOfName(tokens: readonly Token[], article: number): number {
  let last = article;
  while (isCapitalised(tokens[last + 1]) && last - article <= MOST_WORDS) last++;
  return last - article > MOST_WORDS ? article : last;
}

function burstsItsBanks(text: string, end: number): boolean {
  return BURSTS.test(text.slice(end, end + BURSTS_WITHIN));
}

/** Whether what stands behind a name is what rivers do, or how they are. */
function doesAsRivers(text: string, tokens: readonly Token[], last: number): boolean {
  if (burstsItsBanks(text, tokens[last]?.end ?? 0)) return true;
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const behind = wordAt(last + 1);
  if (/^(?:has|had|have)$/.test(behind)) return VERBS.has(wordAt(last + 2));
  // 'Was still rising', 'is in flood', 'was too high'.
  const isHow = /^(?:is|was|are|were)$/.test(behind);
  const said =
    isHow && /^(?:still|again|already|now|in|too|very|so)$/.test(wordAt(last + 2)) ? 3 : 2;
  return isHow ? STATES.has(wordAt(last + said)) : VERBS.has(behind);
}

function standsAsRivers(
  text: string,
  tokens: readonly Token[],
  article: number,
  last: number,
): boolean {
  if (doesAsRivers(text, tokens, last)) return true;
  if (!isWhole(tokens[last + 1])) return false;
  const wordAt = (at: number) => tokens[at]?.text.toLowerCase() ?? '';
  const before = wordAt(article - 1);
  if (before === 'of' && PARTS.has(wordAt(article - 2))) return true;
  if (COUNTRIES.has(tokens[last]?.text ?? '')) return /^cross/.test(before);
  if (BEFORE.has(before)) return true;
  if (!THERE.has(before)) return false;
  for (let at = Math.max(0, article - REACH); at < article - 1; at++) {
    if (/^[.;:!?]/.test(wordAt(at))) return false;
    if (THINGS.has(wordAt(at)) || PARTS.has(wordAt(at))) return true;
  }
  return false;
}

/** Whether a name ends where it does; 'Flooding on the Ohio closed …' has a verb behind it. */
function isWhole(behind: Token | undefined): boolean {
  return (
    behind === undefined || /^[.,;:)!?]|^\p{Ll}+ed$/u.test(behind.text) || BEHIND.has(behind.text)
  );
}

/** Whether a name ends there whatever it is of: not 'the Kansas City, Kan., police' or 'the Cusco and Machu Picchu area'. */
function isAlone(text: string, tokens: readonly Token[], last: number): boolean {
  const behind = tokens[last + 1];
  const name = tokens[last]?.text ?? '';
  if (!isWhole(behind) || !/\p{Ll}/u.test(name) || OF_TOWNS.has(behind?.text ?? '')) return false;
  const joins = behind !== undefined && /^(?:,|and|or)$/.test(behind.text);
  return !joins || !/^\s*(?:and |or )?\p{Lu}/u.test(text.slice(behind.end, behind.end + 6));
}
