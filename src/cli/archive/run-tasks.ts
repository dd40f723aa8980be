import { countArticles, numbersOf, type Task } from '../../archive/run/run-state.ts';
import { type BatchResult, failedByWorker } from './batch-result.ts';
import { batchPath } from './read-batch.ts';
import type { ResultWriter } from './result-writer.ts';
import type { PostgresSink } from './sink/postgres-sink.ts';
import { putBatch } from './sink/put-batch.ts';
import { type PoolWork, workInThreads } from './worker-pool.ts';

export interface RunTasksOptions {
  readonly threads: number;
  /** Told how many articles are done, each time that more are. */
  readonly onDone: (count: number) => void;
  /** Where results are put, too, before they are told as done. */
  readonly sink?: PostgresSink | null;
  /** What a thread runs, for tests of those that die. */
  readonly script?: string;
}

/** Batches that wait for a database, beyond which no more are begun. */
const MOST_IN_SINK = 8;

/**
 * Does tasks in threads, and writes what came of each. Of a batch that kills its worker each article is tried by itself, so that
 * only the one that does it fails.
 * @param articles the folder of the files of articles, or its address on the web.
 * @throws CommandError where results cannot be written, or no worker can work.
 */
export async function runTasks(
  articles: string,
  tasks: readonly Task[],
  out: ResultWriter,
  { threads, onDone, sink = null, script }: RunTasksOptions,
): Promise<void> {
  let at = 0;
  let inHand = 0;
  let done = 0;
  const again: Task[] = [];
  let fault: unknown;
  const write = (task: Task, { lines, done: count, failed }: BatchResult): void => {
    const { batch, only } = task;
    inHand--;
    out.add({ batch: batch.name, only, lines, failed, done: count });
    out.settled().catch((error: unknown) => {
      fault ??= error;
    });
    done += countArticles([task]);
    onDone(done);
  };
  let inSink = 0;
  const take = (task: Task, result: BatchResult): void => {
    if (sink === null) {
      write(task, result);
      return;
    }
    inSink++;
    putBatch(sink, batchPath(articles, task.batch), task.batch, result.lines)
      .then(
        () => write(task, result),
        (error: unknown) => {
          inHand--;
          fault ??= error;
        },
      )
      .finally(() => {
        inSink--;
        pool.wake();
      });
  };
  const next = (): PoolWork | undefined => {
    // A database that is slower than the threads is waited for.
    if (fault !== undefined || inSink > MOST_IN_SINK) return undefined;
    const task = again.pop() ?? tasks[at++];
    if (task === undefined) return undefined;
    inHand++;
    const { batch, only } = task;
    return {
      path: batchPath(articles, batch),
      batch,
      only,
      onResult: (result) => take(task, result),
      onDeath: (why) => {
        const numbers = numbersOf(task);
        if (numbers.length === 1) {
          take(task, failedByWorker(numbers, why));
          return;
        }
        inHand--;
        for (const index of numbers) again.push({ batch, only: [index] });
      },
    };
  };
  const pool = workInThreads(
    threads,
    next,
    () => inHand === 0 && again.length === 0 && (at >= tasks.length || fault !== undefined),
    script,
  );
  await pool.finished;
  if (fault !== undefined) throw fault;
  await out.settled();
}
