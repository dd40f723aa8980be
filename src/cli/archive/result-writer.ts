import { type FileHandle, open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../archive/articles/batch.ts';
import {
  type JournalEntry,
  type ReadJournal,
  readJournal,
  toJournal,
} from '../../archive/run/journal.ts';
import { CommandError, systemCode } from '../command-error.ts';
import { makeFolder } from '../make-folder.ts';
import { tell } from '../tell.ts';
import { writeFault } from '../write-fault.ts';
import { writeWhole } from '../write-whole.ts';

/** Bytes after which a further file of results is begun. */
const PART_BYTES = 64_000_000;

/** What is written of a piece of work: its results, and all that the journal tells but where they are. */
export interface Written extends Pick<JournalEntry, 'batch' | 'only' | 'failed' | 'done'> {
  readonly lines: string;
}

/**
 * The journals that a folder of results has, of all who wrote into it; none where there is no folder. Of one that is damaged
 * it is told on standard error, once, that what it tells behind that is not known.
 * @throws CommandError where one cannot be read.
 */
export async function readJournals(folder: string): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const name of (await namesIn(folder)).filter((one) => one.endsWith('.journal')).sort()) {
    for (const entry of (await readOne(folder, name)).entries) entries.push(entry);
  }
  return entries;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
}

/** The damaged journals that were told of: a run reads them several times. */
const toldDamaged = new Set<string>();

async function readOne(folder: string, name: string): Promise<ReadJournal> {
  const path = join(folder, name);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (systemCode(cause) === 'ENOENT') return '';
    throw new CommandError(
      `${path} cannot be read: ${writeFault(cause)}. It tells what is geoparsed`,
      { cause },
    );
  });
  const read = readJournal(text, await partSizes(folder));
  if (read.isDamaged && !toldDamaged.has(path)) {
    toldDamaged.add(path);
    tell(
      `dateline: ${path} is damaged, or the results that it tells of are gone, from line ${read.entries.length + 1} on: what it told there is taken as not geoparsed, and 'dateline archive run' does it anew`,
    );
  }
  return read;
}

/**
 * @param path of the file of results that bytes were read of, as an entry of its journal tells of them.
 * @throws CommandError where they are not those that were written.
 */
export function refuseDamaged(
  path: string,
  { offset, bytes, digest }: JournalEntry,
  read: Uint8Array,
): void {
  if (read.length === bytes && (digest === undefined || digestOf(read) === digest)) return;
  throw new CommandError(
    `${path} is damaged between its bytes ${offset} and ${offset + bytes}: remove ${path.replace(/-\d+\.ndjson$/, '.journal')}, and 'dateline archive run' makes these results anew`,
  );
}

async function partSizes(folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.ndjson')) continue;
    const there = await stat(join(folder, name)).catch(() => null);
    if (there?.isFile()) sizes.set(name, there.size);
  }
  return sizes;
}

/**
 * Writes results, and then that they are written: whoever reads the journal finds all that it tells. What a killed run left
 * behind the journal's end is cut off when the next one opens it.
 */
export class ResultWriter {
  readonly #folder: string;
  readonly #writer: string;
  readonly #journal: FileHandle;
  #part: FileHandle;
  #number: number;
  #offset: number;
  #waiting: Written[] = [];
  #writing: Promise<void> | null = null;

  private constructor(
    {
      folder,
      writer,
      number,
      offset,
    }: {
      readonly folder: string;
      readonly writer: string;
      readonly number: number;
      readonly offset: number;
    },
    journal: FileHandle,
    part: FileHandle,
  ) {
    this.#folder = folder;
    this.#writer = writer;
    this.#number = number;
    this.#offset = offset;
    this.#journal = journal;
    this.#part = part;
  }

  /**
   * @param writer names its files: no two may write under one name at a time.
   * @throws CommandError where the folder cannot be written.
   */
  static async open(folder: string, writer: string): Promise<ResultWriter> {
    await makeFolder(folder);
    const name = `${writer}.journal`;
    const { entries, length } = await readOne(folder, name);
    const ends = new Map<string, number>();
    for (const { part, offset, bytes } of entries) ends.set(part, offset + bytes);
    for (const part of (await readdir(folder)).filter(
      (one) => one.startsWith(`${writer}-`) && one.endsWith('.ndjson'),
    )) {
      const end = ends.get(part);
      if (end === undefined) await rm(join(folder, part));
      else await truncate(join(folder, part), end);
    }
    const journal = await open(join(folder, name), 'a');
    await journal.truncate(length);
    const last = [...ends.keys()].sort().at(-1);
    const number = last === undefined ? 1 : Number.parseInt(last.slice(writer.length + 1), 10);
    const offset = last === undefined ? 0 : (ends.get(last) ?? 0);
    const part = await open(join(folder, partName(writer, number)), 'a');
    return new ResultWriter({ folder, writer, number, offset }, journal, part);
  }

  /** Writes it with what else is waiting by then, in one. Nothing is written of it before `settled` says so. */
  add(written: Written): void {
    this.#waiting.push(written);
    this.#writing ??= this.#drain();
  }

  /**
   * Waits until all is on the disk.
   * @throws CommandError where that fails.
   */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  async close(): Promise<void> {
    await this.settled().finally(async () => {
      await this.#part.close();
      await this.#journal.close();
    });
  }

  async #drain(): Promise<void> {
    try {
      while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0));
      this.#writing = null;
    } catch (cause) {
      throw new CommandError(
        `the results in ${this.#folder} cannot be written: ${writeFault(cause)}. What was written before is whole: run it again`,
        { cause },
      );
    }
  }

  async #write(group: readonly Written[]): Promise<void> {
    if (this.#offset >= PART_BYTES) await this.#nextPart();
    const part = partName(this.#writer, this.#number);
    const at = Date.now();
    let journal = '';
    const results: Buffer[] = [];
    for (const { lines, batch, only, failed, done } of group) {
      const bytes = Buffer.from(lines);
      results.push(bytes);
      journal += toJournal({
        batch,
        only,
        failed,
        part,
        offset: this.#offset,
        bytes: bytes.length,
        digest: digestOf(bytes),
        done,
        at,
      });
      this.#offset += bytes.length;
    }
    await writeWhole(this.#part.fd, Buffer.concat(results));
    await this.#part.datasync();
    await writeWhole(this.#journal.fd, journal);
    await this.#journal.datasync();
  }

  async #nextPart(): Promise<void> {
    await this.#part.close();
    this.#number++;
    this.#offset = 0;
    this.#part = await open(join(this.#folder, partName(this.#writer, this.#number)), 'a');
  }
}

function partName(writer: string, number: number): string {
  return `${writer}-${String(number).padStart(6, '0')}.ndjson`;
}
