import { join } from 'node:path';
import { newestFirst } from '../../../archive/site/newest-first.ts';
import {
  packWordPage,
  TITLE_PARTS,
  TITLES_OF_WORD,
  type TitleEntry,
  titleWords,
  wordNumber,
  wordPage,
} from '../../../archive/site/title-words.ts';
import { joinedBytes } from '../../../article/joined-bytes.ts';
import { packNow } from './pack.ts';
import { type Spill, takeLines } from './spill.ts';

/** Words of titles to a page, of which the newest titles of each are kept. */
const WORDS_A_PAGE = 150;

/** Lines of words, by their parts. */
export interface TitleLines {
  readonly words: number;
  /** Those of all parts, one behind the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes of each part. */
  readonly lengths: readonly number[];
}

/** Writes the words of titles as lines, each into the part that its page will be in. */
export class TitleLinesWriter {
  readonly #parts: string[] = new Array(TITLE_PARTS).fill('');
  #words = 0;

  add({ date, article, title }: TitleEntry): void {
    for (const word of titleWords(title)) {
      this.#words++;
      this.#parts[wordNumber(word) % TITLE_PARTS] +=
        `${JSON.stringify([word, date, article, title])}\n`;
    }
  }

  finish(): TitleLines {
    const parts = this.#parts.map((part) => Buffer.from(part));
    return {
      words: this.#words,
      bytes: joinedBytes(parts),
      lengths: parts.map(({ length }) => length),
    };
  }
}

/** The words of titles on the disk, until all titles are read. */
export class TitleSpill {
  readonly #spill: Spill;
  #words = 0;

  constructor(spill: Spill) {
    this.#spill = spill;
  }

  async add({ words, bytes, lengths }: TitleLines): Promise<void> {
    this.#words += words;
    let start = 0;
    for (const [part, length] of lengths.entries()) {
      if (length === 0) continue;
      const added = this.#spill.add(partName(part), bytes.subarray(start, start + length));
      if (added !== undefined) await added;
      start += length;
    }
  }

  /** What there is to make pages of, in their order, when all is added. */
  async finish(): Promise<readonly TitlePagesToMake[]> {
    await this.#spill.settle();
    const pages = Math.max(1, Math.ceil(this.#words / WORDS_A_PAGE / TITLE_PARTS)) * TITLE_PARTS;
    const { folder } = this.#spill;
    return Array.from({ length: TITLE_PARTS }, (_, part) => ({ folder, part, pages }));
  }
}

function partName(part: number): string {
  return `titles-${part}`;
}

/** One part of the words. */
export interface TitlePagesToMake {
  /** Where the lines lie. */
  readonly folder: string;
  readonly part: number;
  /** How many pages all parts have. */
  readonly pages: number;
}

/** The pages of one part. */
export interface TitlePages {
  /** Bytes of each; 0 for one without words. */
  readonly lengths: readonly number[];
  /** One behind the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Makes the pages of one part of the words; its lines are gone then. */
export async function makeTitlePages({
  folder,
  part,
  pages,
}: TitlePagesToMake): Promise<TitlePages> {
  const words = await wordsOf(takeLines(join(folder, partName(part))));
  const count = pages / TITLE_PARTS;
  const own: Map<string, readonly TitleEntry[]>[] = [];
  for (const [word, titles] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const page = wordPage(word, pages) - part * count;
    own[page] ??= new Map();
    own[page].set(word, titles.sort(newestFirst).slice(0, TITLES_OF_WORD));
  }
  const made = Array.from({ length: count }, (_, page) => packedPage(own[page]));
  return { lengths: made.map(({ length }) => length), bytes: joinedBytes(made) };
}

/** The words of lines, each with its newest titles, and some more; never with all of a word that most titles have. */
async function wordsOf(pieces: AsyncIterable<Buffer>): Promise<Map<string, TitleEntry[]>> {
  const words = new Map<string, TitleEntry[]>();
  for await (const lines of pieces) {
    for (let from = 0, end = lines.indexOf(10); end !== -1; end = lines.indexOf(10, from)) {
      const [word, date, article, title] = JSON.parse(lines.toString('utf8', from, end));
      const known = words.get(word);
      if (known === undefined) words.set(word, [{ date, article, title }]);
      else if (known.push({ date, article, title }) >= 2 * TITLES_OF_WORD) {
        words.set(word, known.sort(newestFirst).slice(0, TITLES_OF_WORD));
      }
      from = end + 1;
    }
  }
  return words;
}

function packedPage(words: ReadonlyMap<string, readonly TitleEntry[]> | undefined): Uint8Array {
  return words === undefined ? new Uint8Array() : packNow(packWordPage(words));
}
