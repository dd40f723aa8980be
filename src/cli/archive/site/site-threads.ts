import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CommandError } from '../../command-error.ts';
import { project } from '../../project.ts';
import type { DescribedPlace, DescribePlaces } from './described-place.ts';
import type { NamedPlace } from './joined-articles.ts';
import {
  type ResultOf,
  SiteWork,
  type SiteWorkPlace,
  type WorkKind,
  type WorkOf,
} from './site-work.ts';
import { type ToldFault, thrownAgain } from './told-fault.ts';

/** What a thread is given: something to do, or what it asked for. */
export type ToThread =
  | { readonly kind: WorkKind; readonly id: number; readonly work: WorkOf<WorkKind> }
  | { readonly described: readonly DescribedPlace[]; readonly id: number };

/** What a thread says: what came of something, why nothing did, or of which places it asks for the facts. */
export type FromThread =
  | { readonly result: ResultOf<WorkKind>; readonly id: number }
  | { readonly fault: ToldFault }
  | { readonly describe: readonly NamedPlace[]; readonly id: number };

/** Works that a thread has at once: while one waits for the disk or for places, it does the other. */
const AT_ONCE = 2;
/** Works that are begun before the first of them is taken, for each thread. */
const AHEAD = 3;
/** Megabytes that a thread's objects may take: some ten times what they do, for a batch with a book in it. */
const THREAD_MEMORY = 1_500;
/** Megabytes for its new objects, twice what Node has: those of a batch are let go of before they are moved, a twentieth of its time. */
const YOUNG_MEMORY = 96;

/** What a thread runs. */
const SCRIPT = join(project.root, 'bin/archive-site-worker.js');

/** Where the work of a site is done. */
export interface SiteWorkers {
  /**
   * Does works, several at a time.
   * @returns what came of each, in their order; no more than some are begun before the first is taken.
   */
  inOrder<Kind extends WorkKind>(
    kind: Kind,
    works: Iterable<WorkOf<Kind>>,
  ): AsyncGenerator<ResultOf<Kind>>;
  close(): Promise<void>;
}

export interface SiteWorkersOptions extends Omit<SiteWorkPlace, 'thread'> {
  readonly threads: number;
  /** Asked by all threads: one place index is enough. */
  readonly describe: DescribePlaces;
  /** What a thread runs, for tests of those that die. */
  readonly script?: string;
}

/** Threads that do the work of a site; of one alone the work is done in this very thread. */
export function siteWorkers(options: SiteWorkersOptions): SiteWorkers {
  return options.threads > 1 ? new Threads(options) : inThisThread(options);
}

function inThisThread({ folders, spills, describe }: SiteWorkersOptions): SiteWorkers {
  const work = new SiteWork({ folders, spills, thread: 0 }, describe);
  return {
    async *inOrder(kind, works) {
      for (const one of works) yield await work.do(kind, one);
    },
    close: () => work.close(),
  };
}

/** A work that is done, or will be. */
interface Begun {
  readonly id: number;
  readonly kind: WorkKind;
  readonly work: WorkOf<WorkKind>;
  readonly onDone: (result: ResultOf<WorkKind>) => void;
  readonly onFault: (fault: unknown) => void;
}

class Threads implements SiteWorkers {
  readonly #members: readonly Member[];
  readonly #waiting: Begun[] = [];
  #last = 0;
  /** Why none goes on. */
  #fault: { readonly cause: unknown } | undefined;

  constructor(options: SiteWorkersOptions) {
    this.#members = Array.from(
      { length: options.threads },
      (_, thread) =>
        new Member(thread, options, {
          next: () => this.#waiting.shift(),
          onFault: (cause) => this.#stop(cause),
        }),
    );
  }

  async *inOrder<Kind extends WorkKind>(
    kind: Kind,
    works: Iterable<WorkOf<Kind>>,
  ): AsyncGenerator<ResultOf<Kind>> {
    const begun: Promise<ResultOf<Kind>>[] = [];
    for (const work of works) {
      begun.push(this.#begin(kind, work));
      const first = begun.length < AHEAD * this.#members.length ? undefined : begun.shift();
      if (first !== undefined) yield await first;
    }
    for (const one of begun) yield await one;
  }

  #begin<Kind extends WorkKind>(kind: Kind, work: WorkOf<Kind>): Promise<ResultOf<Kind>> {
    const done = new Promise<ResultOf<Kind>>((resolve, reject) => {
      if (this.#fault !== undefined) {
        reject(this.#fault.cause);
        return;
      }
      // What comes back under a work's number is of its kind.
      const onDone = (result: ResultOf<WorkKind>): void => resolve(result as ResultOf<Kind>);
      this.#waiting.push({ id: this.#last++, kind, work, onDone, onFault: reject });
    });
    // Told where it is waited for.
    done.catch(() => undefined);
    for (const member of this.#members) member.feed();
    return done;
  }

  #stop(cause: unknown): void {
    this.#fault ??= { cause };
    for (const { onFault } of this.#waiting.splice(0)) onFault(cause);
    for (const member of this.#members) member.drop(cause);
  }

  async close(): Promise<void> {
    for (const member of this.#members) await member.stop();
  }
}

interface MemberOptions {
  readonly next: () => Begun | undefined;
  readonly onFault: (cause: unknown) => void;
}

/** One thread, and what it has in hand. */
class Member {
  readonly #worker: Worker;
  readonly #describe: DescribePlaces;
  readonly #options: MemberOptions;
  readonly #held = new Map<number, Begun>();
  #isStopped = false;

  constructor(
    thread: number,
    { folders, spills, describe, script = SCRIPT }: SiteWorkersOptions,
    options: MemberOptions,
  ) {
    this.#describe = describe;
    this.#options = options;
    this.#worker = new Worker(script, {
      workerData: { folders, spills, thread } satisfies SiteWorkPlace,
      resourceLimits: {
        maxOldGenerationSizeMb: THREAD_MEMORY,
        maxYoungGenerationSizeMb: YOUNG_MEMORY,
      },
    });
    this.#worker.on('message', (message: FromThread) => {
      if ('fault' in message) options.onFault(thrownAgain(message.fault));
      else if ('describe' in message) this.#answer(message.describe, message.id);
      else {
        const begun = this.#held.get(message.id);
        this.#held.delete(message.id);
        this.feed();
        begun?.onDone(message.result);
      }
    });
    let why = '';
    this.#worker.on('error', (error) => {
      why = `: ${error.message}`;
    });
    this.#worker.on('exit', () => {
      if (!this.#isStopped) {
        options.onFault(new CommandError(`a thread that builds the site ended${why}`));
      }
    });
  }

  /** Gives it as much as it may have. */
  feed(): void {
    while (!this.#isStopped && this.#held.size < AT_ONCE) {
      const begun = this.#options.next();
      if (begun === undefined) return;
      this.#held.set(begun.id, begun);
      const { kind, id, work } = begun;
      this.#worker.postMessage({ kind, id, work } satisfies ToThread);
    }
  }

  #answer(places: readonly NamedPlace[], id: number): void {
    this.#describe(places).then(
      (described) => this.#worker.postMessage({ described, id } satisfies ToThread),
      (cause: unknown) => this.#options.onFault(cause),
    );
  }

  /** Has all that it has in hand fail. */
  drop(cause: unknown): void {
    for (const { onFault } of this.#held.values()) onFault(cause);
    this.#held.clear();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#worker.terminate();
  }
}
