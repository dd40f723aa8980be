import type { LiveCard, LivePage } from '../../../archive/live/live-answers.ts';
import { type Excerpt, packExcerpt } from '../../../archive/site/excerpt-page.ts';
import { monthNumber } from '../../../archive/site/manifest.ts';
import type { Lane } from './database.ts';
import {
  BESIDE,
  BESIDE_OF,
  EXCERPTS,
  FULL_NAMES,
  LOOKED_TO,
  MONTHS_OF_PLACE,
  PAGE,
  PLACE,
} from './queries.ts';
import { nameOf, type Snapshot } from './snapshot.ts';

/** Places named beside it that are told. */
const BESIDE_SHOWN = 8;
const BEFORE_ALL = '-infinity';
const BEHIND_ALL = 'infinity';
/** PostgreSQL's greatest bigint. */
const GREATEST = '9223372036854775807';

/** Which excerpts of a place are asked for. */
export interface WantedExcerpts {
  /** Where the page before ended: a day, '' for none, and the number of an article; null for the newest. */
  readonly after: { readonly day: string; readonly article: string } | null;
  /** 'YYYY-MM', both of it. */
  readonly from: string | null;
  readonly to: string | null;
  /** As the manifest lists them. */
  readonly source: number | null;
  readonly way: number;
}

const NEWEST: WantedExcerpts = { after: null, from: null, to: null, source: null, way: 0 };

/** A page as it is sent: excerpts packed. */
interface SentPage extends Omit<LivePage, 'excerpts'> {
  readonly excerpts: readonly unknown[];
}
export interface SentCard extends Omit<LiveCard, 'excerpts'>, SentPage {}

interface ExcerptRow {
  readonly day: string;
  readonly article: string;
  readonly source: number | null;
  readonly marks: number;
  readonly first: number;
  readonly after: number;
  readonly excerpt_first: number;
  readonly title: string | null;
  readonly excerpt: string | null;
  readonly surface: string | null;
}

/** Excerpts of a place, newest first. @throws what the lane throws. */
export async function readExcerptPage(
  lane: Lane,
  snapshot: Snapshot,
  rank: number,
  wanted: WantedExcerpts,
): Promise<SentPage> {
  const { models } = snapshot.state;
  const place = snapshot.places[rank];
  const after = wanted.after ?? { day: BEHIND_ALL, article: GREATEST };
  const span = [
    models,
    place,
    after.day === '' ? BEFORE_ALL : after.day,
    after.article,
    wanted.from === null ? dayBefore(wanted) : `${wanted.from}-01`,
    wanted.to === null ? BEHIND_ALL : monthAfter(wanted.to),
  ];
  const source = wanted.source === null ? null : (snapshot.sources[wanted.source] ?? -1);
  const rows = await lane.rows<ExcerptRow>(EXCERPTS, [...span, source, wanted.way]);
  const last = rows.at(-1);
  const isFiltered = source !== null || wanted.way !== 0;
  let next = rows.length === PAGE && last !== undefined ? cursorOf(last) : null;
  if (next === null && isFiltered) {
    const [looked] = await lane.rows<{ day: string; article: string }>(LOOKED_TO, span);
    if (looked !== undefined) next = cursorOf(looked);
  }
  return { excerpts: rows.map((row) => packExcerpt(excerptOf(row, snapshot))), next };
}

/** Where a time is set, what has no day is in none. */
function dayBefore({ to }: WantedExcerpts): string {
  return to === null ? BEFORE_ALL : '0001-01-01';
}

function monthAfter(month: string): string {
  const next = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`;
}

function cursorOf({ day, article }: { readonly day: string; readonly article: string }): string {
  return `${day === BEFORE_ALL ? '' : day}.${article}`;
}

/** Without its text a naming is the name alone. */
function excerptOf(row: ExcerptRow, { sourceRanks }: Snapshot): Excerpt {
  const text = row.excerpt ?? row.surface ?? '';
  const start = row.excerpt === null ? 0 : row.first - row.excerpt_first;
  return {
    article: Number(row.article),
    date: row.day === BEFORE_ALL ? null : row.day,
    source: (row.source === null ? undefined : sourceRanks.get(row.source)) ?? -1,
    marks: row.marks,
    title: row.title?.slice(0, 300) ?? null,
    text,
    start,
    end: row.excerpt === null ? text.length : start + row.after - row.first,
  };
}

/** A place's card; null where the database does not have it any more. @throws what the lane throws. */
export async function readCard(
  lane: Lane,
  snapshot: Snapshot,
  rank: number,
): Promise<SentCard | null> {
  const number = snapshot.places[rank];
  const { models } = snapshot.state;
  const { firstMonth, months: axis } = snapshot.manifest;
  // One after the other, on one connection each time: a card takes no more than others of what there is.
  const [place] = await lane.rows<Parameters<typeof nameOf>[0]>(PLACE, [number]);
  const page = await readExcerptPage(lane, snapshot, rank, NEWEST);
  if (place === undefined || page.excerpts.length === 0) return null;
  const months = await lane.rows<{ month: string; articles: number }>(MONTHS_OF_PLACE, [
    models,
    number,
  ]);
  const shown = months.flatMap(({ month, articles }): [number, number][] => {
    const at = firstMonth === null ? -1 : monthNumber(firstMonth, month);
    return at >= 0 && at < axis.length ? [[at, articles]] : [];
  });
  const dated = shown.reduce((sum, [, articles]) => sum + articles, 0);
  const articles = Math.max(snapshot.counts[rank] ?? 0, dated);
  return {
    place: nameOf(place),
    articles,
    months: shown,
    undated: articles - dated,
    beside: await readBeside(lane, snapshot, rank),
    besideOf: BESIDE_OF,
    ...page,
  };
}

/**
 * What the newest articles that name a place name beside it more than how often both are named would have it: by the cosine
 * of the two sets of articles, as `place-pages.ts` has it of all.
 */
async function readBeside(
  lane: Lane,
  { state: { models }, places, ranks, counts }: Snapshot,
  rank: number,
): Promise<LiveCard['beside']> {
  const rows = await lane.rows<{ place: number; shared: number }>(BESIDE, [models, places[rank]]);
  const best = rows
    .flatMap(({ place, shared }) => {
      const other = ranks[place] ?? -1;
      return other < 0
        ? []
        : [{ place, other, shared, weight: shared / Math.sqrt(counts[other] ?? 1) }];
    })
    .sort((a, b) => b.weight - a.weight || b.shared - a.shared || a.other - b.other)
    .slice(0, BESIDE_SHOWN);
  if (best.length === 0) return [];
  const names = await lane.rows<{ number: number; full_name: string }>(FULL_NAMES, [
    best.map(({ place }) => place),
  ]);
  const called = new Map(names.map(({ number, full_name }) => [number, full_name]));
  return best.map(({ place, other, shared }) => [other, called.get(place) ?? '', shared]);
}
