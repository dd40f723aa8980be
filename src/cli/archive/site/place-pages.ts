import type { PageEntry, PlaceHead } from '../../../archive/site/excerpt-page.ts';
import { monthNumber } from '../../../archive/site/manifest.ts';
import type { PlaceName } from '../../../archive/site/place-names.ts';
import { counts, WAYS } from '../../../archive/site/ways.ts';
import type { Naming } from './naming.ts';
import { packNow } from './pack.ts';
import type { KeptPage } from './page-store.ts';
import { monthOf } from './tally.ts';

/** UTF-16 units of a page's excerpts: packed, well under the 16 kB that a click may cost; the first has the card with it. */
const FIRST_LENGTH = 14_000;
const PAGE_LENGTH = 32_000;
/** Bytes that no page may have. */
const LARGEST = 16_000;
/** Pages that one list of them has. */
const LISTED = 400;
/** Places named beside it that are told. */
const BESIDE_SHOWN = 8;
/** Articles that name both: one is chance. */
const LEAST_BESIDE = 2;

/** What cells are kept by. */
export type CountedBy = 'year' | 'source';

/** What is needed to write the pages of any place. */
export interface PagesContext {
  readonly firstMonth: string | null;
  /** How many months there are: the number of that of what has no date. */
  readonly months: number;
  /** The final number of a source by that in which it was met; -1 for those that are not listed. */
  readonly sourceOf: (met: number) => number;
  readonly sourceFiles: number;
  /** Of a place by its number: its rank, its articles and its names. */
  readonly rankOf: (place: number) => number;
  readonly countOf: (place: number) => number;
  readonly nameOf: (place: number) => PlaceName;
  /** Told of the counts of a year or a source, by what it is called. */
  readonly onCell: (
    of: CountedBy,
    which: number,
    month: number,
    rank: number,
    counts: Uint32Array,
  ) => void;
  /** Keeps a page, which is not held here. */
  readonly onPage: (page: Uint8Array) => Promise<KeptPage>;
}

/** A page that is kept, and the oldest date in it. */
interface DatedPage extends KeptPage {
  readonly date: string | null;
}

/**
 * Makes the pages of one place, and tells its counts by month and source.
 * @returns its pages as they were kept, in the order in which they are to stand; the first is its card.
 */
export async function placePages(
  place: number,
  parts: AsyncIterable<readonly Naming[]>,
  context: PagesContext,
): Promise<readonly KeptPage[]> {
  const rank = context.rankOf(place);
  const months = new Map<number, Uint32Array>();
  const sources = new Map<number, Map<number, Uint32Array>>();
  const beside = new Map<number, number>();
  const first: string[] = [];
  let firstLength = 0;
  let held: Naming[] = [];
  let heldLength = 0;
  const pages: DatedPage[] = [];
  const flush = async (): Promise<void> => {
    if (held.length > 0) pages.push(...(await packedPages(held, context)));
    held = [];
    heldLength = 0;
  };
  for await (const part of parts) {
    for (const naming of part) {
      const month = numberOf(naming, context);
      count(months, month, naming.marks);
      const source = context.sourceOf(naming.source);
      if (source >= 0 && source < context.sourceFiles) {
        const known = sources.get(source) ?? new Map();
        sources.set(source, known);
        count(known, month, naming.marks);
      }
      for (const other of naming.others) {
        if (other !== place) beside.set(other, (beside.get(other) ?? 0) + 1);
      }
      const length = naming.length + 30;
      if (firstLength < FIRST_LENGTH && pages.length === 0 && held.length === 0) {
        first.push(written(naming, context));
        firstLength += length;
        continue;
      }
      held.push(naming);
      heldLength += length;
      if (heldLength >= PAGE_LENGTH) await flush();
    }
  }
  await flush();
  tellCells(rank, months, sources, context);
  const lists = await pageLists(
    pages.map(({ date, length }): PageEntry => [date, length]),
    context,
  );
  const head: Omit<PlaceHead, 'excerpts'> = {
    place: context.nameOf(place),
    articles: context.countOf(place),
    months: [...months]
      .filter(([month]) => month < context.months)
      .sort(([a], [b]) => a - b)
      .map(([month, counted]) => [month, counted[0] ?? 0]),
    undated: months.get(context.months)?.[0] ?? 0,
    beside: besideOf(place, beside, context),
    pages: lists.pages,
    groups: lists.groups,
  };
  const card = await context.onPage(packNow(writeHead(head, first)));
  return [card, ...pages, ...lists.files];
}

