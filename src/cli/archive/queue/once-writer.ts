import { join } from 'node:path';
import type { Batch } from '../../../archive/articles/batch.ts';
import { numbersOf, type Task } from '../../../archive/run/run-state.ts';
import { withToldLock } from '../../builds/with-told-lock.ts';
import { tell } from '../../tell.ts';
import type { BatchResult } from '../batch-result.ts';
import { ResultWriter } from '../result-writer.ts';
import { BatchLedger } from './batch-ledger.ts';
import { JournalTail } from './journal-tail.ts';

/** Milliseconds after which the lock of a machine that is gone is taken over: it is held for some of them. */
const PATIENCE = 60_000;

interface Pending {
  readonly task: Task;
  readonly result: BatchResult;
  readonly retry: boolean;
  /** Whether the failures are told, and not tried again. */
  readonly isFinal: boolean;
  readonly resolve: () => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Writes the results of each article once, however many workers have done it: one writes at a time, and looks at the journals of
 * all before. Whoever was given a batch that another was taken for dead with finds it done.
 */
export class OnceWriter {
  readonly #folder: string;
  readonly #out: ResultWriter;
  readonly #tail: JournalTail;
  readonly #ledger = new BatchLedger();
  #pending: Pending[] = [];
  #writing: Promise<void> | null = null;

  private constructor(folder: string, out: ResultWriter) {
    this.#folder = folder;
    this.#out = out;
    this.#tail = new JournalTail(folder);
  }

  /** @param writer names its files: no two may write under one name at a time. */
  static async open(folder: string, writer: string): Promise<OnceWriter> {
    const once = new OnceWriter(folder, await ResultWriter.open(folder, writer));
    await once.#refresh();
    return once;
  }

  /** What is left of a batch, as far as is known without waiting. */
  async taskOf(batch: Batch, retry: boolean): Promise<Task | null> {
    if (this.#ledger.taskOf(batch, retry) !== null) await this.#refresh();
    return this.#ledger.taskOf(batch, retry);
  }

  /**
   * Writes what nobody has written yet, and is done when that is on the disk.
   * @throws CommandError where that fails.
   */
  write(
    task: Task,
    result: BatchResult,
    { retry, isFinal }: { readonly retry: boolean; readonly isFinal: boolean },
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ task, result, retry, isFinal, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  async close(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
    await this.#out.close();
  }

  async #refresh(): Promise<void> {
    for (const entry of await this.#tail.next()) this.#ledger.apply(entry);
  }

  async #drain(): Promise<void> {
    while (this.#pending.length > 0) {
      let group: Pending[] = [];
      try {
        await withToldLock(
          join(this.#folder, 'write.lock'),
          async () => {
            // With what has come while another had it.
            group = this.#pending.splice(0);
            await this.#refresh();
            const seen = new Set<string>();
            const later: Pending[] = [];
            for (const one of group) {
              const { name } = one.task.batch;
              // Twice in one go: what the first writes is known only when it is written.
              if (seen.has(name)) later.push(one);
              else if (this.#add(one)) seen.add(name);
            }
            group = group.filter((one) => !later.includes(one));
            this.#pending.unshift(...later);
            await this.#out.settled();
          },
          { patience: PATIENCE, what: 'worker', onWait: tellNothing },
        );
        for (const { resolve } of group) resolve();
      } catch (fault) {
        for (const { reject } of [...group, ...this.#pending.splice(0)]) reject(fault);
      }
    }
    this.#writing = null;
  }

  /** @returns whether there is anything to write. */
  #add({ task, result, retry, isFinal }: Pending): boolean {
    const { batch } = task;
    const wanted = this.#ledger.taskOf(batch, retry);
    if (wanted === null) return false;
    const isWanted = (index: number) => wanted.only?.includes(index) ?? true;
    const done = new Set(numbersOf(task));
    for (const { index } of result.failed) done.delete(index);
    const lines = result.lines.split('\n');
    const own = [...done].map((index, at) => ({ index, line: `${lines[at]}\n` }));
    const written = own.filter(({ index }) => isWanted(index));
    const failed = isFinal ? result.failed.filter(({ index }) => isWanted(index)) : [];
    const about = [...written, ...failed].map(({ index }) => index).sort((a, b) => a - b);
    if (about.length === 0) return false;
    this.#out.add({
      batch: batch.name,
      only: about.length === batch.count ? undefined : about,
      lines: written.map(({ line }) => line).join(''),
      failed,
      done: written.length,
    });
    return true;
  }
}

function tellNothing(message: string): void {
  // Of another machine's that is gone a person has to know; of all others not.
  if (message.includes(' on ')) tell(`dateline: ${message}`);
}
