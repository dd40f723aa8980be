import { readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { MANIFEST_FILE, writeManifest } from '../../../archive/site/manifest.ts';
import { clearLeftovers, type OutputPlace, replaceOutput } from '../../builds/replace-output.ts';
import { withToldLock } from '../../builds/with-told-lock.ts';
import { CommandError, systemCode } from '../../command-error.ts';
import { makeFolders } from '../../make-folder.ts';
import { openModels } from '../../open-models.ts';
import { showProgress } from '../../progress.ts';
import { project } from '../../project.ts';
import { Settled } from '../../put-in-place.ts';
import { writeOutput } from '../../standard-output.ts';
import { tell } from '../../tell.ts';
import { openArchive } from '../archive-folder.ts';
import { notReplaced } from '../not-replaced.ts';
import { outputPlace } from '../output-place.ts';
import { copyPage } from './copy-page.ts';
import { describePlaces } from './described-place.ts';
import { JoinedArticles } from './joined-articles.ts';
import { siteWorkers } from './site-threads.ts';
import { SiteWriter, SPILLS } from './site-writer.ts';
import { type WrittenData, writeData } from './write-data.ts';

export interface BuildSiteOptions {
  /** What the archive is called; the name of its folder where absent. */
  readonly title?: string;
  /** Threads that read articles and make pages; as many as cores, and fewer of few articles, where absent. */
  readonly threads?: number;
}

/** Articles for each of which a thread of its own is worth its start, and threads beyond which one alone cannot feed them. */
const ARTICLES_A_THREAD = 2_000;
const MOST_THREADS = 8;

/**
 * Builds static files of an archive: one map of all its articles, with its page. What was there before is there until the
 * new is whole, and whoever has it open reads it to its end.
 * @param path the archive's folder. @param output where the site is to be.
 * @throws CommandError where there is no archive, nothing is geoparsed, or something else lies there; GazetteerError.
 */
export async function buildArchiveSite(
  path: string,
  output: string,
  { title = basename(resolve(path)), threads }: BuildSiteOptions = {},
): Promise<void> {
  const folder = await openArchive(path);
  const joined = await JoinedArticles.open(folder);
  const { gazetteer } = await openModels();
  const place = await outputPlace(output);
  const work = async (): Promise<void> => {
    await clearLeftovers(place);
    await refuseForeign(place.path);
    const begun = performance.now();
    const site = await showProgress('Building the site', async (onProgress) =>
      staged(place, output, async (files, spills) => {
        const workers = siteWorkers({
          threads: threads ?? threadsFor(joined.count),
          folders: joined.folders,
          spills,
          describe: (places) => describePlaces(gazetteer, places),
        });
        const { data: manifest, outlines } = await writeData(joined, {
          gazetteer,
          files,
          spills,
          workers,
          onProgress,
        }).finally(() => workers.close());
        onProgress('copying the page', 0.98);
        await copyPage(files, outlines);
        const build = await files.nameData();
        const whole = { generator: `dateline ${project.version}`, title, build, ...manifest };
        await files.write(MANIFEST_FILE, writeManifest(whole), 'page');
        await files.writeSums();
        return { files, manifest };
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    await writeOutput(report(site.files, site.manifest, joined.count, output, seconds));
  };
  await withToldLock(`${place.path}.lock`, work, { what: 'build', onWait: tell });
}

function threadsFor(articles: number): number {
  const worthIt = Math.floor(articles / ARTICLES_A_THREAD);
  return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, worthIt));
}

type Written = WrittenData['data'];

/** Has a site made beside its place, and then put there. */
async function staged<Result>(
  place: OutputPlace,
  output: string,
  make: (files: SiteWriter, spills: string) => Promise<Result>,
): Promise<Result> {
  const spills = join(place.staged, SPILLS);
  try {
    await makeFolders(spills);
    const made = await make(await SiteWriter.open(place.staged), spills);
    await rm(spills, { recursive: true });
    await replaceOutput(await Settled.at(place.staged), place);
    return made;
  } catch (cause) {
    await rm(place.staged, { recursive: true, force: true }).catch(() => undefined);
    throw notReplaced(output, cause);
  }
}

/** What is no site of an archive is not replaced by one. */
async function refuseForeign(path: string): Promise<void> {
  const names = await readdir(path).catch((cause: unknown): string[] => {
    if (systemCode(cause) === 'ENOENT') return [];
    throw new CommandError(`${path} is no folder: name a new one for the site`, { cause });
  });
  const isSite = names.includes(MANIFEST_FILE) && names.includes('data');
  if (names.length > 0 && !isSite) {
    throw new CommandError(
      `${path} is no site of an archive, and not empty (there is ${names[0]}): name a new folder`,
    );
  }
}

function report(
  files: SiteWriter,
  manifest: Written,
  all: number,
  output: string,
  seconds: number,
): string {
  const number = (count: number): string => count.toLocaleString('en');
  const size = (bytes: number): string =>
    bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  const { articles, mentions, places, undated } = manifest;
  const missing = all - articles;
  const lines = [
    `${output}: ${number(articles)} articles, ${number(mentions)} mentions of ${number(places)} places, in ${seconds.toFixed(0)} s`,
    ...(missing === 0
      ? []
      : [
          `  without ${number(missing)} that failed or are not geoparsed yet ('archive status' tells)`,
        ]),
    ...(undated === 0
      ? []
      : [`  ${number(undated)} articles have no date: the time filter leaves them out`]),
    ...[...files.sizes].map(([what, bytes]) => `  ${what}: ${size(bytes)}`),
  ];
  return `${lines.join('\n')}\n`;
}
