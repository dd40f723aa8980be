import { setTimeout as wait } from 'node:timers/promises';
import type { Batch } from '../../../archive/articles/batch.ts';
import { readJob } from '../../../archive/run/batch-job.ts';
import { countArticles, numbersOf } from '../../../archive/run/run-state.ts';
import { CommandError } from '../../command-error.ts';
import { tell } from '../../tell.ts';
import { allFailed, type BatchResult } from '../batch-result.ts';
import { isPassing } from '../passing-fault.ts';
import { batchPath } from '../read-batch.ts';
import type { PostgresSink } from '../sink/postgres-sink.ts';
import { putBatch } from '../sink/put-batch.ts';
import { type BatchPool, GivenBack } from './batch-pool.ts';
import type { OnceWriter } from './once-writer.ts';
import { ATTEMPTS, type QueuedBatch } from './open-queue.ts';

/** Milliseconds until a database that is away is tried again. */
const SINK_AGAIN = 1_000;

/** Does what a queue gives: geoparses what is left of a batch, writes it, and only then says that it is done. */
export class BatchProcessor {
  /** Never resolved; rejected where there is no going on: results cannot be written. */
  readonly fault: Promise<never>;
  readonly #pool: BatchPool;
  readonly #out: OnceWriter;
  readonly #sink: PostgresSink | null;
  readonly #articles: string;
  #isStopped = false;
  #fail: (fault: unknown) => void = () => {};

  /** @param articles the folder of the files of articles, or its address on the web. */
  constructor(pool: BatchPool, out: OnceWriter, sink: PostgresSink | null, articles: string) {
    this.#sink = sink;
    this.#articles = articles;
    this.#pool = pool;
    this.#out = out;
    this.fault = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.fault.catch(() => {});
  }

  /** Gives back what is not begun, and all that comes. */
  stop(): void {
    this.#isStopped = true;
    this.#pool.giveBackWaiting();
  }

  /**
   * @param token shows that the batch is this worker's.
   * @throws Error where articles of it failed, which is what has the queue try it again.
   */
  async process(job: QueuedBatch, token: string): Promise<void> {
    const read = readJob(job.data);
    if (read === null) throw new Error('it is no reference to a batch of this archive');
    const { batch, retry } = read;
    const task = await this.#out.taskOf(batch, retry);
    if (task === null) return;
    let result: BatchResult;
    try {
      if (this.#isStopped) throw new GivenBack();
      result = await this.#pool.do(task);
    } catch (why) {
      if (!(why instanceof GivenBack || why instanceof CommandError)) throw why;
      return giveBack(job, token);
    }
    const isFinal = job.attemptsMade + 1 >= ATTEMPTS;
    try {
      const isStored = await this.#putIntoSink(batch, result.lines);
      if (isStored) await this.#out.write(task, result, { retry, isFinal });
      else throw new GivenBack();
    } catch (why) {
      if (!(why instanceof GivenBack)) this.#fail(why);
      return giveBack(job, token);
    }
    const [first] = result.failed;
    if (first !== undefined)
      throw new Error(
        `${result.failed.length} of ${countArticles([task])} articles failed: ${first.why}`,
      );
  }

  /** @returns false where it was told to stop while the database was away. */
  async #putIntoSink(batch: Batch, lines: string): Promise<boolean> {
    for (let isTold = false; ; isTold = true) {
      try {
        if (this.#sink !== null)
          await putBatch(this.#sink, batchPath(this.#articles, batch), batch, lines);
        return true;
      } catch (why) {
        if (!isPassing(why)) throw why;
        if (this.#isStopped) return false;
        if (!isTold)
          tell(`dateline: ${why instanceof Error ? why.message : why}; waiting for it …`);
        await wait(SINK_AGAIN);
      }
    }
  }

  /** Lists as failed what the queue has given up of a batch, whose workers ended one after the other. */
  async tellFailed(job: QueuedBatch): Promise<void> {
    const read = readJob(job.data);
    if (read === null || !(await job.isFailed())) return;
    const { batch, retry } = read;
    const task = await this.#out.taskOf(batch, false);
    if (task === null) return;
    const why = `the queue gave it up: ${job.failedReason}`;
    await this.#out.write(task, allFailed(numbersOf(task), why), { retry, isFinal: true });
  }
}

/** Puts it back where it was, as if it had not been taken. */
async function giveBack(job: QueuedBatch, token: string): Promise<never> {
  await job.moveToWait(token);
  const { WaitingError } = await import('bullmq');
  throw new WaitingError();
}
