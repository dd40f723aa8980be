import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { eachInParallel } from './in-parallel.ts';

/** Digests of files by their paths below a root, with slashes: hex SHA-256. */
export type FileDigests = Readonly<Record<string, string>>;

/** Hex SHA-256. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The files in a folder and the folders below it, or the file itself; none where there is nothing. */
export async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One digest of the names and contents of files and folders; what is not there counts as absent. */
export async function digestOfAll(paths: readonly string[], root: string): Promise<string> {
  const digests = new Map<string, string>();
  await eachInParallel((await Promise.all(paths.map(filesAt))).flat(), async (file) => {
    digests.set(nameBelow(root, file), digestOf(await readFile(file)));
  });
  return digestOf(JSON.stringify([...digests].sort(byName)));
}

/**
 * The digests of every file at a path.
 * @param name what the path will be called, below the root, with slashes.
 */
export async function digestsAt(path: string, name: string): Promise<FileDigests> {
  const digests = new Map<string, string>();
  await eachInParallel(await filesAt(path), async (file) => {
    const called = file === path ? name : `${name}/${nameBelow(path, file)}`;
    digests.set(called, digestOf(await readFile(file)));
  });
  return Object.fromEntries([...digests].sort(byName));
}

/** The first of the files that is missing, or is not what it was; null where all are whole. */
export async function firstDamaged(digests: FileDigests, root: string): Promise<string | null> {
  let damaged: string | null = null;
  await eachInParallel(Object.entries(digests), async ([name, digest]) => {
    if (damaged !== null) return;
    const content = await readFile(join(root, name)).catch(() => null);
    if (content === null || digestOf(content) !== digest) damaged ??= name;
  });
  return damaged;
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

/** What a file is called below a root, with slashes. */
export function nameBelow(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}
