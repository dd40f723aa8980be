import { writeStoryDirectory } from '../../../archive/site/directory.ts';
import type { BatchNotes } from './batch-notes.ts';
import type { MetPlaces } from './met-places.ts';
import { renumbered } from './naming.ts';
import type { NamingSpill } from './naming-spill.ts';
import type { Tally } from './tally.ts';
import type { TitleSpill } from './title-spill.ts';
import type { VolumeWriter } from './volume-writer.ts';

/** Articles whose places in the volumes stand in one file. */
export const STORIES_IN_FILE = 4096;

export interface ReadInto {
  readonly places: MetPlaces;
  readonly tally: Tally;
  readonly namings: NamingSpill;
  readonly titles: TitleSpill;
  readonly stories: VolumeWriter;
  /** Writes one of the files that say where articles are. */
  readonly onDirectory: (file: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Told how many articles were passed. */
  readonly onDone: (count: number) => void;
}

/**
 * Brings together what was noted of all articles: counts them, keeps what each names, and writes each one's page.
 * @param batches in the order of the archive.
 */
export async function readArticles(
  batches: AsyncIterable<BatchNotes>,
  into: ReadInto,
): Promise<void> {
  const directory = new StoryDirectory(into);
  let passed = 0;
  for await (const notes of batches) {
    await keep(notes, into);
    let start = 0;
    for (const { number, length } of notes.articles) {
      await directory.add(number, notes.stories.subarray(start, start + length));
      start += length;
    }
    passed += notes.count;
    into.onDone(passed);
  }
  await directory.close(passed);
}

async function keep(
  { articles, places, mentions, namings, titles }: BatchNotes,
  into: ReadInto,
): Promise<void> {
  const numbers = places.map((place) => into.places.add(place));
  const noted = new Map(
    articles.map(({ number, date, source }) => [
      number,
      { date, source: into.tally.addArticle(date, source) },
    ]),
  );
  into.tally.mentions += mentions;
  await into.titles.add(titles);
  const each = renumbered(
    namings,
    (own) => numbers[own] ?? 0,
    (article) => noted.get(article)?.source ?? -1,
  );
  for (const naming of each) {
    into.tally.addPlace(naming.place, naming.marks);
    const added = into.namings.add(naming, noted.get(naming.article)?.date ?? null);
    if (added !== undefined) await added;
  }
}

/** Writes articles' pages, and where they are. */
class StoryDirectory {
  readonly #into: ReadInto;
  #file = 0;
  #start = 0;
  #lengths: number[] = [];

  constructor(into: ReadInto) {
    this.#into = into;
  }

  async add(number: number, page: Uint8Array): Promise<void> {
    await this.#skipTo(number);
    await this.#into.stories.add(page);
    this.#lengths.push(page.length);
  }

  /** @param count of all articles. */
  async close(count: number): Promise<void> {
    await this.#skipTo(count);
    if (this.#lengths.length > 0) await this.#flush();
  }

  async #skipTo(number: number): Promise<void> {
    while (this.#file * STORIES_IN_FILE + this.#lengths.length < number) {
      if (this.#lengths.length === STORIES_IN_FILE) await this.#flush();
      else this.#lengths.push(0);
    }
    if (this.#lengths.length === STORIES_IN_FILE) await this.#flush();
  }

  async #flush(): Promise<void> {
    await this.#into.onDirectory(this.#file, writeStoryDirectory(this.#start, this.#lengths));
    this.#file++;
    this.#start = this.#into.stories.address;
    this.#lengths = [];
  }
}
