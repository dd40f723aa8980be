import { expose, transfer } from 'comlink';
import { openAnyArchive } from '../archive/live/open-any-archive.ts';
import type { Archive } from '../archive/site/archive.ts';
import { type ArchiveFilter, filteredCounts, readYears } from '../archive/site/archive-filter.ts';
import { type Changes, comparePeriods } from '../archive/site/compare-periods.ts';
import type { PlaceName } from '../archive/site/place-names.ts';
import { ranksByCount } from '../archive/site/ranks-by-count.ts';
import type { Way } from '../archive/site/ways.ts';
import { fold } from '../gazetteer/fold.ts';
import type { Box } from '../map/framing.ts';
import type { PointMark } from '../map/point-mark.ts';
import { httpSource } from './http-source.ts';
import { MapMarks } from './map-marks.ts';

/** What a filter leaves. */
export interface Filtered {
  /** Articles by rank; 0 for what it leaves out. */
  readonly counts: Uint32Array;
  /** Ranks of the places it leaves, those first that most of its articles name. */
  readonly ranks: Uint32Array;
  /** Where it is compared with another time. */
  readonly changes: Changes | null;
}

let site: Promise<Archive> | null = null;
/** Grouped when the map asks first, as the list does not wait for that. */
let marks: Promise<MapMarks> | null = null;
/** What the last filter left, until the map has asked for it. */
let uncounted: { readonly counts: Uint32Array; readonly changes: Changes | null } | null = null;
/** Filters that were asked for. */
let turn = 0;
let folded: Promise<readonly string[]> | null = null;

function opened(): Promise<Archive> {
  if (site === null) throw new Error('the archive is opened first');
  return site;
}

function marksOf(): Promise<MapMarks> {
  marks ??= opened()
    .then((open) => open.places())
    .then((places) => new MapMarks(places));
  // What failed is asked for again.
  marks.catch(() => {
    marks = null;
  });
  return marks;
}

/** What the page asks of the worker that counts and groups: a hundred thousand places are no work for what paints. */
const service = {
  /** @param base the address of the archive's page. */
  open: async (base: string): Promise<void> => {
    site = openAnyArchive(httpSource(base));
    await site;
  },

  /** @param than the time with which that of the filter is compared; null for none. */
  filter: async (
    filter: ArchiveFilter,
    than: Pick<ArchiveFilter, 'from' | 'to'> | null,
  ): Promise<Filtered> => {
    turn += 1;
    const mine = turn;
    const open = await opened();
    const [counts, before] = await Promise.all([
      filteredCounts(open, filter),
      than === null ? null : filteredCounts(open, { ...filter, ...than }),
    ]);
    const changes = before === null ? null : comparePeriods(counts, before);
    // One that was asked for before may have had more to load.
    if (mine === turn) uncounted = { counts, changes };
    const ranks = ranksByCount(counts);
    return transfer({ counts: counts.slice(), ranks, changes }, [ranks.buffer]);
  },

  /** Does what a time filter of all articles needs, before the first is set. */
  warm: async (way: Way): Promise<void> => {
    const open = await opened();
    await readYears(open, way, 0, open.manifest.months.length - 1);
    (await marksOf()).prepare();
  },

  /** What the map shows of what was left by the last filter. */
  marks: async (box: Box, zoom: number): Promise<readonly PointMark[]> => {
    const grouped = await marksOf();
    if (uncounted !== null) {
      const { counts, changes } = uncounted;
      const more = new Set(changes?.more);
      if (changes === null) grouped.count(counts);
      else grouped.count(changes.by, (rank) => more.has(rank));
    }
    uncounted = null;
    return grouped.within(box, zoom);
  },

  /** Ranks of the places that are called so, in part; those first whose name begins so. */
  search: async (text: string): Promise<readonly number[]> => {
    const wanted = fold(text);
    if (wanted === '') return [];
    folded ??= opened().then(async (open) => (await open.allNames()).map(foldedName));
    // What failed is asked for again.
    folded.catch(() => {
      folded = null;
    });
    const names = await folded;
    const begins: number[] = [];
    const holds: number[] = [];
    for (const [rank, name] of names.entries()) {
      if (name.startsWith(wanted)) begins.push(rank);
      else if (name.includes(` ${wanted}`)) holds.push(rank);
    }
    return [...begins, ...holds];
  },
};

function foldedName({ fullName }: PlaceName): string {
  return fold(fullName);
}

export type AtlasService = typeof service;

expose(service);
