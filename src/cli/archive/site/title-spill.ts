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
import { pack } from './pack.ts';
import type { Spill } from './spill.ts';
import type { VolumeWriter } from './volume-writer.ts';

/** Words of titles to a page, of which the newest titles of each are kept. */
const WORDS_A_PAGE = 150;

/** The words of titles on the disk, until all titles are read; then page by page. */
export class TitleSpill {
  readonly #spill: Spill;
  #words = 0;

  constructor(spill: Spill) {
    this.#spill = spill;
  }

  async add({ date, article, title }: TitleEntry): Promise<void> {
    for (const word of titleWords(title)) {
      this.#words++;
      const line = `${JSON.stringify([word, date, article, title])}\n`;
      const added = this.#spill.add(`titles-${wordNumber(word) % TITLE_PARTS}`, Buffer.from(line));
      if (added !== undefined) await added;
    }
  }

  /**
   * Writes the pages of all words.
   * @returns the bytes of each; 0 for one without words.
   */
  async writeInto(volumes: VolumeWriter): Promise<readonly number[]> {
    const pages = TITLE_PARTS * Math.max(1, Math.ceil(this.#words / WORDS_A_PAGE / TITLE_PARTS));
    const lengths: number[] = [];
    for (let part = 0; part < TITLE_PARTS; part++) {
      const words = await wordsOf(this.#spill.takeLines(`titles-${part}`));
      const first = lengths.length;
      const own: Map<string, readonly TitleEntry[]>[] = [];
      for (const [word, titles] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const page = wordPage(word, pages) - first;
        own[page] ??= new Map();
        own[page].set(word, titles.sort(newestFirst).slice(0, TITLES_OF_WORD));
      }
      for (let page = 0; page < pages / TITLE_PARTS; page++) {
        const packed = await packedPage(own[page]);
        lengths.push(packed.length);
        if (packed.length > 0) await volumes.add(packed);
      }
    }
    return lengths;
  }
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

async function packedPage(
  words: ReadonlyMap<string, readonly TitleEntry[]> | undefined,
): Promise<Uint8Array> {
  if (words === undefined) return new Uint8Array();
  return pack(packWordPage(words));
}
