import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Share, shareOf } from '../../archive/articles/batch.ts';
import { countArticles, RunState, type Task } from '../../archive/run/run-state.ts';
import { isLeftBehind } from '../builds/build-lock.ts';
import { withToldLock } from '../builds/with-told-lock.ts';
import { CommandError } from '../command-error.ts';
import { makeFolder } from '../make-folder.ts';
import { showProgress } from '../progress.ts';
import { tell } from '../tell.ts';
import { writeAtomically } from '../write-atomically.ts';
import { type ArchiveFolder, allBatches, openArchive } from './archive-folder.ts';
import { duration } from './duration.ts';
import { modelsVersion } from './models-version.ts';
import { articlesAddress } from './read-web-range.ts';
import { currentVersion, nameCurrent, replaceCurrent, resultFolder } from './result-folders.ts';
import { ResultWriter, readJournals } from './result-writer.ts';
import { runTasks } from './run-tasks.ts';
import { openSink, type SinkChoice } from './sink/open-sink.ts';
import type { PostgresSink } from './sink/postgres-sink.ts';

export interface RunOptions extends SinkChoice {
  /** Threads; as many as there are cores where absent. */
  readonly threads?: number;
  /** One of several parts of the work, each of which is done by itself. */
  readonly share?: Share;
  /** Run over all articles with models that are not those of the results, which these then replace. */
  readonly replace?: boolean;
  /** What failed, and not what is left. */
  readonly retry?: boolean;
  /** The address on the web of the folder of the files of articles; the archive's own where absent. */
  readonly articles?: string;
}

/**
 * Geoparses the articles of an archive that are not yet, on all cores; what a killed run did is not done again. What
 * failed stands in failed.ndjson beside the results, with why.
 * @throws CommandError where the models are not those of the results, or nothing can be written; GazetteerError, BuildError.
 */
export async function runArchive(path: string, options: RunOptions): Promise<void> {
  const { folder, version } = await beginRun(path, options);
  const { index, of } = options.share ?? { index: 1, of: 1 };
  const writer = `${index}-of-${of}`;
  const results = resultFolder(folder, version);
  await refuseOtherShares(results, of);
  const sink = await openSink(options, version);
  try {
    await sink?.makeIndexes();
    await withToldLock(
      join(results, `${writer}.lock`),
      ({ touch }) => runLocked({ folder, results, writer, version, sink, touch }, options),
      { what: 'run', onWait: tell },
    );
  } finally {
    await sink?.close();
  }
}

/**
 * An archive, and the version of the models that it is geoparsed with; makes the folder of their results.
 * @throws CommandError where the models are not those of the results, and these are not to be replaced.
 */
export async function beginRun(
  path: string,
  { replace = false }: Pick<RunOptions, 'replace'>,
): Promise<{ readonly folder: ArchiveFolder; readonly version: string }> {
  const folder = await openArchive(path);
  const version = await modelsVersion();
  const current = await currentVersion(folder);
  if (current !== null && current !== version && !replace) {
    throw new CommandError(
      `the results in ${path} are of other models or another place index than these: 'dateline archive run ${path} --replace' geoparses all articles anew, and replaces them when it is done`,
    );
  }
  await makeFolder(resultFolder(folder, version));
  if (current === null) await nameCurrent(folder, version);
  return { folder, version };
}

/** @throws CommandError where a run is at work here, which would do the same as a queue's worker. */
export async function refuseRuns(results: string): Promise<void> {
  for (const name of await readdir(results)) {
    if (!/^\d+-of-\d+\.lock$/.test(name) || isLeftBehind(join(results, name))) continue;
    throw new CommandError(
      `a run is at work here (${name}): wait for it; if it is not, remove ${join(results, name)}`,
    );
  }
}