/** A card with its excerpts, which are JSON already. */
function writeHead(head: Omit<PlaceHead, 'excerpts'>, excerpts: readonly string[]): string {
  const { place, articles, months, undated, beside, pages, groups } = head;
  const before = JSON.stringify({ place, articles, months, undated, beside }).slice(0, -1);
  const behind = JSON.stringify({ pages, groups }).slice(1);
  return `${before},"excerpts":[${excerpts.join()}],${behind}`;
}

/** What is packed to more than a page may have is parted. */
async function packedPages(
  namings: readonly Naming[],
  context: PagesContext,
): Promise<DatedPage[]> {
  const bytes = packNow(`[${namings.map((naming) => written(naming, context)).join()}]`);
  if (bytes.length <= LARGEST || namings.length === 1) {
    return [{ date: namings.at(-1)?.date ?? null, ...(await context.onPage(bytes)) }];
  }
  const middle = namings.length >> 1;
  return [
    ...(await packedPages(namings.slice(0, middle), context)),
    ...(await packedPages(namings.slice(middle), context)),
  ];
}

/** The pages that follow the first, as it lists them itself, or as further pages do. */
async function pageLists(
  entries: readonly PageEntry[],
  { onPage }: PagesContext,
): Promise<Pick<PlaceHead, 'pages' | 'groups'> & { files: KeptPage[] }> {
  if (entries.length <= LISTED) return { pages: [...entries], groups: [], files: [] };
  const files: KeptPage[] = [];
  const groups: PlaceHead['groups'] = [];
  for (let at = 0; at < entries.length; at += LISTED) {
    const own = entries.slice(at, at + LISTED);
    const file = await onPage(packNow(JSON.stringify(own)));
    files.push(file);
    const bytes = own.reduce((sum, [, length]) => sum + length, 0);
    groups.push([own.at(-1)?.[0] ?? null, bytes, file.length]);
  }
  return { pages: [], groups, files };
}

/** An excerpt as pages have it (`packExcerpt`). */
function written(naming: Naming, { sourceOf }: PagesContext): string {
  const { article, date, source, marks, words } = naming;
  return `[${article},${JSON.stringify(date)},${sourceOf(source)},${marks},${words}]`;
}

function numberOf({ date }: Naming, { firstMonth, months }: PagesContext): number {
  const month = monthOf(date);
  return month === null || firstMonth === null ? months : monthNumber(firstMonth, month);
}

function count(months: Map<number, Uint32Array>, month: number, marks: number): void {
  const counted = months.get(month) ?? new Uint32Array(WAYS.length);
  months.set(month, counted);
  for (const way of WAYS) if (counts(marks, way)) counted[way] = (counted[way] ?? 0) + 1;
}

function tellCells(
  rank: number,
  months: ReadonlyMap<number, Uint32Array>,
  sources: ReadonlyMap<number, ReadonlyMap<number, Uint32Array>>,
  { firstMonth, months: undated, onCell }: PagesContext,
): void {
  for (const [month, counted] of months) {
    if (firstMonth === null || month === undated) continue;
    const year = Math.floor((Number(firstMonth.slice(5)) - 1 + month) / 12);
    onCell('year', Number(firstMonth.slice(0, 4)) + year, month, rank, counted);
  }
  for (const [source, own] of sources) {
    for (const [month, counted] of own) onCell('source', source, month, rank, counted);
  }
}

/**
 * What a place is named beside more than how often both are named would have it: by the cosine of the two sets of articles
 * (Salton and McGill, Introduction to Modern Information Retrieval, 1983), which the country all are in does not lead.
 */
function besideOf(
  place: number,
  beside: ReadonlyMap<number, number>,
  { countOf, rankOf, nameOf }: PagesContext,
): PlaceHead['beside'] {
  const own = countOf(place);
  return [...beside]
    .filter(([, shared]) => shared >= LEAST_BESIDE)
    .map(([other, shared]) => ({ other, shared, weight: shared / Math.sqrt(own * countOf(other)) }))
    .sort((a, b) => b.weight - a.weight || b.shared - a.shared || rankOf(a.other) - rankOf(b.other))
    .slice(0, BESIDE_SHOWN)
    .map(({ other, shared }) => [rankOf(other), nameOf(other).fullName, shared]);
}
