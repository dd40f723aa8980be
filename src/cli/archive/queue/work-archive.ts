import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { tell } from '../../tell.ts';
import { toldToStop } from '../../told-to-stop.ts';
import { allBatches } from '../archive-folder.ts';
import { articlesAddress } from '../read-web-range.ts';
import { resultFolder } from '../result-folders.ts';
import { beginRun, endRun, refuseRuns } from '../run-archive.ts';
import { serviceUrl } from '../service-url.ts';
import { openSink, type SinkChoice } from '../sink/open-sink.ts';
import type { PostgresSink } from '../sink/postgres-sink.ts';
import { BatchPool } from './batch-pool.ts';
import { BatchProcessor } from './batch-processor.ts';
import { FaultTeller } from './fault-teller.ts';
import { OnceWriter } from './once-writer.ts';
import { type BatchQueue, openQueue, openWorker, queueName } from './open-queue.ts';
import { withWriterSlot } from './writer-slot.ts';

/** Batches for each thread: one in hand, one behind it, one whose results are being written. */
const BATCHES_A_THREAD = 3;
/** Milliseconds that a batch in hand has to be done in, when the worker is to stop. */
const GRACE = 10_000;
/** Milliseconds in which the queue's store has to be told what came of it then. */
const LAST_WORDS = 5_000;
/** How often it is looked whether the queue is empty, in milliseconds. */
const LOOK = 500;
/** Seconds after which a batch of a worker that is not heard of is another's. */
export const STALLED_AFTER = 30;

export interface WorkOptions extends SinkChoice {
  /** The address on the web of the folder of the files of articles; the archive's own where absent. */
  readonly articles?: string;
  /** The address of the queue's store. */
  readonly queue: string;
  readonly threads?: number;
  /** Ends when the queue is empty, and does not wait for more. */
  readonly untilEmpty?: boolean;
  /** Seconds. */
  readonly stalledAfter?: number;
  /** Though the results that there are are of other models. */
  readonly replace?: boolean;
}

/**
 * Geoparses the batches that a queue has of an archive, until it is told to stop (SIGTERM, SIGINT): what no thread has begun is
 * given back then at once, and what is in hand is done, or given back after ten seconds.
 * @throws CommandError where the archive, its models, its results or the store of the queue cannot be used.
 */
export async function workAtArchive(path: string, options: WorkOptions): Promise<void> {
  const service = serviceUrl(options.queue, '--queue');
  const { folder, version } = await beginRun(path, options);
  const articles =
    options.articles === undefined ? folder.articles : articlesAddress(options.articles);
  const results = resultFolder(folder, version);
  await refuseRuns(results);
  const name = queueName(await allBatches(folder, options.articles !== undefined), version);
  const queue = await openQueue(service, name);
  const faults = new FaultTeller(service);
  let sink: PostgresSink | null = null;
  try {
    sink = await openSink(options, version);
    await sink?.makeIndexes();
    const stored = sink;
    await withWriterSlot(results, async (writer) => {
      const out = await OnceWriter.open(results, writer);
      const threads = options.threads ?? availableParallelism();
      const pool = new BatchPool({ articles, threads });
      const processor = new BatchProcessor(pool, out, stored, articles);
      const worker = await openWorker(
        service,
        name,
        (job, token) => processor.process(job, token),
        {
          concurrency: BATCHES_A_THREAD * threads,
          stalledAfter: options.stalledAfter ?? STALLED_AFTER,
        },
      );
      worker.on('error', (error) => faults.tell(error));
      worker.on('active', () => faults.forget());
      worker.on('failed', (job) => {
        if (job !== undefined)
          processor.tellFailed(job).catch((error: unknown) => faults.tell(error));
      });
      // Before it is said that there is one to be told.
      const isToldToStop = toldToStop();
      tell(`dateline: at work for ${service.shown} in ${threads} threads, as ${writer}`);
      const running = worker.run();
      running.catch((error: unknown) => faults.tell(error));
      try {
        await Promise.race([
          isToldToStop,
          pool.finished,
          processor.fault,
          ...(options.untilEmpty === true ? [untilEmpty(queue, faults)] : []),
        ]);
      } finally {
        processor.stop();
        const grace = setTimeout(() => pool.stop(), GRACE);
        await Promise.race([worker.close(), wait(GRACE + LAST_WORDS, undefined, { ref: false })]);
        clearTimeout(grace);
        pool.stop();
        await out.close();
      }
    });
    const state = await endRun(folder, version, sink, options.articles !== undefined);
    const { all, done, failed } = state.counts();
    if (options.untilEmpty === true && done + failed < all) {
      tell(
        `dateline: ${(all - done - failed).toLocaleString('en')} articles are not geoparsed, and not in the queue: 'dateline archive enqueue ${path} --queue …' puts them there`,
      );
    }
  } finally {
    await sink?.close();
    await Promise.race([
      queue.close().catch(() => {}),
      wait(LAST_WORDS, undefined, { ref: false }),
    ]);
  }
}

async function untilEmpty(queue: BatchQueue, faults: FaultTeller): Promise<void> {
  for (;;) {
    try {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
      if (Object.values(counts).every((count) => count === 0)) return;
    } catch (error) {
      faults.tell(error);
    }
    await wait(LOOK);
  }
}
