import { ByteReader, ByteStreamError, ByteWriter } from './byte-stream.ts';
import { fold } from './fold.ts';
import type { GazetteerRecord, MatchKind } from './place-record.ts';
import { type CodeIndex, type CodeTables, RecordTable, writeRecords } from './record-table.ts';

/** Another name of a record: `row` is the record's place in `ShardContent.records`. */
export interface AlternateName {
  readonly name: string;
  readonly row: number;
}

/** The part of the index that holds the names of a stretch of the alphabet. */
export interface ShardContent {
  /**
   * First those found here by their main name, in the order of `sortedByName`; then those that only
   * have an alternate name here.
   */
  readonly records: readonly GazetteerRecord[];
  /** How many of `records` are found here by their main name. */
  readonly mainCount: number;
  /** In the order of `sortedByName`. */
  readonly alternates: readonly AlternateName[];
}

/**
 * Things in the order of their names in a shard: by folded form, which is what they are sought by, then letter for
 * letter.
 * @param thenBy orders those of one name; where absent they stay as they were.
 */
export function sortedByName<Named>(
  things: readonly Named[],
  nameOf: (thing: Named) => string,
  thenBy: (a: Named, b: Named) => number = () => 0,
): Named[] {
  // Each name is folded once: to compare all takes twenty comparisons of each.
  return things
    .map((thing) => ({ thing, name: nameOf(thing), folded: fold(nameOf(thing)) }))
    .sort(
      (a, b) => compare(a.folded, b.folded) || compare(a.name, b.name) || thenBy(a.thing, b.thing),
    )
    .map(({ thing }) => thing);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function encodeShard(content: ShardContent, codes: CodeIndex): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  writeRecords(out, content.records, codes);
  out.number(content.mainCount);
  out.lines(content.alternates.map((alternate) => alternate.name));
  for (const alternate of content.alternates) out.number(alternate.row);
  return out.finish();
}

/** A name that was sought, found in a shard: the row of the record, and the name that was met. */
export interface Hit {
  readonly row: number;
  readonly kind: MatchKind;
  readonly matchedName: string;
}

/** A shard as it is read: sought by binary search, its records made when they are asked for. */
export class Shard {
  readonly records: RecordTable;
  readonly #mains: FoldedNames;
  readonly #alternates: FoldedNames;
  readonly #alternateRows: readonly number[];

  /** @throws ByteStreamError where the payload is not what `encodeShard` writes. */
  constructor(payload: Uint8Array, codes: CodeTables) {
    const from = new ByteReader(payload);
    this.records = new RecordTable(from, codes);
    const mainCount = from.number();
    this.#mains = new FoldedNames(this.records.names.slice(0, mainCount));
    const alternates = from.lines();
    this.#alternates = new FoldedNames(alternates);
    this.#alternateRows = alternates.map(() => from.number());
    if (!from.atEnd) throw new ByteStreamError('There is more than a shard.');
  }

  /**
   * The records that `name` may mean, a hit a name, a record perhaps more than once.
   * @param folded `fold(name)`
   * @param heads whether longer names that begin with these words are meant too
   */
  *find(name: string, folded: string, heads: boolean): Generator<Hit> {
    const mains = this.#mains;
    let row = mains.lowerBound(folded);
    for (; mains.folded(row) === folded; row++) {
      const main = mains.names[row] ?? '';
      yield { row, kind: sameLetters(name, main) ? 'exact' : 'folded', matchedName: main };
    }
    const others = this.#alternates;
    for (let at = others.lowerBound(folded); others.folded(at) === folded; at++) {
      const matchedName = others.names[at] ?? '';
      yield {
        row: this.#alternateRows[at] ?? 0,
        kind: sameLetters(name, matchedName) ? 'alternate' : 'folded',
        matchedName,
      };
    }
    if (!heads) return;
    for (const at of mains.startingWith(`${folded} `)) {
      yield { row: at, kind: 'head', matchedName: mains.names[at] ?? '' };
    }
  }

  /** The records that have a name whose folded form begins with `prefix`, a hit a name. */
  *startingWith(prefix: string): Generator<Pick<Hit, 'row' | 'matchedName'>> {
    for (const at of this.#mains.startingWith(prefix)) yield this.#mainAt(at);
    for (const at of this.#alternates.startingWith(prefix)) yield this.#alternateAt(at);
  }

  /** The records that have a name of whose later words one begins with `prefix`, folded; all names are read. */
  *continuingWith(prefix: string): Generator<Pick<Hit, 'row' | 'matchedName'>> {
    for (const at of this.#mains.continuingWith(prefix)) yield this.#mainAt(at);
    for (const at of this.#alternates.continuingWith(prefix)) yield this.#alternateAt(at);
  }

  #mainAt(at: number): Pick<Hit, 'row' | 'matchedName'> {
    return { row: at, matchedName: this.#mains.names[at] ?? '' };
  }

  #alternateAt(at: number): Pick<Hit, 'row' | 'matchedName'> {
    return { row: this.#alternateRows[at] ?? 0, matchedName: this.#alternates.names[at] ?? '' };
  }
}

/** Names in the order of their folded forms. Each is folded when it is looked at: of a shard's thousand few are. */
class FoldedNames {
  readonly names: readonly string[];
  readonly #folded: (string | undefined)[];

  constructor(names: readonly string[]) {
    this.names = names;
    this.#folded = names.map(() => undefined);
  }

  /** The folded form of the name at an index; undefined beyond the last. */
  folded(at: number): string | undefined {
    const known = this.#folded[at];
    if (known !== undefined) return known;
    const name = this.names[at];
    if (name === undefined) return undefined;
    const made = fold(name);
    this.#folded[at] = made;
    return made;
  }

  /** Where the first stands whose folded form is not less than `key`. */
  lowerBound(key: string): number {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.folded(middle) ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  *startingWith(prefix: string): Generator<number> {
    for (let at = this.lowerBound(prefix); this.folded(at)?.startsWith(prefix) === true; at++) {
      yield at;
    }
  }

  /** Those of whose later words one begins with `prefix`. */
  *continuingWith(prefix: string): Generator<number> {
    const later = ` ${prefix}`;
    for (let at = 0; at < this.names.length; at++) {
      if (this.folded(at)?.includes(later) === true) yield at;
    }
  }
}

/** The marks that stand for an apostrophe; of several spellings of a name the gazetteer has one. */
const APOSTROPHE = /[‘’ʻʼ`]/;
const APOSTROPHES = /[‘’ʻʼ`]/g;

/** Letter for letter, or, for a name in capitals throughout, as headlines write it, but for case. */
export function sameLetters(sought: string, name: string): boolean {
  if (sought === name) return true;
  if (APOSTROPHE.test(name) || APOSTROPHE.test(sought)) {
    const straight = (of: string) => of.replace(APOSTROPHES, "'");
    return sameLetters(straight(sought), straight(name));
  }
  return (
    sought.length === name.length &&
    sought === sought.toUpperCase() &&
    sought === name.toUpperCase()
  );
}
