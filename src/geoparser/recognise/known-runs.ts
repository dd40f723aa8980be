import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import {
  type GazetteerRecord,
  isLetterForLetter,
  type Match,
} from '../../gazetteer/place-record.ts';
import { words } from '../lexicon.ts';
import { isCapitalised } from './capitalised.ts';
import { nameAt, nameStarts, namesFrom } from './model/gazetteer-flags.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';

/** Tokens of the longest name that is looked up. */
const LONGEST = 5;
/** No run has so many tokens that it is a name. */
const LONGEST_RUN = 64;

/** Words that open a sentence and no name: 'The Worcester–Helena line'. */
const OPENERS = words('sentence-openers');

/** Which records a name may mean where it stands. */
export type Fits = (record: GazetteerRecord) => boolean;

/** The runs of capitalised words of a text that the gazetteer has as names, to the letter. */
export class KnownRuns {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #gazetteer: Gazetteer;
  readonly #starts: Uint8Array;
  /** By a run's first token and its length: several kinds of forms ask for one run. */
  readonly #matches = new Map<number, readonly Match[]>();
  /** By a run's first token. */
  readonly #ends = new Map<number, readonly number[]>();

  /** @param gazetteer with the text's names loaded. */
  constructor(text: string, tokens: readonly Token[], gazetteer: Gazetteer) {
    this.#text = text;
    this.#tokens = tokens;
    this.#gazetteer = gazetteer;
    this.#starts = nameStarts(tokens);
  }

  /**
   * The longest that begins at a token and that no capitalised word goes on from, or null.
   * @param ofCounty whether the words of a county's name before 'County' are one.
   */
  from(first: number, fits: Fits, ofCounty = false): TokenRange | null {
    const ends = this.#endsFrom(first);
    for (let index = ends.length - 1; index >= 0; index--) {
      const range = { first, last: ends[index] ?? first };
      if (this.goesOn(range.last)) continue;
      if (ofCounty ? this.#beginsCounty(range, fits) : this.fits(range, fits)) return range;
    }
    return null;
  }

  /** Whether a token may be the first or the last of a name. */
  mayBound(at: number): boolean {
    return this.#starts[at] === 1;
  }

  /** The longest that ends before a token and that goes on from no capitalised word, or null. */
  before(after: number, fits: Fits): TokenRange | null {
    const last = after - 1;
    for (let first = Math.max(0, after - LONGEST); first <= last; first++) {
      if (this.goesOn(first - 1) && !this.#isShouted(first - 1)) continue;
      if (this.fits({ first, last }, fits)) return { first, last };
    }
    return null;
  }

  /** Whether a run is the name of a record that fits. */
  fits(range: TokenRange, fits: Fits): boolean {
    return this.#matchesOf(range).some(
      ({ kind, record }) => isLetterForLetter(kind) && fits(record),
    );
  }

  /** Whether a name, which must have been loaded, is that of a record that fits, to the letter. */
  isName(name: string, fits: Fits = () => true): boolean {
    return this.#gazetteer
      .lookup(name.replaceAll('’', "'"))
      .some(({ kind, record }) => isLetterForLetter(kind) && fits(record));
  }

  /** Whether a name, which must have been loaded, is the main one of a town or a division. */
  isTown(name: string): boolean {
    return this.#gazetteer
      .lookup(name.replaceAll('’', "'"))
      .some(({ kind, record }) => kind === 'exact' && /[PA]/.test(record.featureClass));
  }

  /** Whether a run is the main name of a record that fits. */
  isMainName(range: TokenRange, fits: Fits): boolean {
    return this.#matchesOf(range).some(({ kind, record }) => kind === 'exact' && fits(record));
  }

  /** The records of which a run is the name, to the letter; none where it is no run. */
  recordsOf(range: TokenRange): readonly GazetteerRecord[] {
    return this.#matchesOf(range)
      .filter(({ kind }) => isLetterForLetter(kind))
      .map(({ record }) => record);
  }

  /** The last tokens of the runs that begin at one, shortest first. */
  #endsFrom(first: number): readonly number[] {
    const known = this.#ends.get(first);
    if (known !== undefined) return known;
    const ends = namesFrom(this.#tokens, this.#starts, first);
    this.#ends.set(first, ends);
    return ends;
  }

  #beginsCounty(range: TokenRange, fits: Fits): boolean {
    return this.#matchesOf(range).some(
      ({ record }) => record.featureCode === 'ADM2' && fits(record),
    );
  }

  #matchesOf({ first, last }: TokenRange): readonly Match[] {
    const key = first * LONGEST_RUN + Math.min(last - first, LONGEST_RUN - 1);
    const known = this.#matches.get(key);
    if (known !== undefined) return known;
    const isName = this.#endsFrom(first).includes(last);
    const matches = isName
      ? this.#gazetteer.lookup(nameAt(this.#text, this.#tokens, first, last))
      : [];
    this.#matches.set(key, matches);
    return matches;
  }

  /** 'STORM HITS GASPAR': where all is in capitals, they tell of no name. */
  #isShouted(at: number): boolean {
    return [this.#tokens[at], this.#tokens[at + 1]].every(
      (token) =>
        token !== undefined && /^\p{Lu}{2}/u.test(token.text) && !/\p{Ll}/u.test(token.text),
    );
  }

  /** Whether the token and the next capitalised word may be of one name. */
  goesOn(at: number): boolean {
    const token = this.#tokens[at];
    const next = this.#tokens[at + 1];
    if (token === undefined || next === undefined || !isCapitalised(token)) return false;
    if (OPENERS.has(token.text)) return false;
    if (next.text === '-' && next.start === token.end) return true;
    return isCapitalised(next) && next.start === token.end + 1;
  }
}
