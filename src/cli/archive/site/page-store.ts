import { type FileHandle, open } from 'node:fs/promises';
import type { PlaceLength } from '../../../archive/site/directory.ts';
import { readRange } from '../read-range.ts';
import type { VolumeWriter } from './volume-writer.ts';

/** A page that is kept: where it begins, and its bytes. */
export interface KeptPage {
  readonly start: number;
  readonly length: number;
}

/** The pages of places in the order in which they were made, until they are put in that of their ranks. */
export class PageStore {
  readonly #file: FileHandle;
  #length = 0;
  /** By rank: start and length of each page, one behind the other. */
  readonly #places: Float64Array[] = [];

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<PageStore> {
    return new PageStore(await open(path, 'wx+'));
  }

  /** Keeps a page of any place: several are made at a time, and none is held until it is whole. */
  async keep(page: Uint8Array): Promise<KeptPage> {
    const kept = { start: this.#length, length: page.length };
    this.#length += page.length;
    for (let at = 0; at < page.length; ) {
      at += (await this.#file.write(page, at, page.length - at, kept.start + at)).bytesWritten;
    }
    return kept;
  }

  /** @param pages all of a place's, in the order in which they are to stand. */
  add(rank: number, pages: readonly KeptPage[]): void {
    this.#places[rank] = Float64Array.from(pages.flatMap(({ start, length }) => [start, length]));
  }

  /** Writes all, by rank. */
  async writeInto(volumes: VolumeWriter): Promise<readonly PlaceLength[]> {
    const places: PlaceLength[] = [];
    for (const pages of this.#places) {
      let all = 0;
      for (let at = 0; at < pages.length; at += 2) {
        const [start = 0, length = 0] = [pages[at], pages[at + 1]];
        await volumes.add(await readRange(this.#file, start, length));
        all += length;
      }
      places.push({ first: pages[1] ?? 0, all });
    }
    return places;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
