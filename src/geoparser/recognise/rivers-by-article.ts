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

const BEFORE_RIVERS: ReadonlySet<string> = new Set(['the', 'The', 'THE', ...possessives]);

/**
 * What a text calls by the article and a name alone, as one calls rivers, in reading order, each with the
 * names that a gazetteer may have it by: 'crossed the Ohio near Louisville', 'the Missouri burst its banks'. No town, state
 * or country stands so but those that always have the article. What is said to be a town's is so told by its verb alone:
 * 'York's Ouse peaked'.
 */
export const riverReadings = onceAText((text, tokens): readonly (readonly KindName[])[] =>
  atWords(tokens, BEFORE_RIVERS, ({ text: word }, at) => {
    const isOwned = possessives.has(word);
    if (isOwned && !isCapitalised(tokens[at - 1])) return [];
    const last = lastOfName(tokens, at);
    const first = tokens[at + 1];
    const end = tokens[last]?.end;
    if (first === undefined || end === undefined) return [];
    const isRiver = isOwned
      ? doesAsRivers(text, tokens, last)
      : standsAsRivers(text, tokens, at, last);
    if (last === at || !isRiver) return [];
    const name = text.slice(first.start, end);
    return [
      [`${name} River`, `River ${name}`].map((whole) => ({ start: first.start, end, name: whole })),
    ];
  }),
);

/**
 * Those of the readings that a gazetteer has as a water, and those that can be nothing else.
 * @param runs of a gazetteer with the names of `riverReadings` loaded.
 */
export function riversByArticle(
  text: string,
  tokens: readonly Token[],
  runs: KnownRuns,
): readonly KindName[] {
  const isWater = ({ name }: KindName) =>
    runs.isName(name, ({ featureClass }) => featureClass === 'H');
  return riverReadings(text, tokens).flatMap((names) => {
    const isSure = names.some(({ end }) => burstsItsBanks(text, end));
    return names.find(isWater) ?? (isSure ? names.slice(0, 1) : []);
  });
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
  const behind = tokens[last + 1]?.text ?? '.';
  // 'Flooding on the Ohio closed …': a verb.
  const isWhole = /^[.,;:)!?]|^\p{Ll}+ed$/u.test(behind) || BEHIND.has(behind);
  if (!isWhole) return false;
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
