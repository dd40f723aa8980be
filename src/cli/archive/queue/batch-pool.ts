import { numbersOf, type Task } from '../../../archive/run/run-state.ts';
import { type BatchResult, failedByWorker } from '../batch-result.ts';
import { batchPath } from '../read-batch.ts';
import { type PoolWork, type Threads, workInThreads } from '../worker-pool.ts';

/** Why a task came back without having been done: it is another's now. */
export class GivenBack extends Error {
  override readonly name = 'GivenBack';
}

interface Piece {
  readonly task: Task;
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (why: Error) => void;
}

export interface BatchPoolOptions {
  /** The folder of the files of articles, or its address on the web. */
  readonly articles: string;
  readonly threads: number;
  /** What a thread runs, for tests of those that die. */
  readonly script?: string | undefined;
}

/** Threads that are given one batch after the other, as a queue has them. */
export class BatchPool {
  readonly #articles: string;
  readonly #threads: Threads;
  readonly #waiting: Piece[] = [];
  readonly #inHand = new Set<Piece>();
  #ended: Error | null = null;

  constructor({ articles, threads, script }: BatchPoolOptions) {
    this.#articles = articles;
    this.#threads = workInThreads(
      threads,
      () => this.#next(),
      () => false,
      script,
    );
    this.#threads.finished.catch((fault: Error) => this.#end(fault));
  }

  /** Until the threads are stopped; rejected with a CommandError where they cannot work. */
  get finished(): Promise<void> {
    return this.#threads.finished;
  }

  /**
   * Geoparses a batch. Of one that ends its worker each article is tried by itself.
   * @throws GivenBack where it was not done any more.
   */
  do(task: Task): Promise<BatchResult> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    const result = new Promise<BatchResult>((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
    });
    this.#threads.wake();
    return result;
  }

  /** Gives back what no thread has begun. */
  giveBackWaiting(): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new GivenBack());
  }

  /** Ends the threads, and gives back what they have in hand. */
  stop(): void {
    this.#end(new GivenBack());
    this.#threads.stop();
  }

  #end(why: Error): void {
    this.#ended ??= why;
    const held = [...this.#waiting.splice(0), ...this.#inHand];
    this.#inHand.clear();
    for (const { reject } of held) reject(why);
  }

  #next(): PoolWork | undefined {
    const piece = this.#waiting.shift();
    if (piece === undefined) return undefined;
    this.#inHand.add(piece);
    const { batch, only } = piece.task;
    return {
      path: batchPath(this.#articles, batch),
      batch,
      only,
      onResult: (result) => {
        this.#inHand.delete(piece);
        piece.resolve(result);
      },
      onDeath: (why) => {
        this.#inHand.delete(piece);
        const numbers = numbersOf(piece.task);
        if (numbers.length === 1) {
          piece.resolve(failedByWorker(numbers, why));
          return;
        }
        const alone = numbers.map((number) => this.do({ batch, only: [number] }));
        Promise.all(alone).then((results) => piece.resolve(joined(results)), piece.reject);
      },
    };
  }
}

function joined(results: readonly BatchResult[]): BatchResult {
  return {
    lines: results.map(({ lines }) => lines).join(''),
    done: results.reduce((sum, { done }) => sum + done, 0),
    failed: results.flatMap(({ failed }) => failed),
  };
}
