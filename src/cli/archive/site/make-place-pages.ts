import { WAYS } from '../../../archive/site/ways.ts';
import { type PackedPlaces, shownPlace } from './met-places.ts';
import { type NamingsToTake, takeNamings } from './naming-spill.ts';
import type { KeptPage, PageStore } from './page-store.ts';
import type { CountedBy, PagesContext } from './place-pages.ts';
import { placePages } from './place-pages.ts';

/** What the pages of any place need to be made, in memory that threads share where it is much. */
export interface PagesFacts {
  readonly firstMonth: string | null;
  readonly months: number;
  /** The final number of each source by that in which it was met; -1 for those that are not listed. */
  readonly sources: Int32Array;
  readonly sourceFiles: number;
  /** Of each place by its number: its rank, its articles, and what is shown of it. */
  readonly ranks: Uint32Array;
  readonly counts: Uint32Array;
  readonly shown: PackedPlaces;
}

/** Places whose pages are to be made. */
export interface PlacePagesToMake {
  readonly namings: NamingsToTake;
  readonly facts: PagesFacts;
}

/** The pages of some places. */
export interface MadePlacePages {
  /** Where they are kept. */
  readonly path: string;
  readonly places: readonly { readonly rank: number; readonly pages: readonly KeptPage[] }[];
  /** Counts, as `eachCell` reads them. */
  readonly cells: Uint32Array<ArrayBuffer>;
}

/** Numbers of a cell: what it is of, which of these, its month, its place's rank, and its counts. */
const WIDTH = 4 + WAYS.length;
const COUNTED_BY = ['year', 'source'] as const satisfies readonly CountedBy[];

/** Makes the pages of all places of a file of namings, which is gone then. @param store keeps the pages. */
export async function makePlacePages(
  { namings, facts }: PlacePagesToMake,
  store: PageStore,
): Promise<MadePlacePages> {
  const cells = new CellList();
  const context: PagesContext = {
    firstMonth: facts.firstMonth,
    months: facts.months,
    sourceOf: (met) => (met < 0 ? -1 : (facts.sources[met] ?? -1)),
    sourceFiles: facts.sourceFiles,
    rankOf: (place) => facts.ranks[place] ?? 0,
    countOf: (place) => facts.counts[place] ?? 0,
    nameOf: (place) => shownPlace(facts.shown, place).name,
    onCell: (of, which, month, rank, counts) => cells.add(of, which, month, rank, counts),
    onPage: (page) => store.keep(page),
  };
  const places: MadePlacePages['places'][number][] = [];
  for await (const { place, parts } of takeNamings(namings)) {
    const pages = await placePages(place, parts, context);
    places.push({ rank: context.rankOf(place), pages });
  }
  // Who is told of them reads them.
  await store.settle();
  return { path: store.path, places, cells: cells.finish() };
}

/** Cells as numbers, one behind the other. */
class CellList {
  #numbers = new Uint32Array(1_024 * WIDTH);
  #end = 0;

  add(of: CountedBy, which: number, month: number, rank: number, counts: Uint32Array): void {
    if (this.#end === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#end);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const at = this.#end;
    this.#numbers[at] = COUNTED_BY.indexOf(of);
    this.#numbers[at + 1] = which;
    this.#numbers[at + 2] = month;
    this.#numbers[at + 3] = rank;
    this.#numbers.set(counts, at + 4);
    this.#end += WIDTH;
  }

  finish(): Uint32Array<ArrayBuffer> {
    return this.#numbers.slice(0, this.#end);
  }
}

/** A cell: the counts of a place in a month, of all or of a source. */
export interface Cell {
  /** 'year-2024', or 'source-3'. */
  readonly name: string;
  readonly month: number;
  readonly rank: number;
  readonly counts: Uint32Array;
}

/** The cells that `makePlacePages` gave. */
export function* eachCell(cells: Uint32Array): Generator<Cell> {
  for (let at = 0; at < cells.length; at += WIDTH) {
    const [of = 0, which = 0, month = 0, rank = 0] = cells.subarray(at, at + 4);
    const name = `${COUNTED_BY[of] ?? ''}-${which}`;
    yield { name, month, rank, counts: cells.subarray(at + 4, at + WIDTH) };
  }
}
