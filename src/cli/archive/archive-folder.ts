import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { areAllOf, type Batch, unpackBatches } from '../../archive/articles/batch.ts';
import { CommandError, systemCode } from '../command-error.ts';
import { makeFolder } from '../make-folder.ts';
import { writeAtomically } from '../write-atomically.ts';

const FORMAT = 'dateline archive';
const VERSION = 1;
const schema = v.object({ format: v.literal(FORMAT), version: v.number() });
const ARTICLES = /^\d{6}\.ndjson$/;

/** Where everything of an archive lies; docs/archives.md says what is in it. */
export interface ArchiveFolder {
  readonly path: string;
  readonly articles: string;
  /** What each adding did not read, and why. */
  readonly adds: string;
  readonly results: string;
  readonly addLock: string;
}

function folderAt(path: string): ArchiveFolder {
  return {
    path,
    articles: join(path, 'articles'),
    adds: join(path, 'adds'),
    results: join(path, 'results'),
    addLock: join(path, 'add.lock'),
  };
}

/**
 * An archive that is there.
 * @throws CommandError where there is none, or one of a later version.
 */
export async function openArchive(path: string): Promise<ArchiveFolder> {
  const file = join(path, 'archive.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT' && systemCode(cause) !== 'ENOTDIR') throw cause;
    throw new CommandError(
      `${path} is no archive: 'dateline archive add ${path} FILE…' makes one`,
      { cause },
    );
  }
  const read = v.safeParse(schema, safeJson(text));
  if (!read.success)
    throw new CommandError(
      `${file} is damaged, or no archive's: the archive's articles are whole all the same; write {"format":"${FORMAT}","version":${VERSION}} into it`,
    );
  if (read.output.version > VERSION) {
    throw new CommandError(`${path} was made by a later Dateline than this: install that`);
  }
  return folderAt(path);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * An archive, which is made where there is none.
 * @throws CommandError where something else lies there.
 */
export async function makeArchive(path: string): Promise<ArchiveFolder> {
  const folder = folderAt(path);
  await makeFolder(path);
  const names = await readdir(path);
  if (names.includes('archive.json')) return openArchive(path);
  const foreign = names.find((name) => !/^(?:add\.lock|\.dateline-|articles$|adds$)/.test(name));
  if (foreign !== undefined) {
    throw new CommandError(
      `${path} is no archive, and not empty (there is ${foreign}): name a new folder`,
    );
  }
  await makeFolder(folder.articles);
  await writeAtomically(
    join(path, 'archive.json'),
    `${JSON.stringify({ format: FORMAT, version: VERSION })}\n`,
  );
  return folder;
}

/** The names of the files of articles that were written whole, in their order. */
export async function articleFiles({ articles }: ArchiveFolder): Promise<readonly string[]> {
  return (await readdir(articles)).filter((name) => ARTICLES.test(name)).sort();
}

/** What stands beside a file of articles: its batches, or the keys of its articles. */
export function besideArticles(
  { articles }: ArchiveFolder,
  file: string,
  what: 'batches' | 'keys',
): string {
  return join(articles, file.replace(/\.ndjson$/, `.${what}`));
}

/**
 * All batches of an archive, in the order of its articles.
 * @param isElsewhere whether the files of articles lie elsewhere, and only the lists of their batches here.
 * @throws CommandError where a list of them is damaged.
 */
export async function allBatches(
  folder: ArchiveFolder,
  isElsewhere = false,
): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  for (const file of isElsewhere ? await listedFiles(folder) : await articleFiles(folder)) {
    const path = besideArticles(folder, file, 'batches');
    let own: readonly Batch[];
    try {
      own = unpackBatches(file, await readFile(path, 'utf8'));
    } catch (cause) {
      throw new CommandError(
        `${path} is damaged or missing: 'dateline archive add ${folder.path}' without files makes it anew`,
        { cause },
      );
    }
    if (!isElsewhere) await refuseCut(folder, file, own);
    for (const batch of own) batches.push(batch);
  }
  return batches;
}

/** The names of the files of articles that there are lists of batches of. */
async function listedFiles({ articles }: ArchiveFolder): Promise<readonly string[]> {
  return (await readdir(articles))
    .filter((name) => /^\d{6}\.batches$/.test(name))
    .map((name) => name.replace('batches', 'ndjson'))
    .sort();
}

/** @throws CommandError where a file of articles is not as long as its batches: nothing else has these articles. */
export async function refuseCut(
  folder: ArchiveFolder,
  file: string,
  batches: readonly Batch[],
): Promise<void> {
  const path = join(folder.articles, file);
  const { size } = await stat(path);
  if (areAllOf(batches, size)) return;
  const list = besideArticles(folder, file, 'batches');
  throw new CommandError(
    `${path} is not as long as when it was written, or ${list} is damaged: get both back from a backup; to go on with what is there, remove ${list}, and 'dateline archive add ${folder.path}' without files makes it anew`,
  );
}
