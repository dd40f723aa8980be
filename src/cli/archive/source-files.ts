import { createReadStream, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceInput } from '../../archive/sources/source.ts';
import { CommandError, systemCode } from '../command-error.ts';
import { readRange } from './read-range.ts';

/** A file to read, and how much of it there is. */
export interface SourceFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** What systems leave in folders beside the files that were meant. */
const LEFT_BY_SYSTEMS = /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/;

/**
 * The files that a person named, those of folders in the order of their names, however deep.
 * @throws CommandError where there is no such file, or it is none.
 */
export async function sourceFiles(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch((cause: unknown) => {
      throw new CommandError(`${path} cannot be read: ${reason(cause)}`, { cause });
    });
    if (stats.isDirectory()) await gather(path, stats, { files, met: new Set() });
    else if (stats.isFile()) files.push({ path, size: stats.size });
    else {
      throw new CommandError(
        `${path} is no file but a pipe or a device, and what a format is is told by looking into it twice: write it into a file first`,
      );
    }
  }
  return files;
}

/**
 * Gathers the files of a folder.
 * @param met the folders that were: links may lead back, and two that do would lead through all of it again and again.
 */
async function gather(
  folder: string,
  { dev, ino }: Stats,
  to: { readonly files: SourceFile[]; readonly met: Set<string> },
): Promise<void> {
  const own = `${dev}:${ino}`;
  if (to.met.has(own)) return;
  to.met.add(own);
  const entries = await readdir(folder, { withFileTypes: true });
  // An archive in a folder that is added to it, or to another, is none of its articles.
  if (entries.some(({ name }) => name === 'archive.json')) return;
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (LEFT_BY_SYSTEMS.test(name)) continue;
    const path = join(folder, name);
    const stats = await stat(path).catch(() => null);
    if (stats?.isDirectory()) await gather(path, stats, to);
    else if (stats?.isFile()) to.files.push({ path, size: stats.size });
  }
}

function reason(error: unknown): string {
  if (systemCode(error) === 'ENOENT') return 'there is no such file';
  return error instanceof Error ? error.message : String(error);
}

/**
 * Does something with a file as a source.
 * @param onRead told of each piece that was read, in bytes.
 */
export async function withSource<Result>(
  { path, size }: SourceFile,
  onRead: (bytes: number) => void,
  work: (input: SourceInput) => Promise<Result>,
): Promise<Result> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new CommandError(`${path} cannot be read: ${reason(cause)}`, { cause });
  });
  try {
    return await work({
      name: path,
      size,
      bytes: () => piecesOf(path, onRead),
      read: (offset, length) => readPart(file, offset, length, onRead),
    });
  } finally {
    await file.close();
  }
}

async function* piecesOf(
  path: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: 256_000 })) {
    const bytes = piece as Buffer;
    onRead(bytes.length);
    yield bytes;
  }
}

async function readPart(
  file: FileHandle,
  offset: number,
  length: number,
  onRead: (bytes: number) => void,
): Promise<Uint8Array> {
  const part = await readRange(file, offset, length);
  onRead(part.length);
  return part;
}
