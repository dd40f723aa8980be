import { createHash } from 'node:crypto';
import * as v from 'valibot';
import {
  LIVE_FORMAT,
  LIVE_VERSION,
  type LiveManifest,
} from '../../../archive/live/live-answers.ts';
import { monthAt, monthNumber } from '../../../archive/site/manifest.ts';
import { type OutlinedPlace, writeOutlinedPlaces } from '../../../archive/site/outlined-places.ts';
import { writeCounts, writePlaceColumns } from '../../../archive/site/place-columns.ts';
import { placeGroupOf } from '../../../archive/site/place-groups.ts';
import { type PlaceName, writePlaceNames } from '../../../archive/site/place-names.ts';
import { parsePlaceId } from '../../../gazetteer/place-id.ts';
import type { FeatureClass } from '../../../gazetteer/place-record.ts';
import { project } from '../../project.ts';
import { pack } from '../site/pack.ts';
import type { Ask, Lane } from './database.ts';
import { HAS_TEXTS, MONTHS, PLACES, SOURCES, STATE } from './queries.ts';

/** Places whose names are asked for with the map. */
const FIRST_NAMES = 1_000;
/** Sources that can be filtered by. */
const SOURCE_FILES = 300;
/** Months that the axis of time has at most: 700 years. */
const MOST_MONTHS = 8_400;

/** What tells whether an archive has changed. */
export interface ArchiveState {
  /** The number of the version of the models whose results are the archive's. */
  readonly models: number;
  readonly newest: string | null;
  readonly gazetteer: string;
  readonly licences: unknown;
}

/** An archive as it was at one time: what its map is drawn of, and what ranks mean. */
export interface Snapshot {
  readonly state: ArchiveState;
  readonly manifest: LiveManifest;
  /** Files of the data, packed, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Numbers of places by rank, and the other way round; -1 for none. */
  readonly places: Int32Array;
  readonly ranks: Int32Array;
  /** Articles by rank. */
  readonly counts: Uint32Array;
  /** Numbers of sources as the manifest lists them, and the other way round. */
  readonly sources: readonly number[];
  readonly sourceRanks: ReadonlyMap<number, number>;
  /** Milliseconds that it took. */
  readonly took: number;
}

/** What the archive is now; null where nothing is there yet. */
export async function readState(lane: Lane): Promise<ArchiveState | null> {
  const [row] = await lane.rows<{
    number: number;
    gazetteer: string;
    licences: unknown;
    newest: string | null;
  }>(STATE);
  if (row === undefined) return null;
  const { number: models, gazetteer, licences, newest } = row;
  return { models, newest, gazetteer, licences };
}

interface PlaceRow {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly full_name: string;
  readonly kind: string;
  readonly feature_class: string;
  readonly feature_code: string;
  readonly country_code: string;
  readonly country: string;
  readonly admin1: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly outline: string | null;
  readonly articles: number;
  readonly literal: number;
  readonly certain: number;
  readonly literal_and_certain: number;
}

