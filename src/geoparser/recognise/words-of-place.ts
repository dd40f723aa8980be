import { words } from '../lexicon.ts';
import { countCapitalised, isCapitalised } from './capitalised.ts';
import { givenNames } from './cues.ts';
import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import { townsBehind } from './names-behind-in.ts';
import type { TokenRange } from './token-range.ts';

const WORDS = words('words-of-place');
/** What has places behind it as often as others, but where one stands a second does. */
const BEFORE_LISTS = words('words-before-lists');
const JOINS = words('conjunctions');
/** 'The Salesman': what opens a title, or a sentence. */
const OPENERS = words('sentence-openers');

/** Tokens of a name that another is joined to. */
const LONGEST = 4;
/** Names of a list that are looked back, or on, over. */
const MOST_LISTED = 8;
/** People: of smaller towns many are called like anything. */
const TOWN = 5_000;

/**
 * Whether a name stands bare behind a word that only places have behind them, or is joined to one that does:
 * 'overturned at Garvaghey', 'sent through Sixmilecross and Beragh'. Of villages that no gazetteer has a recogniser is
 * seldom sure, which learned from articles that annotate none.
 */
export function isBehindWordOfPlace(tokens: readonly Token[], range: TokenRange): boolean {
  return standsAlone(tokens, range) && isLed(tokens, range);
}

/** Towns behind such a word in the middle of a sentence: 'the lifeboat at Margate'. */
export function namesBehindWordsOfPlace(
  tokens: readonly Token[],
  runs: KnownRuns,
): readonly TokenRange[] {
  return townsBehind(tokens, runs, WORDS, TOWN).filter((run) => standsAlone(tokens, run));
}

/**
 * The names that others go on to which stand behind such a word, 'in' or 'from': 'Pontdolgoch' of 'between Carno and
 * Pontdolgoch'. A recogniser may not even doubt those that no gazetteer has.
 * @param proposed what it found or doubts; none of them is given again, nor a part of one.
 */
export function namesJoinedTo(
  tokens: readonly Token[],
  proposed: readonly TokenRange[],
): readonly TokenRange[] {
  const taken = new Set<number>();
  for (const { first, last } of proposed) for (let at = first; at <= last; at++) taken.add(at);
  return proposed.flatMap(({ first, last }) => {
    const own = tokens[first - 1]?.text ?? '';
    const before = own === ',' ? wordBeforeList(tokens, first) : own;
    if (!WORDS.has(before) && !BEFORE_LISTS.has(before)) return [];
    if (!JOINS.has(tokens[last + 1]?.text ?? '')) return [];
    const length = countCapitalised(tokens, last + 1, 1, LONGEST);
    const joined = { first: last + 2, last: last + 1 + length };
    if (givenNames.has((tokens[joined.first]?.text ?? '').toLowerCase())) return [];
    for (let at = joined.first; at <= joined.last; at++) if (taken.has(at)) return [];
    return length > 0 && standsAlone(tokens, joined) ? [joined] : [];
  });
}

function isLed(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const before = tokens[first - 1]?.text ?? '';
  if (WORDS.has(before)) return true;
  const isListed = JOINS.has(before) || (before === ',' && listGoesOn(tokens, last + 1));
  return isListed && WORDS.has(wordBeforeList(tokens, first));
}

/** What stands before a list of names: 'through' for each of 'through Dinder, Croscombe and Doulting'; '' where none does. */
function wordBeforeList(tokens: readonly Token[], first: number): string {
  let start = first;
  for (let listed = 0; listed < MOST_LISTED; listed++) {
    const mark = tokens[start - 1]?.text ?? '';
    if (mark !== ',' && !JOINS.has(mark)) return listed === 0 ? '' : mark;
    const length = countCapitalised(tokens, start - 1, -1, LONGEST);
    if (length === 0) return '';
    start -= 1 + length;
  }
  return '';
}

/** Whether a list of names goes on behind one of them to its last, which 'and' stands before. */
function listGoesOn(tokens: readonly Token[], behind: number): boolean {
  let at = behind;
  for (let listed = 0; listed < MOST_LISTED; listed++) {
    const mark = tokens[at]?.text ?? '';
    const length = countCapitalised(tokens, at, 1, LONGEST);
    if (length === 0) return false;
    if (JOINS.has(mark)) return true;
    if (mark !== ',') return false;
    at += 1 + length;
  }
  return false;
}

/** Whether it is written like a name that goes on to nothing, and owns nothing. */
function standsAlone(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const [opening, closing, next] = [tokens[first], tokens[last], tokens[last + 1]];
  if (opening === undefined || closing === undefined) return false;
  if (!/^\p{Lu}.*\p{Ll}/u.test(opening.text) || !/\p{Ll}/u.test(closing.text)) return false;
  if (OPENERS.has(opening.text)) return false;
  if (next === undefined) return true;
  if (/^\d/.test(next.text) || (next.start === closing.end && /^[-'’]/.test(next.text)))
    return false;
  return !(isCapitalised(next) && next.start === closing.end + 1);
}
