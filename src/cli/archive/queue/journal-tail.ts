import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type JournalEntry, readJournal } from '../../../archive/run/journal.ts';
import { readRange } from '../read-range.ts';

/** Results are on the disk before the journal tells of them. */
const ANY_SIZE = { get: () => Number.POSITIVE_INFINITY };

/** Follows the journals of a folder of results, which others write at the same time. */
export class JournalTail {
  readonly #folder: string;
  /** Bytes of each journal that were read. */
  readonly #read = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What has been written since it was asked last. */
  async next(): Promise<readonly JournalEntry[]> {
    const found: JournalEntry[] = [];
    for (const name of await readdir(this.#folder)) {
      if (!name.endsWith('.journal')) continue;
      const from = this.#read.get(name) ?? 0;
      // Opened anew each time: so a shared folder of another machine shows what was written there.
      const file = await open(join(this.#folder, name), 'r');
      try {
        const { size } = await file.stat();
        if (size <= from) continue;
        const text = (await readRange(file, from, size - from)).toString('utf8');
        const { entries, length } = readJournal(text, ANY_SIZE);
        this.#read.set(name, from + length);
        found.push(...entries);
      } finally {
        await file.close();
      }
    }
    return found;
  }
}
