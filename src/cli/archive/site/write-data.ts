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
import type { OnProgress } from '../../progress.ts';
import { CellSpill, cellsOf } from './cell-spill.ts';
import type { JoinedArticles } from './joined-articles.ts';
import { NamingSpill } from './naming-spill.ts';
import { PageStore } from './page-store.ts';
import { AllPlaceFacts } from './place-facts.ts';
import { type PagesContext, placePages } from './place-pages.ts';
import { readArticles, STORIES_IN_FILE } from './read-articles.ts';
import type { SiteWriter } from './site-writer.ts';
import { Spill } from './spill.ts';
import { Tally } from './tally.ts';
import { TitleSpill } from './title-spill.ts';
import { VolumeWriter } from './volume-writer.ts';

/** Places whose names are asked for with the map: those that it may write beside their marks, and the list's first. */
const FIRST_NAMES = 1_000;
/** Sources that can be filtered by, and that are named. */
const SOURCE_FILES = 300;
const SOURCES_NAMED = 2_000;
/** Places whose pages are made at once. */
const AT_ONCE = 8;

export interface WriteDataOptions {
  readonly gazetteer: Gazetteer;
  readonly files: SiteWriter;
  /** A folder for what memory does not hold. */
  readonly spills: string;
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
  { gazetteer, files, spills, onProgress }: WriteDataOptions,
): Promise<WrittenData> {
  const facts = new AllPlaceFacts(gazetteer);
  const tally = new Tally();
  const spill = await Spill.open(join(spills, 'namings'));
  const namings = new NamingSpill(spill, joined.count);
  const stories = new VolumeWriter(files.dataPath('articles'));
  const titles = new TitleSpill(await Spill.open(join(spills, 'titles')));
  await readArticles(joined, {
    facts,
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

  const ranked = Uint32Array.from({ length: facts.size }, (_, place) => place)
    .filter((place) => tally.countOf(place, 0) > 0)
    .sort((a, b) => tally.countOf(b, 0) - tally.countOf(a, 0) || a - b);
  const ranks = new Uint32Array(facts.size);
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
  const sourceNumbers = new Int32Array(sources.length).fill(-1);
  for (const [number, source] of sources.slice(0, SOURCES_NAMED).entries()) {
    sourceNumbers[source.number] = number;
  }
  const sourceFiles = Math.min(SOURCE_FILES, sources.length);

  const counts = WAYS.map((way) => ranked.map((place) => tally.countOf(place, way)));
  const [all = new Uint32Array(), ...others] = counts;
  await files.writePacked(
    'places.bin',
    writePlaceColumns(
      Array.from(ranked, (place, rank) => ({ ...facts.shownOf(place), count: all[rank] ?? 0 })),
    ),
    'places',
  );
  for (const [index, some] of others.entries()) {
    await files.writePacked(`counts-${index + 1}.bin`, writeCounts(some, all), 'places');
  }
  await files.writePacked('outlined.bin', writeOutlinedPlaces(outlinedOf(ranked, facts)), 'places');
  const namesOf = (places: Uint32Array) =>
    writePlaceNames(Array.from(places, (place) => facts.shownOf(place).name));
  await files.writePacked('names-first.bin', namesOf(ranked.subarray(0, FIRST_NAMES)), 'names');
  await files.writePacked('names-other.bin', namesOf(ranked.subarray(FIRST_NAMES)), 'names');

  const cells = new CellSpill(await Spill.open(join(spills, 'cells')));
  const context: Omit<PagesContext, 'onPage'> = {
    firstMonth,
    months: monthCounts.length,
    sourceOf: (met) => (met < 0 ? -1 : (sourceNumbers[met] ?? -1)),
    sourceFiles,
    rankOf: (place) => ranks[place] ?? 0,
    countOf: (place) => tally.countOf(place, 0),
    nameOf: (place) => facts.shownOf(place).name,
    onCell: (name, month, rank, counted) => cells.add(name, month, rank, counted),
  };
  const volumes = await writePages(namings, context, {
    files,
    path: join(spills, 'pages'),
    onDone: (done) =>
      onProgress(
        step('writing excerpts', done / ranked.length),
        0.6 + 0.3 * (done / ranked.length),
      ),
  });
  onProgress('writing counts', 0.92);
  await writeCells(cells, files);
  onProgress('writing titles', 0.95);
  const titleVolumes = new VolumeWriter(files.dataPath('titles'));
  const titlePages = await titles.writeInto(titleVolumes);
  await files.writePacked('titles.bin', writeStoryDirectory(0, titlePages), 'titles');
  files.count('titles', titleVolumes.address);
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
    titles: await titleVolumes.close(),
    excerpts: volumes,
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
    outlines: new Set(facts.outlines.values()),
  };
}

/** Those of places that have outlines. */
function outlinedOf(ranked: Uint32Array, facts: AllPlaceFacts): readonly OutlinedPlace[] {
  return [...ranked].flatMap((place, rank) => {
    const outline = facts.outlines.get(place);
    if (outline === undefined) return [];
    return [{ rank, placeId: facts.shownOf(place).name.placeId, outline }];
  });
}

async function writePages(
  namings: NamingSpill,
  context: Omit<PagesContext, 'onPage'>,
  {
    files,
    path,
    onDone,
  }: {
    readonly files: SiteWriter;
    readonly path: string;
    readonly onDone: (places: number) => void;
  },
): Promise<Manifest['excerpts']> {
  const store = await PageStore.open(path);
  try {
    const making = new Set<Promise<void>>();
    let done = 0;
    for await (const { place, isLarge, parts } of namings.places()) {
      // What of one fills the memory is made by itself.
      if (isLarge) await Promise.all(making);
      const one = placePages(place, parts, { ...context, onPage: (page) => store.keep(page) })
        .then((pages) => store.add(context.rankOf(place), pages))
        .finally(() => making.delete(one));
      // Told where it is waited for.
      one.catch(() => undefined);
      making.add(one);
      if (isLarge) await one;
      else if (making.size >= AT_ONCE) await Promise.race(making);
      done++;
      if (done % 500 === 0) onDone(done);
    }
    await Promise.all(making);
    const volumes = new VolumeWriter(files.dataPath('excerpts'));
    const lengths = await store.writeInto(volumes);
    files.count('excerpts', volumes.address);
    await files.writePacked('directory.bin', writeDirectory(lengths), 'excerpts');
    return await volumes.close();
  } finally {
    await store.close();
  }
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
