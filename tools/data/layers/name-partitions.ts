import { createReadStream } from 'node:fs';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fold } from '../../../src/gazetteer/fold.ts';
import type { GazetteerRecord, NamedRecord } from '../../../src/gazetteer/place-record.ts';
import type { ShardDirectory } from '../../../src/gazetteer/shard-directory.ts';

/** Stretches of the alphabet that places are put aside in, until each is packed by itself. */
const PARTITIONS = 512;
/** Characters that wait to be written, of all partitions together. */
const MOST_WAITING = 16 * 1024 * 1024;

/** A place as one stretch of the alphabet has it: by those of its names that lie there. */
export interface PartOfPlace {
  readonly record: GazetteerRecord;
  readonly hasMain: boolean;
  readonly otherNames: readonly string[];
}

/** Places put aside on disk by where their names lie in the alphabet, so that no more than a part is in memory. */
export class NamePartitions {
  readonly #folder: string;
  readonly #directory: ShardDirectory;
  readonly #waiting = new Map<number, string[]>();
  readonly #written = new Set<number>();
  #waits = 0;

  /** @param folder of its own, which is made, and gone after `remove`. */
  constructor(folder: string, directory: ShardDirectory) {
    this.#folder = folder;
    this.#directory = directory;
  }

  async add({ record, otherNames }: NamedRecord): Promise<void> {
    const parts = new Map<number, { hasMain: boolean; otherNames: string[] }>();
    const partOf = (name: string) => {
      const at = this.#partition(name);
      const part = parts.get(at) ?? { hasMain: false, otherNames: [] };
      parts.set(at, part);
      return part;
    };
    partOf(record.name).hasMain = true;
    for (const name of otherNames) partOf(name).otherNames.push(name);
    for (const [at, part] of parts) {
      const line = `${JSON.stringify({ record, ...part })}\n`;
      const waiting = this.#waiting.get(at);
      if (waiting) waiting.push(line);
      else this.#waiting.set(at, [line]);
      this.#waits += line.length;
    }
    if (this.#waits > MOST_WAITING) await this.flush();
  }

  #partition(name: string): number {
    const shards = this.#directory.firstKeys.length;
    return Math.floor((this.#directory.shardOf(fold(name)) * PARTITIONS) / shards);
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    for (const [at, lines] of this.#waiting) {
      await appendFile(this.#path(at), lines.join(''));
      this.#written.add(at);
    }
    this.#waiting.clear();
    this.#waits = 0;
  }

  /** The partitions in the order of the alphabet, each read whole, and how many of all were read. */
  async *read(): AsyncGenerator<{ readonly parts: readonly PartOfPlace[]; readonly done: number }> {
    await this.flush();
    const all = [...this.#written].sort((a, b) => a - b);
    for (const [index, at] of all.entries()) {
      const parts: PartOfPlace[] = [];
      for await (const line of createInterface(createReadStream(this.#path(at), 'utf8'))) {
        // Written by this very process.
        parts.push(JSON.parse(line) as PartOfPlace);
      }
      yield { parts, done: (index + 1) / all.length };
    }
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  #path(at: number): string {
    return join(this.#folder, `${at}.ndjson`);
  }
}