/** @param title of the archive. @throws what the lane throws. */
export async function takeSnapshot(
  lane: Lane,
  state: ArchiveState,
  title: string,
): Promise<Snapshot> {
  const begun = performance.now();
  const read = await lane.with((ask) => readAll(ask, state.models));
  const { places, months, sources, hasTexts } = read;
  const counts = Uint32Array.from(places, ({ articles }) => articles);
  const named = places.map(nameOf);
  const contents: [string, Uint8Array][] = [
    [
      'places.bin',
      writePlaceColumns(
        places.map(({ longitude, latitude, articles, feature_class, feature_code }) => ({
          point: [longitude, latitude],
          count: articles,
          // As the table was written: of GeoNames' classes.
          group: placeGroupOf(feature_class as FeatureClass, feature_code),
        })),
      ),
    ],
    ...(['literal', 'certain', 'literal_and_certain'] as const).map(
      (way, at): [string, Uint8Array] => [
        `counts-${at + 1}.bin`,
        writeCounts(
          places.map((place) => place[way]),
          counts,
        ),
      ],
    ),
    ['outlined.bin', writeOutlinedPlaces(outlinedOf(places))],
    ['names-first.bin', writePlaceNames(named.slice(0, FIRST_NAMES))],
    ['names-other.bin', writePlaceNames(named.slice(FIRST_NAMES))],
  ];
  const hash = createHash('sha256').update(JSON.stringify([state.models, title, months, sources]));
  for (const [, bytes] of contents) hash.update(bytes);
  const files = new Map(
    await Promise.all(
      contents.map(
        async ([name, bytes]): Promise<[string, Uint8Array]> => [name, await pack(bytes)],
      ),
    ),
  );
  const dated = months.flatMap(({ month, articles }) =>
    month === null ? [] : [{ month, articles }],
  );
  const axis = axisOf(dated);
  const all = months.reduce((sum, { articles }) => sum + articles, 0);
  const shown = axis.months.reduce((sum, articles) => sum + articles, 0);
  const manifest: LiveManifest = {
    format: LIVE_FORMAT,
    version: LIVE_VERSION,
    generator: `dateline ${project.version}`,
    title,
    build: hash.digest('hex').slice(0, 16),
    articles: all,
    places: places.length,
    ...axis,
    undated: all - shown,
    sources: sources.map(({ name, articles }) => ({ name, articles })),
    sourceFiles: Math.min(SOURCE_FILES, sources.length),
    firstNames: Math.min(FIRST_NAMES, places.length),
    hasTexts,
    gazetteer: { digest: state.gazetteer },
    licences: v.parse(licencesGiven, state.licences),
  };
  const numbers = Int32Array.from(places, ({ number }) => number);
  const ranks = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
  ranks.fill(-1);
  for (const [rank, number] of numbers.entries()) ranks[number] = rank;
  return {
    state,
    manifest,
    files,
    places: numbers,
    ranks,
    counts,
    sources: sources.map(({ number }) => number),
    sourceRanks: new Map(sources.map(({ number }, rank) => [number, rank])),
    took: performance.now() - begun,
  };
}

const licencesGiven = v.array(
  v.object({
    name: v.string(),
    version: v.string(),
    licence: v.string(),
    attribution: v.string(),
    url: v.string(),
  }),
);

async function readAll(ask: Ask, models: number) {
  // All of one moment: an article that comes between two of them would be in one alone.
  await ask({ name: 'begin', text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' });
  try {
    const places = await ask<PlaceRow>(PLACES, [models]);
    const months = await ask<{ month: string | null; articles: number }>(MONTHS, [models]);
    const sources = await ask<{ number: number; name: string; articles: number }>(SOURCES, [
      models,
    ]);
    const [texts] = await ask<{ has_texts: boolean }>(HAS_TEXTS, [models]);
    return {
      places: places.filter(({ id }) => parsePlaceId(id) !== undefined),
      months,
      sources,
      hasTexts: texts?.has_texts === true,
    };
  } finally {
    await ask({ name: 'commit', text: 'COMMIT' });
  }
}

/** Articles of each month from the first that has any; what is farther from the last than the axis is long has none. */
function axisOf(
  dated: readonly { readonly month: string; readonly articles: number }[],
): Pick<LiveManifest, 'firstMonth' | 'months'> {
  const last = dated.at(-1)?.month;
  if (last === undefined) return { firstMonth: null, months: [] };
  const earliest = monthAt(last, 1 - MOST_MONTHS);
  const own = dated.filter(({ month }) => month >= earliest);
  const firstMonth = own[0]?.month ?? last;
  const months: number[] = new Array(monthNumber(firstMonth, last) + 1).fill(0);
  for (const { month, articles } of own) months[monthNumber(firstMonth, month)] = articles;
  return { firstMonth, months };
}

function outlinedOf(places: readonly PlaceRow[]): readonly OutlinedPlace[] {
  return places.flatMap(({ id, outline }, rank) => {
    const placeId = parsePlaceId(id);
    return outline === null || placeId === undefined ? [] : [{ rank, placeId, outline }];
  });
}

/** What a row of `places` is called. @throws Error where it is no place that Dateline wrote. */
export function nameOf(
  row: Pick<
    PlaceRow,
    'id' | 'name' | 'full_name' | 'kind' | 'feature_code' | 'country_code' | 'country' | 'admin1'
  >,
): PlaceName {
  const placeId = parsePlaceId(row.id);
  if (placeId === undefined) throw new Error(`${row.id} identifies no place`);
  return {
    placeId,
    name: row.name,
    fullName: row.full_name,
    kind: row.kind,
    featureCode: row.feature_code,
    countryCode: row.country_code,
    country: row.country,
    admin1: row.admin1,
  };
}
