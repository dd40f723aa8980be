import { join } from 'node:path';
import { SliceWriter } from '../../../archive/site/count-slice.ts';
import { writeDirectory, writeStoryDirectory } from '../../../archive/site/directory.ts';
import type { Manifest } from '../../../archive/site/manifest.ts';
import { monthNumber } from '../../../archive/site/manifest.ts';
import { type OutlinedPlace, writeOutlinedPlaces } from '../../../archive/site/outlined-places.ts';
import { writeCounts, writePlaceColumns } from '../../../archive/site/place-columns.ts';
import { writePlaceNames } from '../../../archive/site/place-names.ts';
import { WAYS } from '../../../archive/site/ways.ts';
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import { eachInParallel } from '../../builds/in-parallel.ts';
import type { OnProgress } from '../../progress.ts';
import { CellSpill, cellsOf } from './cell-spill.ts';
import type { JoinedArticles } from './joined-articles.ts';
import { eachCell, type PagesFacts } from './make-place-pages.ts';
import { MetPlaces, type PackedPlaces, shownPlace } from './met-places.ts';
import { NamingSpill, type NamingsToTake } from './naming-spill.ts';
import { RankedPages } from './page-store.ts';
import { readArticles, STORIES_IN_FILE } from './read-articles.ts';
import type { SiteWorkers } from './site-threads.ts';
import type { SiteWriter } from './site-writer.ts';
import { Spill } from './spill.ts';
import { Tally } from './tally.ts';
import { type TitlePages, TitleSpill } from './title-spill.ts';
import { VolumeWriter } from './volume-writer.ts';

/** Places whose names are asked for with the map: those that it may write beside their marks, and the list's first. */
const FIRST_NAMES = 1_000;
/** Sources that can be filtered by, and that are named. */
const SOURCE_FILES = 300;
const SOURCES_NAMED = 2_000;

export interface WriteDataOptions {
  readonly gazetteer: Gazetteer;
  readonly files: SiteWriter;
  /** A folder for what memory does not hold. */
  readonly spills: string;
  readonly workers: SiteWorkers;
  readonly onProgress: OnProgress;
}

/** All of a manifest that the articles say. */
type Data = Omit<Manifest, 'format' | 'version' | 'generator' | 'title' | 'build'>;

/** All of a manifest that the articles say, and the names of the outlines of the areas that they name. */
export interface WrittenData {
  readonly data: Data;
  readonly outlines: ReadonlySet<string>;
}

/** Writes all data of a site. */
export async function writeData(
  joined: JoinedArticles,
  { gazetteer, files, spills, workers, onProgress }: WriteDataOptions,
): Promise<WrittenData> {
  const met = new MetPlaces();
  const tally = new Tally();
  const spill = await Spill.open(join(spills, 'namings'));
  const namings = new NamingSpill(spill, joined.count);
  const stories = new VolumeWriter(files.dataPath('articles'));
  const titles = new TitleSpill(await Spill.open(join(spills, 'titles')));
  await readArticles(workers.inOrder('notes', joined.toJoin()), {
    places: met,
    tally,
    namings,
    titles,
    stories,
    onDirectory: (file, bytes) => files.writePacked(`articles/${file}.bin`, bytes, 'articles'),
    onDone: (count) =>
      onProgress(step('reading articles', count / joined.count), 0.6 * (count / joined.count)),
  });
  const storyVolumes = await stories.close();
  files.count('articles', stories.address);

  const ranked = Uint32Array.from({ length: met.size }, (_, place) => place)
    .filter((place) => tally.countOf(place, 0) > 0)
    .sort((a, b) => tally.countOf(b, 0) - tally.countOf(a, 0) || a - b);
  const ranks = shared(Uint32Array, met.size);
  const articlesOf = shared(Uint32Array, met.size);
  for (const place of articlesOf.keys()) articlesOf[place] = tally.countOf(place, 0);
  const places = met.pack();
  for (const [rank, place] of ranked.entries()) ranks[place] = rank;
  const months = [...tally.months.keys()].sort();
  const firstMonth = months[0] ?? null;
  const monthCounts: number[] = [];
  for (const month of firstMonth === null ? [] : months) {
    const number = monthNumber(firstMonth ?? month, month);
    while (monthCounts.length < number) monthCounts.push(0);
    monthCounts.push(tally.months.get(month) ?? 0);
  }
  const sources = tally.sources();
  const sourceNumbers = shared(Int32Array, sources.length).fill(-1);
  for (const [number, source] of sources.slice(0, SOURCES_NAMED).entries()) {
    sourceNumbers[source.number] = number;
  }
  const sourceFiles = Math.min(SOURCE_FILES, sources.length);

  const counts = WAYS.map((way) => ranked.map((place) => tally.countOf(place, way)));
  const [all = new Uint32Array(), ...others] = counts;
  await files.writePacked(
    'places.bin',
    writePlaceColumns(
      Array.from(ranked, (place, rank) => ({
        ...shownPlace(places, place),
        count: all[rank] ?? 0,
      })),
    ),
    'places',
  );
  for (const [index, some] of others.entries()) {
    await files.writePacked(`counts-${index + 1}.bin`, writeCounts(some, all), 'places');
  }
  await files.writePacked(
    'outlined.bin',
    writeOutlinedPlaces(outlinedOf(ranked, met.outlines, places)),
    'places',
  );
  const namesOf = (some: Uint32Array) =>
    writePlaceNames(Array.from(some, (place) => shownPlace(places, place).name));
  await files.writePacked('names-first.bin', namesOf(ranked.subarray(0, FIRST_NAMES)), 'names');
  await files.writePacked('names-other.bin', namesOf(ranked.subarray(FIRST_NAMES)), 'names');

  const cells = new CellSpill(await Spill.open(join(spills, 'cells')));
  const facts: PagesFacts = {
    firstMonth,
    months: monthCounts.length,
    sources: sourceNumbers,
    sourceFiles,
    ranks,
    counts: articlesOf,
    shown: places,
  };
  const pages = await makePages(await namings.finish(), facts, {
    workers,
    cells,
    onDone: (share) => onProgress(step('making excerpts', share), 0.6 + 0.3 * share),
  });
  onProgress('writing excerpts, counts and titles', 0.92);
  const excerpts = new VolumeWriter(files.dataPath('excerpts'));
  const titleWords = new VolumeWriter(files.dataPath('titles'));
  let titlePages: readonly number[] = [];
  // What one of them waits for the disk, the others work.
  await eachInParallel(
    [
      () => writePages(pages, excerpts, files),
      () => writeCells(cells, files),
      async () => {
        const made = workers.inOrder('titles', await titles.finish());
        titlePages = await writeTitles(made, titleWords, files);
      },
    ],
    (write) => write(),
  );
  const { digest, sources: licences } = gazetteer.version;
  const data: Data = {
    articles: tally.articles,
    mentions: tally.mentions,
    places: ranked.length,
    firstMonth,
    months: monthCounts,
    undated: tally.undated,
    sources: sources.slice(0, SOURCES_NAMED).map(({ name, articles }) => ({ name, articles })),
    sourceFiles,
    firstNames: Math.min(FIRST_NAMES, ranked.length),
    titlePages: titlePages.length,
    titles: await titleWords.close(),
    excerpts: await excerpts.close(),
    stories: storyVolumes,
    storiesInFile: STORIES_IN_FILE,
    gazetteer: { digest },
    licences: licences.map(({ name, version, licence, attribution, url }) => ({
      name,
      version,
      licence,
      attribution,
      url,
    })),
  };
  return {
    data,
    outlines: new Set(met.outlines.values()),
  };
}

