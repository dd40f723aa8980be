/** How an article names a place, until all that name it are together. */
export interface Naming {
  /** The number of the place. */
  readonly place: number;
  /** 'YYYY-MM-DD'. */
  readonly date: string | null;
  readonly article: number;
  /** In the order in which sources were met; -1 for none. */
  readonly source: number;
  readonly marks: number;
  /** Numbers of the article's other places. */
  readonly others: readonly number[];
  /** UTF-16 units of its title and its text. */
  readonly length: number;
  /** What a page has of it behind its marks, as JSON: its title, its text, and where in that the name is. */
  readonly words: string;
}

/** What stands in a naming's numbers, one behind the other; behind them its others, then its date and its words as bytes. */
const SIZE = 0;
const PLACE = 1;
const ARTICLE = 2;
const SOURCE = 3;
const MARKS = 4;
const LENGTH = 5;
const OTHERS = 6;
const BYTES = 7;
const HEAD = 8;

/** Namings as bytes, in numbers of 32 bits, one behind the other. */
export class NamingWriter {
  #buffer = Buffer.allocUnsafeSlow(64_000);
  #numbers = new Uint32Array(this.#buffer.buffer);
  /** How many numbers there are. */
  #end = 0;

  add(naming: Naming): void {
    const { place, date, article, source, marks, length, others, words } = naming;
    const written = `${JSON.stringify(date)}\n${words}`;
    const start = this.#end;
    const body = start + HEAD + others.length;
    // A UTF-16 unit takes three bytes at most.
    this.#makeRoom(4 * body + 3 * written.length + 4);
    const bytes = this.#buffer.write(written, 4 * body);
    this.#end = body + Math.ceil(bytes / 4);
    // The same naming is the same bytes.
    this.#buffer.fill(0, 4 * body + bytes, 4 * this.#end);
    const numbers = this.#numbers;
    numbers[start + SIZE] = this.#end - start;
    numbers[start + PLACE] = place;
    numbers[start + ARTICLE] = article;
    // No source is -1.
    numbers[start + SOURCE] = source + 1;
    numbers[start + MARKS] = marks;
    numbers[start + LENGTH] = length;
    numbers[start + OTHERS] = others.length;
    numbers[start + BYTES] = bytes;
    numbers.set(others, start + HEAD);
  }

  finish(): Uint32Array<ArrayBuffer> {
    return this.#numbers.slice(0, this.#end);
  }

  #makeRoom(bytes: number): void {
    if (bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(4 * Math.ceil(bytes / 2));
    this.#buffer.copy(larger, 0, 0, 4 * this.#end);
    this.#buffer = larger;
    this.#numbers = new Uint32Array(larger.buffer);
  }
}

/** A naming as bytes, among others. */
export interface PackedNaming {
  readonly place: number;
  readonly article: number;
  readonly marks: number;
  /** Of it alone. */
  readonly bytes: Uint8Array;
}

/**
 * The namings of a batch that a thread has read, one by one, which knew no number of a place and of a source but its own.
 * @param numbers what `NamingWriter` wrote; the archive's numbers are put into it.
 * @param placeOf @param sourceOf the archive's number for the batch's own.
 */
export function* renumbered(
  numbers: Uint32Array,
  placeOf: (own: number) => number,
  sourceOf: (article: number) => number,
): Generator<PackedNaming> {
  for (let start = 0; start < numbers.length; ) {
    const end = start + (numbers[start + SIZE] ?? 0);
    const article = numbers[start + ARTICLE] ?? 0;
    const place = placeOf(numbers[start + PLACE] ?? 0);
    numbers[start + PLACE] = place;
    numbers[start + SOURCE] = sourceOf(article) + 1;
    const others = start + HEAD + (numbers[start + OTHERS] ?? 0);
    for (let at = start + HEAD; at < others; at++) numbers[at] = placeOf(numbers[at] ?? 0);
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset + 4 * start, 4 * (end - start));
    yield { place, article, marks: numbers[start + MARKS] ?? 0, bytes };
    start = end;
  }
}

/** Of the bytes that `NamingWriter` wrote in this very build. */
export function unpackNamings(bytes: Buffer): readonly Naming[] {
  // A copy where they begin at no whole number.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  const numbers = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  const namings: Naming[] = [];
  for (let start = 0; start < numbers.length; start += numbers[start + SIZE] ?? 0) {
    const body = start + HEAD + (numbers[start + OTHERS] ?? 0);
    const written = whole.toString('utf8', 4 * body, 4 * body + (numbers[start + BYTES] ?? 0));
    const dateEnd = written.indexOf('\n');
    namings.push({
      place: numbers[start + PLACE] ?? 0,
      date: JSON.parse(written.slice(0, dateEnd)),
      article: numbers[start + ARTICLE] ?? 0,
      source: (numbers[start + SOURCE] ?? 0) - 1,
      marks: numbers[start + MARKS] ?? 0,
      others: [...numbers.subarray(start + HEAD, body)],
      length: numbers[start + LENGTH] ?? 0,
      words: written.slice(dateEnd + 1),
    });
  }
  return namings;
}
