import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import { isLetterForLetter, type Match } from '../../../gazetteer/place-record.ts';
import { onceForTokens } from '../once-a-text.ts';
import type { Token } from './tokens.ts';

/** What the gazetteer knows of each token, as bits; one number a token, in the order of FLAG. */
export type GazetteerFlags = Uint32Array;

/** The part of a gazetteer that the flags are read from. */
export type NameLookup = Pick<Gazetteer, 'lookup' | 'demonym' | 'abbreviation'>;

/** Bits of a token's flags. Trained weights depend on the order. */
export const FLAG = {
  /** Classes of the records that the longest name here may mean. */
  country: 1 << 0,
  state: 1 << 1,
  city: 1 << 2,
  town: 1 << 3,
  village: 1 << 4,
  area: 1 << 5,
  nature: 1 << 6,
  spot: 1 << 7,
  /** Where in the longest name the token stands. */
  first: 1 << 8,
  later: 1 << 9,
  severalWords: 1 << 10,
  /** The name is met only when case and marks are folded, or as another name's head. */
  loose: 1 << 11,
  /** What the token by itself names, within a longer name. */
  aloneMajor: 1 << 12,
  aloneMinor: 1 << 13,
  demonym: 1 << 14,
  abbreviation: 1 << 15,
} as const;
export const FLAGS = 16;

const LONGEST_NAME = 5;
const joiners = new Set(
  "of the and de la le les du des del da do di al el upon on under by sur am der den - ' ’ 's ’s & .".split(
    ' ',
  ),
);

const CITY = 100_000;
const TOWN = 5_000;

/**
 * The names whose records the flags are read from: what to hand to `gazetteer.load`. Runs of
 * capitalised words, alone and up to five together; in a text without capitals, its longer words.
 */
export function flagNames(text: string, tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  const starts = nameStarts(tokens);
  for (let first = 0; first < tokens.length; first++) {
    for (const last of namesFrom(tokens, starts, first))
      names.add(nameAt(text, tokens, first, last));
  }
  return names;
}

/**
 * Reads the flags of every token from the gazetteer, names longest first from the left.
 * @throws Error where a name of `flagNames` was not loaded
 */
export function gazetteerFlags(
  text: string,
  tokens: readonly Token[],
  gazetteer: NameLookup,
): GazetteerFlags {
  const flags = new Uint32Array(tokens.length);
  const starts = nameStarts(tokens);
  let covered = 0;
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first];
    if (!token || starts[first] !== 1) continue;
    if (gazetteer.demonym(token.text)) flags[first] = (flags[first] ?? 0) | FLAG.demonym;
    if (gazetteer.abbreviation(token.text)) flags[first] = (flags[first] ?? 0) | FLAG.abbreviation;
    const ends = namesFrom(tokens, starts, first);
    for (let index = ends.length - 1; index >= 0; index--) {
      const last = ends[index] ?? first;
      if (last > first && last < covered) continue;
      const bits = classBits(gazetteer.lookup(nameAt(text, tokens, first, last)));
      if (bits === 0) continue;
      if (first < covered) {
        // A single word inside a longer name that was already read.
        if (last === first) {
          const major = bits & (FLAG.country | FLAG.state | FLAG.city);
          flags[first] = (flags[first] ?? 0) | (major ? FLAG.aloneMajor : FLAG.aloneMinor);
        }
        continue;
      }
      const several = last > first ? FLAG.severalWords : 0;
      for (let inside = first; inside <= last; inside++) {
        const place = inside === first ? FLAG.first : FLAG.later;
        flags[inside] = (flags[inside] ?? 0) | bits | place | several;
      }
      covered = last + 1;
    }
  }
  return flags;
}

/** 1 where a name may start or end. */
export const nameStarts = onceForTokens(nameStartsIn);

function nameStartsIn(tokens: readonly Token[]): Uint8Array {
  const starts = new Uint8Array(tokens.length);
  let words = 0;
  let capitalised = 0;
  for (const [index, token] of tokens.entries()) {
    const { text } = token;
    if (!beginsWithLetter(text)) continue;
    words++;
    if (hasCapital(text)) {
      capitalised++;
      starts[index] = 1;
    }
  }
  if (capitalised * 50 < words) {
    for (const [index, token] of tokens.entries()) {
      if (/^\p{L}{4,}/u.test(token.text)) starts[index] = 1;
    }
  }
  return starts;
}

const LATIN = /^[A-Za-z]+$/;
const LATIN_CAPITAL = /[A-Z]/;

/** As `/^\p{L}/u` tells, and `hasCapital` as `/\p{Lu}/u`: most words are of the Latin alphabet, and told without them. */
function beginsWithLetter(word: string): boolean {
  const first = word.charCodeAt(0) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || /^\p{L}/u.test(word);
}

function hasCapital(word: string): boolean {
  return LATIN.test(word) ? LATIN_CAPITAL.test(word) : /\p{Lu}/u.test(word);
}

/** The last tokens of the names that start at `first`, shortest first: those that `flagNames` has. */
export function namesFrom(
  tokens: readonly Token[],
  starts: Uint8Array,
  first: number,
): readonly number[] {
  if (starts[first] !== 1) return [];
  const ends = [first];
  let previousEnd = tokens[first]?.end ?? 0;
  for (let last = first + 1; last < tokens.length && last < first + LONGEST_NAME; last++) {
    const token = tokens[last];
    if (!token || token.start - previousEnd > 2) break;
    previousEnd = token.end;
    if (starts[last] === 1) ends.push(last);
    else if (!joiners.has(token.text)) break;
  }
  return ends;
}

export function nameAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): string {
  // The gazetteer writes straight apostrophes.
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replaceAll('’', "'");
}

function classBits(matches: readonly Match[]): number {
  let bits = 0;
  let firm = false;
  for (const { record, kind } of matches) {
    if (isLetterForLetter(kind)) firm = true;
    bits |= classBit(record.featureClass, record.featureCode, record.population);
  }
  return bits !== 0 && !firm ? bits | FLAG.loose : bits;
}

function classBit(featureClass: string, featureCode: string, population: number): number {
  switch (featureClass) {
    case 'A':
      if (featureCode.startsWith('PCL')) return FLAG.country;
      return featureCode === 'ADM1' ? FLAG.state : FLAG.area;
    case 'P':
      if (population >= CITY) return FLAG.city;
      return population >= TOWN ? FLAG.town : FLAG.village;
    case 'L':
      return FLAG.area;
    case 'H':
    case 'T':
    case 'U':
    case 'V':
      return FLAG.nature;
    default:
      return FLAG.spot;
  }
}
