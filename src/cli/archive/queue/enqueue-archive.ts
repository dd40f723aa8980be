import { toJob } from '../../../archive/run/batch-job.ts';
import { countArticles, type Task } from '../../../archive/run/run-state.ts';
import { writeOutput } from '../../standard-output.ts';
import { allBatches } from '../archive-folder.ts';
import { beginRun, stateOf } from '../run-archive.ts';
import { serviceFault } from '../service-fault.ts';
import { serviceUrl } from '../service-url.ts';
import { type BatchQueue, jobId, jobOptions, openQueue, queueName } from './open-queue.ts';

/** Batches that are put into the queue in one go. */
const AT_ONCE = 1_000;

export interface EnqueueOptions {
  /** The address of the queue's store. */
  readonly queue: string;
  /** Seconds until what failed is tried again; 5 where absent. */
  readonly backoff?: number;
  /** What failed, and not what is left. */
  readonly retry?: boolean;
  /** Though the results that there are are of other models. */
  readonly replace?: boolean;
}

/**
 * Puts the batches of an archive that are not geoparsed yet into a queue, by reference. What is there already is not put there
 * twice: whoever is not sure does it again.
 * @throws CommandError where the archive, its models or the store of the queue cannot be used.
 */
export async function enqueueArchive(
  path: string,
  { queue: written, backoff = 5, retry = false, replace = false }: EnqueueOptions,
): Promise<void> {
  const service = serviceUrl(written, '--queue');
  const { folder, version } = await beginRun(path, { replace });
  const batches = await allBatches(folder);
  const queue = await openQueue(service, queueName(batches, version));
  try {
    const state = await stateOf(folder, version);
    const tasks = retry ? state.failedTasks(batches) : state.left(batches);
    await forgetFailed(queue, tasks);
    for (let at = 0; at < tasks.length; at += AT_ONCE) {
      await queue.addBulk(
        tasks.slice(at, at + AT_ONCE).map(({ batch }) => ({
          name: batch.name,
          data: toJob(batch, retry),
          opts: jobOptions(batch, backoff),
        })),
      );
    }
    const articles = countArticles(tasks);
    const number = (count: number) => count.toLocaleString('en');
    await writeOutput(
      tasks.length === 0
        ? `nothing to put into the queue: no article is ${retry ? 'one that failed' : 'left'}\n`
        : `${number(articles)} articles stand in the queue in ${number(tasks.length)} batches: 'dateline archive work ${path} --queue …' takes them, on as many machines as there are\n`,
    );
  } catch (cause) {
    throw serviceFault(service, cause);
  } finally {
    await queue.close().catch(() => {});
  }
}

/** What failed is kept under its name, under which nothing else can be put there. */
async function forgetFailed(queue: BatchQueue, tasks: readonly Task[]): Promise<void> {
  const names = new Set(tasks.map(({ batch }) => jobId(batch)));
  const found: string[] = [];
  for (let from = 0; ; from += AT_ONCE) {
    const jobs = await queue.getJobs(['failed'], from, from + AT_ONCE - 1);
    for (const { id } of jobs) if (id !== undefined && names.has(id)) found.push(id);
    if (jobs.length < AT_ONCE) break;
  }
  for (const id of found) await queue.remove(id);
}
