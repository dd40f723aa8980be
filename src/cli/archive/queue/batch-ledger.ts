import type { Batch } from '../../../archive/articles/batch.ts';
import type { JournalEntry } from '../../../archive/run/journal.ts';
import { RunState, type Task } from '../../../archive/run/run-state.ts';

/** What is known of each batch by the journals of all workers: of one that is done, no more than that. */
export class BatchLedger {
  readonly #entries = new Map<string, readonly JournalEntry[] | 'done'>();

  apply(entry: JournalEntry): void {
    const known = this.#entries.get(entry.batch) ?? [];
    if (known === 'done') return;
    const isWhole = entry.only === undefined && entry.failed.length === 0;
    this.#entries.set(entry.batch, isWhole ? 'done' : [...known, entry]);
  }

  /**
   * What is to be done of a batch yet; null where there is nothing.
   * @param retry whether what failed is, too.
   */
  taskOf(batch: Batch, retry: boolean): Task | null {
    const known = this.#entries.get(batch.name) ?? [];
    if (known === 'done') return null;
    const state = new RunState([batch]);
    for (const entry of known) state.apply(entry);
    const tasks = [...state.left([batch]), ...(retry ? state.failedTasks([batch]) : [])];
    if (tasks.length === 0) return null;
    if (tasks.some(({ only }) => only === undefined)) return { batch };
    const only = tasks.flatMap((task) => task.only ?? []).sort((a, b) => a - b);
    return only.length === batch.count ? { batch } : { batch, only };
  }
}
