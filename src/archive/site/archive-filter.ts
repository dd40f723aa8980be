import type { ArchiveFiles } from './archive-files.ts';
import type { SliceMonth, YearCounts } from './count-slice.ts';
import { monthAt, monthNumber } from './manifest.ts';
import { PLACE_GROUPS, type PlaceGroup } from './place-groups.ts';
import type { Way } from './ways.ts';

/** Which of an archive's articles and places are asked for. */
export interface ArchiveFilter {
  /** 'YYYY-MM', both of it; null for the archive's own ends. */
  readonly from: string | null;
  readonly to: string | null;
  /** Number of a source; null for all. */
  readonly source: number | null;
  readonly way: Way;
  /** Groups of places; none for all. */
  readonly groups: readonly PlaceGroup[];
}

export const NO_FILTER: ArchiveFilter = { from: null, to: null, source: null, way: 0, groups: [] };

/** The first and the last month of a filter, as numbers; null where it has none. */
export function monthsOf(
  { from, to }: ArchiveFilter,
  firstMonth: string | null,
  months: number,
): { readonly first: number; readonly last: number } | null {
  if (firstMonth === null || (from === null && to === null)) return null;
  return {
    first: from === null ? 0 : monthNumber(firstMonth, from),
    last: to === null ? months - 1 : monthNumber(firstMonth, to),
  };
}

/** How many articles of those asked for name each place, by rank; 0 for a place that is not asked for. */
export async function filteredCounts(
  site: ArchiveFiles,
  filter: ArchiveFilter,
): Promise<Uint32Array> {
  const { firstMonth, months } = site.manifest;
  const period = monthsOf(filter, firstMonth, months.length);
  const counted = await countedOf(site, filter, period);
  if (filter.groups.length === 0) return counted;
  const { groups } = await site.places();
  const wanted = new Set(filter.groups.map((group) => PLACE_GROUPS.indexOf(group)));
  return counted.map((count, rank) => (wanted.has(groups[rank] ?? -1) ? count : 0));
}

type Period = ReturnType<typeof monthsOf>;

async function countedOf(
  site: ArchiveFiles,
  { source, way }: ArchiveFilter,
  period: Period,
): Promise<Uint32Array> {
  const { firstMonth, places, sourceFiles } = site.manifest;
  if (source === null && period === null) return site.counts(way);
  const sums = new Uint32Array(places);
  if (source !== null) {
    if (source < sourceFiles) add(sums, await site.source(source), way, period);
    return sums;
  }
  if (firstMonth === null || period === null) return sums;
  for (const { months: ofYear, all } of await readYears(site, way, period.first, period.last)) {
    const isWhole = ofYear.every(({ month }) => month >= period.first && month <= period.last);
    // Of years that are wholly in it the sums are known: a year more costs no more than a number a place.
    if (isWhole) addAll(sums, all);
    // A year's slice has one way's counts alone.
    else add(sums, ofYear, 0, period);
  }
  return sums;
}

/** The counts of all years that have articles between two months. */
export async function readYears(
  site: ArchiveFiles,
  way: Way,
  first: number,
  last: number,
): Promise<readonly YearCounts[]> {
  const { firstMonth, months } = site.manifest;
  if (firstMonth === null) return [];
  const years = new Set<string>();
  for (let month = first; month <= last; month++) {
    if ((months[month] ?? 0) > 0) years.add(monthAt(firstMonth, month).slice(0, 4));
  }
  return Promise.all([...years].map((year) => site.year(year, way)));
}

function addAll(sums: Uint32Array, counts: Uint32Array): void {
  for (let rank = 0; rank < sums.length; rank++) {
    sums[rank] = (sums[rank] ?? 0) + (counts[rank] ?? 0);
  }
}

function add(sums: Uint32Array, slice: readonly SliceMonth[], way: number, period: Period): void {
  for (const { month, ranks, counts } of slice) {
    if (period !== null && (month < period.first || month > period.last)) continue;
    const counted = counts[way];
    if (counted === undefined) continue;
    for (let at = 0; at < ranks.length; at++) {
      const rank = ranks[at] ?? 0;
      sums[rank] = (sums[rank] ?? 0) + (counted[at] ?? 0);
    }
  }
}
