import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromLine } from '../../archive/articles/archived-article.ts';
import {
  type ArticleKeys,
  keysOf,
  packKeys,
  unpackKeys,
} from '../../archive/articles/article-keys.ts';
import { cutBatches, packBatches, unpackBatches } from '../../archive/articles/batch.ts';
import { CommandError } from '../command-error.ts';
import { writeAtomically } from '../write-atomically.ts';
import { writeFault } from '../write-fault.ts';
import { type ArchiveFolder, articleFiles, besideArticles, refuseCut } from './archive-folder.ts';

/** Articles, and UTF-16 units of their lines, after which a file is written: what is held of it in memory. */
const FILE_ARTICLES = 5_000;
const FILE_LENGTH = 12_000_000;

/**
 * Writes articles into files of an archive, each whole or not at all: what is kept beside a file is on the disk before
 * the file's own name is.
 */
export class ArticleWriter {
  readonly #folder: ArchiveFolder;
  #number: number;
  #lines: string[] = [];
  #keys: ArticleKeys[] = [];
  #length = 0;

  /** @param files the names of those that are there. */
  constructor(folder: ArchiveFolder, files: readonly string[]) {
    this.#folder = folder;
    this.#number = Number.parseInt(files.at(-1) ?? '0', 10);
  }

  async add(line: string, keys: ArticleKeys): Promise<void> {
    this.#lines.push(line);
    this.#keys.push(keys);
    this.#length += line.length;
    if (this.#lines.length >= FILE_ARTICLES || this.#length >= FILE_LENGTH) await this.flush();
  }

  /** Writes what is held. */
  async flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    this.#number++;
    const file = `${String(this.#number).padStart(6, '0')}.ndjson`;
    const lines = this.#lines;
    await writeAtomically(
      besideArticles(this.#folder, file, 'batches'),
      packBatches(cutBatches(file, lines)),
    );
    await writeAtomically(besideArticles(this.#folder, file, 'keys'), packKeys(this.#keys));
    await writeAtomically(join(this.#folder.articles, file), linesOf(lines));
    this.#lines = [];
    this.#keys = [];
    this.#length = 0;
  }
}

function* linesOf(lines: readonly string[]): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/**
 * The keys of all articles of an archive, one after the other. What stands beside a file of articles and is damaged or
 * missing is made anew of it.
 */
export async function* readKeys(folder: ArchiveFolder): AsyncGenerator<ArticleKeys> {
  for (const file of await articleFiles(folder)) yield* await keysOfFile(folder, file);
}

async function keysOfFile(folder: ArchiveFolder, file: string): Promise<Iterable<ArticleKeys>> {
  const batches = await unpacked(besideArticles(folder, file, 'batches'), (text) =>
    unpackBatches(file, text),
  );
  // The only copy of the articles: what it lost is not to be forgotten without a word.
  if (batches !== null) await refuseCut(folder, file, batches);
  const known = await unpacked(besideArticles(folder, file, 'keys'), (text) => [
    ...unpackKeys(text),
  ]);
  const count = batches?.reduce((sum, batch) => sum + batch.count, 0);
  if (known !== null && known.length === count) return known;
  return madeAnew(folder, file);
}

/** What a file holds; null where it is missing or damaged. */
async function unpacked<Content>(
  path: string,
  unpack: (text: string) => Content,
): Promise<Content | null> {
  try {
    return unpack(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Makes what stands beside a file of articles anew of it; a last line that is not whole is cut off. */
async function madeAnew(folder: ArchiveFolder, file: string): Promise<readonly ArticleKeys[]> {
  const path = join(folder.articles, file);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${path} cannot be read: ${writeFault(cause)}`, { cause });
  });
  const lines = text.split('\n');
  const isWhole = lines.pop() === '';
  const keys = lines.map((line, at) => {
    try {
      const { id, article } = fromLine(line);
      return keysOf(id, article.text);
    } catch (cause) {
      throw new CommandError(
        `${path} is damaged in line ${at + 1}: get it back from a backup, or remove the line`,
        { cause },
      );
    }
  });
  if (!isWhole) await writeAtomically(path, linesOf(lines));
  await writeAtomically(
    besideArticles(folder, file, 'batches'),
    packBatches(cutBatches(file, lines)),
  );
  await writeAtomically(besideArticles(folder, file, 'keys'), packKeys(keys));
  return keys;
}
