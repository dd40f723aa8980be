import type { Batch } from '../articles/batch.ts';
import type { FailedArticle, JournalEntry } from './journal.ts';

/** Work for one worker: a batch, or some articles of one. */
export interface Task {
  readonly batch: Batch;
  /** Numbers of the articles in it; all where absent. */
  readonly only?: readonly number[];
}

/** What of a task says which articles it is of. */
interface Extent {
  readonly batch: Pick<Batch, 'count'>;
  readonly only?: readonly number[] | undefined;
}

/** The numbers of a task's articles in its batch. */
export function numbersOf({ batch, only }: Extent): readonly number[] {
  return only ?? upTo(batch.count);
}

/** How many articles tasks are of. */
export function countArticles(tasks: readonly Extent[]): number {
  return tasks.reduce((sum, { batch, only }) => sum + (only?.length ?? batch.count), 0);
}

/** An article that could not be geoparsed, and the batch that it is in. */
export interface Failure extends FailedArticle {
  readonly batch: string;
}

interface Standing {
  /** Numbers of the articles that nothing is known of. */
  readonly left: Set<number>;
  readonly failed: Map<number, FailedArticle>;
}

/** What of an archive's batches is done, by the journals of all who worked at it. */
export class RunState {
  readonly #batches: ReadonlyMap<string, Batch>;
  /** Of those that were begun and are not all done; of all others nothing is held. */
  readonly #standings = new Map<string, Standing>();
  readonly #done = new Set<string>();

  constructor(batches: readonly Batch[]) {
    this.#batches = new Map(batches.map((batch) => [batch.name, batch]));
  }

  /** Takes what a journal tells; of a batch that the archive does not have, nothing. */
  apply({ batch: name, only, failed }: JournalEntry): void {
    const batch = this.#batches.get(name);
    if (batch === undefined || this.#done.has(name)) return;
    if (only === undefined && failed.length === 0) {
      this.#done.add(name);
      this.#standings.delete(name);
      return;
    }
    const standing = this.#standings.get(name) ?? beginning(batch.count);
    for (const index of only ?? [...standing.left]) {
      standing.left.delete(index);
      standing.failed.delete(index);
    }
    for (const article of failed) {
      // A damaged journal may tell of articles that the batch does not have.
      if (article.index < batch.count) standing.failed.set(article.index, article);
    }
    if (standing.left.size === 0 && standing.failed.size === 0) {
      this.#done.add(name);
      this.#standings.delete(name);
    } else this.#standings.set(name, standing);
  }

  /** What is to be done yet of these batches, in their order; what failed is not tried again. */
  left(batches: Iterable<Batch>): readonly Task[] {
    return this.#tasks(batches, ({ left }) => left);
  }

  /** What failed of these batches, to be tried again. */
  failedTasks(batches: Iterable<Batch>): readonly Task[] {
    return this.#tasks(batches, ({ failed }) => new Set(failed.keys()));
  }

  failures(): readonly Failure[] {
    return [...this.#standings].flatMap(([batch, { failed }]) =>
      [...failed.values()].map((article) => ({ batch, ...article })),
    );
  }

  /** Articles: all, those that are done, those that failed. */
  counts(): { readonly all: number; readonly done: number; readonly failed: number } {
    let all = 0;
    let done = 0;
    let failed = 0;
    for (const [name, { count }] of this.#batches) {
      all += count;
      const standing = this.#standings.get(name);
      if (this.#done.has(name)) done += count;
      else if (standing !== undefined) {
        failed += standing.failed.size;
        done += count - standing.left.size - standing.failed.size;
      }
    }
    return { all, done, failed };
  }

  #tasks(
    batches: Iterable<Batch>,
    wanted: (standing: Standing) => ReadonlySet<number>,
  ): readonly Task[] {
    const tasks: Task[] = [];
    for (const batch of batches) {
      if (this.#done.has(batch.name)) continue;
      const numbers = wanted(this.#standings.get(batch.name) ?? beginning(batch.count));
      if (numbers.size === batch.count) tasks.push({ batch });
      else if (numbers.size > 0) tasks.push({ batch, only: [...numbers].sort((a, b) => a - b) });
    }
    return tasks;
  }
}

function beginning(count: number): Standing {
  return { left: new Set(upTo(count)), failed: new Map() };
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
