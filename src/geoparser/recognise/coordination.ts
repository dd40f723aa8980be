import { nameMap, words } from '../lexicon.ts';
import { isCapitalised } from './capitalised.ts';
import { compassWords } from './cues.ts';
import type { Token } from './model/tokens.ts';
import { onceAText } from './once-a-text.ts';
import type { TokenRange } from './token-range.ts';

/** A name of which a coordination leaves a word out, and the whole: 'East' of 'East and West Sussex'. */
export interface SharedName {
  readonly range: TokenRange;
  readonly fullName: string;
}

/** What some words may mean together: of several readings the first whose names are all known. */
export type Readings = readonly (readonly SharedName[])[];

/** What tells two places of one name apart, and stands before it. */
const APART: ReadonlySet<string> = new Set([...compassWords, ...words('words-that-tell-apart')]);

/** Words for several, and how each of them is called: before its name, or behind. */
const BEFORE = nameMap('kinds-before-names');
const BEHIND = nameMap('kinds-behind-names');

const JOINS = words('conjunctions');
/** Capitalised words that a name may have after what tells it apart, and within a list. */
const LONGEST = 3;
/** Names of a list that are read to one side. */
const MOST_LISTED = 12;

/**
 * Names that share a word in a coordination: 'North and North East Lincolnshire', 'Counties Antrim and
 * Down', 'Lakes Erie and Ontario', 'Lee, Russell and Macon counties'.
 */
export const coordinations = onceAText(coordinationsIn);

function coordinationsIn(text: string, tokens: readonly Token[]): readonly Readings[] {
  const all: Readings[] = [];
  for (const [at, { text: written }] of tokens.entries()) {
    if (JOINS.has(written)) {
      const readings = toldApart(text, tokens, at);
      if (readings.length > 0) all.push(readings);
    }
    // Most words are none of these, and are passed over by their last letter.
    if (!written.endsWith('s') && !written.endsWith('S')) continue;
    const word = written.toLowerCase();
    const before = BEFORE.get(word);
    const behind = BEHIND.get(word);
    if (before !== undefined)
      all.push(...listed(text, tokens, at + 1, 1, (name) => [`${before} ${name}`]));
    if (behind !== undefined)
      all.push(...listed(text, tokens, at - 1, -1, (name) => [`${name} ${behind}`]));
  }
  return all;
}

/** 'East and West Sussex', 'North, South and West Yorkshire'; `at` is the 'and'. */
function toldApart(text: string, tokens: readonly Token[], at: number): Readings {
  const second = wordsApart(tokens, at + 1);
  const firsts: TokenRange[] = [];
  let end = at - 1;
  while (firsts.length < MOST_LISTED) {
    const range = wordsApartBefore(tokens, end);
    if (range === null) break;
    firsts.unshift(range);
    if (tokens[range.first - 1]?.text !== ',') break;
    end = range.first - 2;
  }
  if (second === null || firsts.length === 0) return [];
  const readings: (readonly SharedName[])[] = [];
  for (let length = LONGEST; length > 0; length--) {
    const name = { first: second.last + 1, last: second.last + length };
    if (!isRun(tokens, { first: second.first, last: name.last })) continue;
    const shared = sliceOf(text, tokens, name);
    const whole = { first: second.first, last: name.last };
    readings.push([
      ...firsts.map((range) => ({ range, fullName: `${sliceOf(text, tokens, range)} ${shared}` })),
      { range: whole, fullName: sliceOf(text, tokens, whole) },
    ]);
  }
  return readings;
}

/** The names of a list beside the word for all of them, each with its readings, longest first. */
function listed(
  text: string,
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  wholeOf: (name: string) => readonly string[],
): readonly Readings[] {
  const names: Readings[] = [];
  let at = from;
  let joined = false;
  while (names.length < MOST_LISTED) {
    let end = at;
    while (isCapitalised(tokens[end]) && Math.abs(end - at) < LONGEST) {
      if (end !== at && !isRun(tokens, inOrder(end - step, end))) break;
      end += step;
    }
    if (end === at) break;
    const ranges: TokenRange[] = [];
    for (let last = end - step; step > 0 ? last >= at : last <= at; last -= step) {
      ranges.push(inOrder(at, last));
    }
    names.push(
      ranges.flatMap((range) =>
        wholeOf(sliceOf(text, tokens, range)).map((fullName) => [{ range, fullName }]),
      ),
    );
    let next = end;
    while (tokens[next]?.text === ',' || JOINS.has(tokens[next]?.text ?? '')) {
      joined ||= tokens[next]?.text !== ',';
      next += step;
    }
    if (next === end) break;
    at = next;
  }
  return joined && names.length > 1 ? names : [];
}

function inOrder(one: number, other: number): TokenRange {
  return { first: Math.min(one, other), last: Math.max(one, other) };
}

/** The words that tell apart from a token on: 'North', 'North East', 'North-East'. */
function wordsApart(tokens: readonly Token[], first: number): TokenRange | null {
  let last = first - 1;
  while (isApart(tokens[last + 1]) || (last >= first && isHyphen(tokens, last + 1))) last++;
  return last < first || !isRun(tokens, { first, last }) ? null : { first, last };
}

function wordsApartBefore(tokens: readonly Token[], last: number): TokenRange | null {
  let first = last + 1;
  while (isApart(tokens[first - 1]) || (first <= last && isHyphen(tokens, first - 1))) first--;
  return first > last || !isRun(tokens, { first, last }) ? null : { first, last };
}

function isApart(token: Token | undefined): boolean {
  return isCapitalised(token) && APART.has(token?.text.toLowerCase() ?? '');
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at]?.start === tokens[at - 1]?.end;
}

/** Whether the tokens stand beside each other, a blank or nothing between them, and begin in capitals. */
function isRun(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let at = first; at <= last; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.text !== '-' && !isCapitalised(token)) return false;
    if (at > first && token.start - (tokens[at - 1]?.end ?? 0) > 1) return false;
  }
  return true;
}

function sliceOf(text: string, tokens: readonly Token[], { first, last }: TokenRange): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
}
