import { join } from 'node:path';
import { type BatchNotes, noteBatch } from './batch-notes.ts';
import type { DescribePlaces } from './described-place.ts';
import { HeldPlaces } from './held-places.ts';
import { BatchJoiner, type BatchToJoin, type JoinedFolders } from './joined-articles.ts';
import { type MadePlacePages, makePlacePages, type PlacePagesToMake } from './make-place-pages.ts';
import { PageStore } from './page-store.ts';
import { makeTitlePages, type TitlePages, type TitlePagesToMake } from './title-spill.ts';

/** The kinds of work that a site is built by, each of which any thread can do: what it is done with, and what comes of it. */
export interface SiteWorks {
  /** Reads the articles of a batch. */
  readonly notes: readonly [BatchToJoin, BatchNotes];
  /** Makes the pages of some places. */
  readonly places: readonly [PlacePagesToMake, MadePlacePages];
  /** Makes some pages of words of titles. */
  readonly titles: readonly [TitlePagesToMake, TitlePages];
}
export type WorkKind = keyof SiteWorks;
export type WorkOf<Kind extends WorkKind> = SiteWorks[Kind][0];
export type ResultOf<Kind extends WorkKind> = SiteWorks[Kind][1];

/** Where one thread works. */
export interface SiteWorkPlace {
  readonly folders: JoinedFolders;
  /** A folder for what memory does not hold. */
  readonly spills: string;
  /** Of no two threads the same. */
  readonly thread: number;
}

/** Does the work of one thread. */
export class SiteWork {
  readonly #place: SiteWorkPlace;
  readonly #joiner: BatchJoiner;
  readonly #held: HeldPlaces;
  #store: Promise<PageStore> | undefined;
  readonly #does: {
    readonly [Kind in WorkKind]: (work: WorkOf<Kind>) => Promise<ResultOf<Kind>>;
  } = {
    notes: async (work) => noteBatch(await this.#joiner.join(work), this.#held),
    places: async (work) => makePlacePages(work, await this.#openStore()),
    titles: makeTitlePages,
  };

  constructor(place: SiteWorkPlace, describe: DescribePlaces) {
    this.#place = place;
    this.#joiner = new BatchJoiner(place.folders);
    this.#held = new HeldPlaces(describe);
  }

  /** @throws CommandError, GazetteerError or the system's errors. */
  do<Kind extends WorkKind>(kind: Kind, work: WorkOf<Kind>): Promise<ResultOf<Kind>> {
    return this.#does[kind](work);
  }

  async close(): Promise<void> {
    await this.#joiner.close();
    await (await this.#store)?.close();
  }

  #openStore(): Promise<PageStore> {
    this.#store ??= PageStore.open(join(this.#place.spills, `pages-${this.#place.thread}`));
    return this.#store;
  }
}
