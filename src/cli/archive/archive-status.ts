import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { RunState } from '../../archive/run/run-state.ts';
import { isLeftBehind } from '../builds/build-lock.ts';
import { writeOutput } from '../standard-output.ts';
import { allBatches, openArchive } from './archive-folder.ts';
import { duration } from './duration.ts';
import { currentVersion, resultFolder } from './result-folders.ts';
import { readJournals } from './result-writer.ts';

/** Milliseconds over which the rate is told. */
const RECENT = 5 * 60_000;

/** How far the geoparsing of an archive is. */
export interface ArchiveStatus {
  readonly articles: number;
  readonly done: number;
  readonly failed: number;
  /** Version of the models of the results; null where there are none yet. */
  readonly models: string | null;
  /** Runs that are at work now, by their shares, and workers of a queue. */
  readonly running: readonly string[];
  /** Articles a second, of the last five minutes; null where nothing runs. */
  readonly rate: number | null;
  /** Seconds until all are done at that rate; null where nothing runs. */
  readonly left: number | null;
}

/**
 * Tells on standard output how far an archive is, of each version of the models that has results.
 * @throws CommandError where there is no archive.
 */
export async function tellStatus(
  path: string,
  { json = false }: { readonly json?: boolean },
): Promise<void> {
  const folder = await openArchive(path);
  const current = await currentVersion(folder);
  const names = await readdir(folder.results).catch(() => []);
  const versions = names.filter((name) => /^[0-9a-f]{16}$/.test(name));
  const batches = await allBatches(folder);
  const told: ArchiveStatus[] = [];
  for (const version of versions.length > 0 ? versions : [null]) {
    const results = version === null ? null : resultFolder(folder, version);
    const entries = results === null ? [] : await readJournals(results);
    const state = new RunState(batches);
    for (const entry of entries) state.apply(entry);
    const { all, done, failed } = state.counts();
    const running = results === null ? [] : await runningIn(results);
    const rate = running.length === 0 ? null : rateOf(entries, Date.now());
    const left = rate === null ? null : (all - done - failed) / rate;
    told.push({ articles: all, done, failed, models: version, running, rate, left });
  }
  await writeOutput(
    json ? `${JSON.stringify(told)}\n` : told.map((one) => inWords(one, current)).join(''),
  );
}

async function runningIn(results: string): Promise<readonly string[]> {
  const locks = (await readdir(results)).filter((name) =>
    /^(?:\d+-of-\d+|queue-\d+)\.lock$/.test(name),
  );
  return locks
    .filter((name) => !isLeftBehind(join(results, name)))
    .map((name) => name.replace(/\.lock$/, ''));
}

function rateOf(entries: Awaited<ReturnType<typeof readJournals>>, now: number): number {
  // None is of later than now, unless the clock has been set back.
  const recent = entries.filter(({ at }) => at > now - RECENT && at <= now);
  const first = Math.min(...recent.map(({ at }) => at));
  const done = recent.reduce((sum, one) => sum + one.done, 0);
  return recent.length < 2 ? 0 : (1000 * done) / Math.max(1, now - first);
}

function inWords(
  { articles, done, failed, models, running, rate, left }: ArchiveStatus,
  current: string | null,
): string {
  const number = (count: number) => count.toLocaleString('en');
  const share = articles === 0 ? '' : ` (${((100 * done) / articles).toFixed(1)} %)`;
  const isOther = models !== null && current !== null && models !== current;
  const lines = [
    `${number(done)} of ${number(articles)} articles geoparsed${share}, ${number(failed)} failed, ${number(articles - done - failed)} left`,
    ...(models === null
      ? []
      : [`  models ${models}${isOther ? ', to replace the results there are' : ''}`]),
    running.length === 0 || rate === null
      ? '  nothing is running'
      : `  running (${running.join(', ')}): ${rate.toFixed(1)} articles a second, ${duration(left ?? Number.POSITIVE_INFINITY)} left`,
  ];
  return `${lines.join('\n')}\n`;
}