/** Those of places that have outlines. */
function outlinedOf(
  ranked: Uint32Array,
  outlines: ReadonlyMap<number, string>,
  places: PackedPlaces,
): readonly OutlinedPlace[] {
  return [...ranked].flatMap((place, rank) => {
    const outline = outlines.get(place);
    if (outline === undefined) return [];
    return [{ rank, placeId: shownPlace(places, place).name.placeId, outline }];
  });
}

interface MakePagesOptions {
  readonly workers: SiteWorkers;
  readonly cells: CellSpill;
  /** Told which share of them is made. */
  readonly onDone: (share: number) => void;
}

/** Has the pages of all places made, and adds what they count. */
async function makePages(
  namings: readonly NamingsToTake[],
  facts: PagesFacts,
  { workers, cells, onDone }: MakePagesOptions,
): Promise<RankedPages> {
  const ranked = new RankedPages();
  const toMake = namings.map((some) => ({ namings: some, facts }));
  let done = 0;
  for await (const made of workers.inOrder('places', toMake)) {
    for (const { rank, pages } of made.places) ranked.add(rank, made.path, pages);
    for (const { name, month, rank, counts } of eachCell(made.cells)) {
      const added = cells.add(name, month, rank, counts);
      if (added !== undefined) await added;
    }
    done++;
    onDone(done / namings.length);
  }
  return ranked;
}

async function writePages(
  ranked: RankedPages,
  volumes: VolumeWriter,
  files: SiteWriter,
): Promise<void> {
  const lengths = await ranked.writeInto(volumes);
  files.count('excerpts', volumes.address);
  await files.writePacked('directory.bin', writeDirectory(lengths), 'excerpts');
}

/** @returns bytes of each page. */
async function writeTitles(
  made: AsyncIterable<TitlePages>,
  volumes: VolumeWriter,
  files: SiteWriter,
): Promise<readonly number[]> {
  const pages: number[] = [];
  for await (const { lengths, bytes } of made) {
    let start = 0;
    for (const length of lengths) {
      pages.push(length);
      if (length > 0) await volumes.add(bytes.subarray(start, start + length));
      start += length;
    }
  }
  await files.writePacked('titles.bin', writeStoryDirectory(0, pages), 'titles');
  files.count('titles', volumes.address);
  return pages;
}

/** Numbers in memory that threads share. */
function shared<Numbers extends Uint32Array | Int32Array>(
  kind: new (buffer: SharedArrayBuffer) => Numbers,
  length: number,
): Numbers {
  return new kind(new SharedArrayBuffer(4 * length));
}

async function writeCells(cells: CellSpill, files: SiteWriter): Promise<void> {
  for (const name of cells.names) {
    const [what, which = ''] = name.split('-');
    if (what === 'source') {
      const slice = new SliceWriter(WAYS.length);
      for await (const part of cells.take(name)) slice.add(part);
      await files.writePacked(`sources/${which}.bin`, slice.finish(), 'sources');
      continue;
    }
    const slices = WAYS.map(() => new SliceWriter(1));
    for await (const part of cells.take(name)) {
      for (const [way, slice] of slices.entries()) slice.add(cellsOf(part, way));
    }
    for (const [way, slice] of slices.entries()) {
      await files.writePacked(`months/${which}-${way}.bin`, slice.finish(), 'months');
    }
  }
}

/** 'reading articles 40 %': on no terminal a line a step is written, and ten are enough. */
function step(what: string, share: number): string {
  return process.stderr.isTTY ? what : `${what} ${10 * Math.floor(10 * share)} %`;
}
