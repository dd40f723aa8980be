import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CommandError } from '../command-error.ts';
import { project } from '../project.ts';
import type { BatchResult } from './batch-result.ts';
import type { BatchWork } from './geoparse-batch.ts';

/** What a worker says: that it can begin, what came of a batch, or why there is no going on. */
export type FromWorker =
  | { readonly ready: true }
  | { readonly result: BatchResult }
  | { readonly fault: string };

/** Batches that a worker has at once, so that it need not wait for the next. */
const AT_ONCE = 2;
/** Megabytes of memory that a worker's objects may take. */
const WORKER_MEMORY = 1_500;
/** Milliseconds in which a batch has to be done: a hundred times what it takes. */
const PATIENCE = 10 * 60_000;

/** Work, and what is told of what came of it. */
export interface PoolWork extends BatchWork {
  readonly onResult: (result: BatchResult) => void;
  /** Told where the worker that had it first ended without a word: it ran out of memory, or hung. */
  readonly onDeath: (why: string) => void;
}

/** Threads at work. */
export interface Threads {
  /** Until all is done; rejected with a CommandError where a worker cannot work at all. */
  readonly finished: Promise<void>;
  /** Told that there is more work, or that none will come. */
  wake(): void;
  /** Ends them, whatever they have in hand. */
  stop(): void;
}

/** What a thread runs. */
const WORKER = join(project.root, 'bin/archive-worker.js');

/**
 * Does work in threads, as many as are asked for, each with its own models. A thread that dies is replaced, and what it had
 * in hand first is told of; what was waiting behind it is done by another.
 * @param next the next piece of work; undefined where there is none for now.
 * @param isOver whether none will come.
 * @param script what a thread runs, for tests of those that die.
 */
export function workInThreads(
  threads: number,
  next: () => PoolWork | undefined,
  isOver: () => boolean,
  script: string = WORKER,
): Threads {
  const members = new Set<Member>();
  const returned: PoolWork[] = [];
  let end: (error?: CommandError) => void = () => {};
  const wake = (): void => {
    // Others may be told of a death, and have work for those that wait.
    for (const member of members) member.feed();
    if (isOver() && returned.length === 0 && [...members].every(({ isIdle }) => isIdle)) end();
  };
  const finished = new Promise<void>((resolve, reject) => {
    end = (error) => {
      for (const member of members) member.stop();
      if (error === undefined) resolve();
      else reject(error);
    };
    const start = (): void => {
      const member = new Member(script, {
        next: () => returned.shift() ?? next(),
        onIdle: wake,
        onFault: (fault) => end(new CommandError(fault)),
        onDeath: (why, held) => {
          members.delete(member);
          const [first, ...rest] = held;
          if (first === undefined && !member.wasReady) {
            end(new CommandError(`a worker cannot be started: ${why}`));
            return;
          }
          returned.push(...rest);
          first?.onDeath(why);
          start();
        },
      });
      members.add(member);
    };
    for (let count = 0; count < threads; count++) start();
  });
  return { finished, wake, stop: () => end() };
}

interface MemberOptions {
  readonly next: () => PoolWork | undefined;
  readonly onIdle: () => void;
  readonly onFault: (fault: string) => void;
  readonly onDeath: (why: string, held: readonly PoolWork[]) => void;
}

/** One thread, and what it has in hand. */
class Member {
  readonly #worker: Worker;
  readonly #options: MemberOptions;
  #held: PoolWork[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  wasReady = false;

  constructor(script: string, options: MemberOptions) {
    this.#options = options;
    this.#worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY },
    });
    this.#worker.on('message', (message: FromWorker) => this.#take(message));
    let why = 'it ended';
    this.#worker.on('error', (error) => {
      why = error.message;
    });
    this.#worker.on('exit', () => {
      clearTimeout(this.#timer);
      if (!this.#isStopped) options.onDeath(why, this.#held);
    });
  }

  get isIdle(): boolean {
    return this.wasReady && this.#held.length === 0;
  }

  /** Gives it as much as it may have. */
  feed(): void {
    if (!this.wasReady || this.#isStopped) return;
    while (this.#held.length < AT_ONCE) {
      const work = this.#options.next();
      if (work === undefined) return;
      this.#held.push(work);
      const { path, batch, only } = work;
      this.#worker.postMessage({ path, batch, only } satisfies BatchWork);
      if (this.#held.length === 1) this.#watch();
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#worker.terminate().catch(() => {});
  }

  #take(message: FromWorker): void {
    if ('fault' in message) {
      this.#options.onFault(message.fault);
      return;
    }
    if ('ready' in message) this.wasReady = true;
    else this.#held.shift()?.onResult(message.result);
    this.#watch();
    this.feed();
    if (this.#held.length === 0) this.#options.onIdle();
  }

  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#held.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#worker.terminate().catch(() => {});
    }, PATIENCE);
  }
}