/** Runs that part the work otherwise would do the same twice. */
async function refuseOtherShares(results: string, of: number): Promise<void> {
  for (const name of await readdir(results)) {
    if (/^queue-\d+\.lock$/.test(name) && !isLeftBehind(join(results, name))) {
      throw new CommandError(
        `workers of a queue are at work here (${name}): stop them first; if there are none, remove ${join(results, name)}`,
      );
    }
    const [, others] = /^\d+-of-(\d+)\.lock$/.exec(name) ?? [];
    if (others === undefined || Number(others) === of || isLeftBehind(join(results, name)))
      continue;
    throw new CommandError(
      `another run is at work here, of ${others} shares (${name}): wait for it, or give the same number of shares; if it is not, remove ${join(results, name)}`,
    );
  }
}

interface Run {
  readonly folder: ArchiveFolder;
  readonly results: string;
  readonly writer: string;
  readonly version: string;
  readonly sink: PostgresSink | null;
  readonly touch: () => void;
}

async function runLocked(
  run: Run,
  { threads, share, retry = false, articles: address }: RunOptions,
): Promise<void> {
  const { folder, results, writer, version, sink, touch } = run;
  const isElsewhere = address !== undefined;
  const articles = isElsewhere ? articlesAddress(address) : folder.articles;
  const batches = await allBatches(folder, isElsewhere);
  const out = await ResultWriter.open(results, writer);
  try {
    const state = new RunState(batches);
    for (const entry of await readJournals(results)) state.apply(entry);
    const own = share === undefined ? batches : shareOf(batches, share);
    const tasks = retry ? state.failedTasks(own) : state.left(own);
    if (tasks.length > 0) await doTasks(articles, tasks, out, { threads, sink, touch });
  } finally {
    await out.close();
  }
  await endRun(folder, version, sink, isElsewhere);
}

/** Tells what is done, lists what failed, and lets these results be the archive's where all are there. */
export async function endRun(
  folder: ArchiveFolder,
  version: string,
  sink: PostgresSink | null,
  isElsewhere: boolean,
): Promise<RunState> {
  const results = resultFolder(folder, version);
  const state = await stateOf(folder, version, isElsewhere);
  await writeFailures(results, state);
  const { all, done, failed } = state.counts();
  if (done + failed === all && (await currentVersion(folder)) !== version) {
    await sink?.replaceOthers();
    await replaceCurrent(folder, version);
  }
  tell(
    `dateline: ${done.toLocaleString('en')} of ${all.toLocaleString('en')} articles are geoparsed${failed === 0 ? '' : `, ${failed.toLocaleString('en')} failed (${join(results, 'failed.ndjson')}); 'dateline archive retry ${folder.path}' tries them again`}`,
  );
  return state;
}

async function doTasks(
  articles: string,
  tasks: readonly Task[],
  out: ResultWriter,
  { threads, sink, touch }: Pick<Run, 'sink' | 'touch'> & { readonly threads: number | undefined },
): Promise<void> {
  const all = countArticles(tasks);
  const start = performance.now();
  await showProgress('Geoparsing', async (onProgress) => {
    await runTasks(articles, tasks, out, {
      threads: Math.min(threads ?? availableParallelism(), tasks.length),
      sink,
      onDone: (count) => {
        touch();
        const rate = (1000 * count) / Math.max(1, performance.now() - start);
        const isShown = process.stderr.isTTY;
        const step = isShown
          ? `${rate.toFixed(0)} articles a second, ${duration((all - count) / rate)} left`
          : `${10 * Math.floor((10 * count) / all)} %`;
        onProgress(step, count / all);
      },
    });
  });
}

/** What of an archive is done with a version of the models. */
export async function stateOf(
  folder: ArchiveFolder,
  version: string,
  isElsewhere = false,
): Promise<RunState> {
  const state = new RunState(await allBatches(folder, isElsewhere));
  for (const entry of await readJournals(resultFolder(folder, version))) state.apply(entry);
  return state;
}

async function writeFailures(results: string, state: RunState): Promise<void> {
  const failures = state.failures();
  const isThere = (await readdir(results)).includes('failed.ndjson');
  if (failures.length === 0 && !isThere) return;
  const lines = failures.map(
    ({ batch, index, id, why }) => `${JSON.stringify({ id, why, batch, index })}\n`,
  );
  await writeAtomically(join(results, 'failed.ndjson'), lines);
}
