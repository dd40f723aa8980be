import type { ArchiveFilter } from './archive-filter.ts';
import type { ListedPage, PageRange } from './directory.ts';
import type { Excerpt, PlaceHead } from './excerpt-page.ts';
import { counts } from './ways.ts';

/** Pages that are looked through at once for excerpts that a filter wants. */
const MOST_PAGES = 6;

/** Whether an excerpt is of an article that is asked for. */
export function isWanted(
  { date, source, marks }: Excerpt,
  { from, to, source: wanted, way }: ArchiveFilter,
): boolean {
  if (!counts(marks, way) || (wanted !== null && source !== wanted)) return false;
  if (from === null && to === null) return true;
  const month = date?.slice(0, 7);
  return month !== undefined && (from === null || month >= from) && (to === null || month <= to);
}

/** What pages of excerpts are read from. */
export interface ExcerptPages {
  /** The pages that follow a place's first. */
  pagesOf(rank: number, head: PlaceHead): Promise<readonly ListedPage[]>;
  excerpts(range: PageRange): Promise<readonly Excerpt[]>;
}

/** What of a place's excerpts was read, newest first. */
export interface ReadOn {
  readonly excerpts: readonly Excerpt[];
  /** Whether there may be more. */
  readonly isMore: boolean;
}

/** Reads a place's excerpts on, those that a filter wants, page by page; pages of other times are passed over unread. */
export class ExcerptPager {
  readonly #site: ExcerptPages;
  readonly #rank: number;
  readonly #head: PlaceHead;
  readonly #filter: ArchiveFilter;
  #pages: readonly ListedPage[] | null = null;

  constructor(site: ExcerptPages, rank: number, head: PlaceHead, filter: ArchiveFilter) {
    this.#site = site;
    this.#rank = rank;
    this.#head = head;
    this.#filter = filter;
  }

  /** Those that came with the card. */
  first(): ReadOn {
    const { excerpts, pages, groups } = this.#head;
    return {
      excerpts: excerpts.filter((excerpt) => isWanted(excerpt, this.#filter)),
      isMore: pages.length + groups.length > 0,
    };
  }

  /** Those of the next pages that have any, of a few at most. */
  async next(): Promise<ReadOn> {
    this.#pages ??= this.#inTime(await this.#site.pagesOf(this.#rank, this.#head));
    const found: Excerpt[] = [];
    for (let read = 0; read < MOST_PAGES && found.length === 0; read++) {
      const [page, ...rest] = this.#pages;
      if (page === undefined) break;
      for (const excerpt of await this.#site.excerpts(page)) {
        if (isWanted(excerpt, this.#filter)) found.push(excerpt);
      }
      this.#pages = rest;
    }
    return { excerpts: found, isMore: this.#pages.length > 0 };
  }

  /** Of pages from the newest on, those that may have an excerpt of the time that is asked for. */
  #inTime(pages: readonly ListedPage[]): readonly ListedPage[] {
    const { from, to } = this.#filter;
    if (from === null && to === null) return pages;
    return pages.filter(({ oldest }, at) => {
      const before = at === 0 ? this.#head.excerpts.at(-1)?.date : pages[at - 1]?.oldest;
      // What has no date comes last: behind it nothing has one.
      if (before === null) return false;
      const isTooOld = from !== null && before !== undefined && before.slice(0, 7) < from;
      const isTooNew = to !== null && oldest !== null && oldest.slice(0, 7) > to;
      return !isTooOld && !isTooNew;
    });
  }
}
