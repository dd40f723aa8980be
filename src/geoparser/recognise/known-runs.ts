import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord, Match } from '../../gazetteer/place-record.ts';
import { nameAt, nameStarts, namesFrom } from '../tagger/gazetteer-flags.ts';
import type { Token } from '../tagger/tokens.ts';
import type { TokenRange } from './token-range.ts';

/** Tokens of the longest name that is looked up. */
const LONGEST = 5;

/** Which records a name may mean where it stands. */
export type Fits = (record: GazetteerRecord) => boolean;

/** The runs of capitalised words of a text that the gazetteer has as names, to the letter. */
export class KnownRuns {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #gazetteer: Gazetteer;
  readonly #starts: Uint8Array;

  /** @param gazetteer with the text's names loaded. */
  constructor(text: string, tokens: readonly Token[], gazetteer: Gazetteer) {
    this.#text = text;
    this.#tokens = tokens;
    this.#gazetteer = gazetteer;
    this.#starts = nameStarts(tokens);
  }

  /** The longest that begins at a token and that no capitalised word goes on from, or null. */
  from(first: number, fits: Fits): TokenRange | null {
    const ends = namesFrom(this.#tokens, this.#starts, first);
    for (let index = ends.length - 1; index >= 0; index--) {
      const range = { first, last: ends[index] ?? first };
      if (!this.goesOn(range.last) && this.fits(range, fits)) return range;
    }
    return null;
  }

  /** The longest that ends before a token and that goes on from no capitalised word, or null. */
  before(after: number, fits: Fits): TokenRange | null {
    const last = after - 1;
    for (let first = Math.max(0, after - LONGEST); first <= last; first++) {
      if (this.goesOn(first - 1)) continue;
      if (this.fits({ first, last }, fits)) return { first, last };
    }
    return null;
  }

  /** Whether a run is the name of a record that fits. */
  fits(range: TokenRange, fits: Fits): boolean {
    return this.recordsOf(range).some(fits);
  }

  /** Whether a name, which must have been loaded, is that of a record to the letter. */
  isName(name: string): boolean {
    return this.#gazetteer
      .lookup(name.replaceAll('’', "'"))
      .some(({ kind }) => kind === 'exact' || kind === 'alternate');
  }

  /** Whether a run is the main name of a record that fits. */
  isMainName(range: TokenRange, fits: Fits): boolean {
    return this.#matchesOf(range).some(({ kind, record }) => kind === 'exact' && fits(record));
  }

  /** The records of which a run is the name, to the letter; none where it is no run. */
  recordsOf(range: TokenRange): readonly GazetteerRecord[] {
    return this.#matchesOf(range)
      .filter(({ kind }) => kind === 'exact' || kind === 'alternate')
      .map(({ record }) => record);
  }

  #matchesOf({ first, last }: TokenRange): readonly Match[] {
    if (!namesFrom(this.#tokens, this.#starts, first).includes(last)) return [];
    return this.#gazetteer.lookup(nameAt(this.#text, this.#tokens, first, last));
  }

  /** Whether the token and the next capitalised word may be of one name. */
  goesOn(at: number): boolean {
    const token = this.#tokens[at];
    const next = this.#tokens[at + 1];
    if (token === undefined || next === undefined || !/^\p{Lu}/u.test(token.text)) return false;
    if (next.text === '-' && next.start === token.end) return true;
    return /^\p{Lu}/u.test(next.text) && next.start === token.end + 1;
  }
}
