import { type FileHandle, open } from 'node:fs/promises';
import type { PlaceLength } from '../../../archive/site/directory.ts';
import { joinedBytes } from '../../../article/joined-bytes.ts';
import { writeWhole } from '../../write-whole.ts';
import { readRange } from '../read-range.ts';
import type { VolumeWriter } from './volume-writer.ts';

/** Bytes of pages that are held before they are written. */
const HELD = 1_000_000;
/** Pages of 16 kB at most that are read at once: one by one, each waits for the disk and a thread. */
const READ_AT_ONCE = 64;

/** A page that is kept: where it begins, and its bytes. */
export interface KeptPage {
  readonly start: number;
  readonly length: number;
}

/** Keeps pages of places in the order in which they are made, in a file that no one else writes. */
export class PageStore {
  readonly path: string;
  readonly #file: FileHandle;
  #pages: Uint8Array[] = [];
  #held = 0;
  #length = 0;
  #writing = Promise.resolve();

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  static async open(path: string): Promise<PageStore> {
    return new PageStore(path, await open(path, 'wx'));
  }

  /** Keeps a page; it is in the file when `settle` has written it. */
  async keep(page: Uint8Array): Promise<KeptPage> {
    const kept = { start: this.#length, length: page.length };
    this.#length += page.length;
    this.#pages.push(page);
    this.#held += page.length;
    if (this.#held >= HELD) await this.settle();
    return kept;
  }

  /** Writes what is held. */
  settle(): Promise<void> {
    const pages = joinedBytes(this.#pages);
    this.#pages = [];
    this.#held = 0;
    // One after the other: pages of several places may be made at a time, and are to stand where they were told to.
    this.#writing = this.#writing.then(async () => {
      await writeWhole(this.#file.fd, pages);
    });
    return this.#writing;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** The pages of places as they are kept, until they are put in the order of the places' ranks. */
export class RankedPages {
  readonly #paths: string[] = [];
  /** By rank: the number of the path, then start and length of each page. */
  readonly #places: Float64Array[] = [];

  /** @param path where they are kept. @param pages all of a place's, in the order in which they are to stand. */
  add(rank: number, path: string, pages: readonly KeptPage[]): void {
    if (!this.#paths.includes(path)) this.#paths.push(path);
    this.#places[rank] = Float64Array.of(
      this.#paths.indexOf(path),
      ...pages.flatMap(({ start, length }) => [start, length]),
    );
  }

  /** Writes all, by rank. */
  async writeInto(volumes: VolumeWriter): Promise<readonly PlaceLength[]> {
    const files: FileHandle[] = [];
    try {
      for (const path of this.#paths) files.push(await open(path, 'r'));
      let portion: Promise<Buffer>[] = [];
      const flush = async (): Promise<void> => {
        for (const page of await Promise.all(portion)) await volumes.add(page);
        portion = [];
      };
      const places: PlaceLength[] = [];
      for (const pages of this.#places) {
        const file = files[pages[0] ?? 0];
        if (file === undefined) throw new Error('pages are in no file');
        let all = 0;
        for (let at = 1; at < pages.length; at += 2) {
          const [start = 0, length = 0] = [pages[at], pages[at + 1]];
          portion.push(readRange(file, start, length));
          all += length;
          if (portion.length >= READ_AT_ONCE) await flush();
        }
        places.push({ first: pages[2] ?? 0, all });
      }
      await flush();
      return places;
    } finally {
      for (const file of files) await file.close();
    }
  }
}
