import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { access, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError, systemCode } from './command-error.ts';
import { linkTarget } from './link-target.ts';
import { writeOutput } from './standard-output.ts';
import { clearLeftovers, temporaryPath } from './temporary-file.ts';
import { writeFault } from './write-fault.ts';
import { type Text, writeWhole } from './write-whole.ts';

const STDOUT = 1;
const STDERR = 2;
const CANNOT_SYNC: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP']);

/** A file that is open already, by the names that systems have for it. */
const OPEN_FILE = /^\/(?:dev\/(?:(std(?:out|err))|fd\/(\d+))|proc\/self\/fd\/(\d+))$/;

/**
 * Writes the whole file, onto the disk, or leaves the old one as it was; what killed runs left beside it
 * is removed. A symbolic link stays one, and the file it points to is written, be it there yet or not;
 * so do the file's permissions, and its owner where that may be. What is no file, as /dev/null or a named
 * pipe, is written to.
 * @returns how many bytes were written.
 * @throws CommandError where it cannot be written, saying why.
 */
export async function writeAtomically(path: string, text: Text): Promise<number> {
  const descriptor = openDescriptor(path);
  if (descriptor === STDOUT) return writeOutput(text);
  try {
    if (descriptor !== undefined) return await writeWhole(descriptor, text);
    const target = await linkTarget(path);
    const existing = await statOrNull(target);
    if (existing !== null && !existing.isFile()) return await writeInto(target, text);
    return await replace(target, existing, text);
  } catch (error) {
    throw new CommandError(`${path || "''"} cannot be written: ${reason(path, error)}`, {
      cause: error,
    });
  }
}

function openDescriptor(path: string): number | undefined {
  const [match, standard, ...numbers] = OPEN_FILE.exec(path) ?? [];
  if (match === undefined) return undefined;
  if (standard !== undefined) return standard === 'stdout' ? STDOUT : STDERR;
  return Number(numbers.find((number) => number !== undefined));
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function writeInto(device: string, text: Text): Promise<number> {
  const file = await open(device, 'w');
  try {
    return await writeWhole(file.fd, text);
  } finally {
    await file.close();
  }
}

async function replace(target: string, existing: Stats | null, text: Text): Promise<number> {
  // A rename asks the folder's permission only, not that of the file it replaces.
  if (existing !== null) await access(target, constants.W_OK);
  const folder = dirname(target);
  await clearLeftovers(folder);
  const temporary = temporaryPath(folder);
  let written: number;
  try {
    written = await writeOnDisk(temporary, existing, text);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(folder);
  return written;
}

async function writeOnDisk(path: string, like: Stats | null, text: Text): Promise<number> {
  const file = await open(path, 'wx');
  try {
    if (like !== null) {
      // The owner first: a change of it takes away some permissions.
      await file.chown(like.uid, like.gid).catch(() => {});
      await file.chmod(like.mode);
    }
    const written = await writeWhole(file.fd, text);
    await sync(file);
    return written;
  } finally {
    await file.close();
  }
}

/** Puts the new name onto the disk; not every system lets a folder be opened for that. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** Puts a file's bytes onto the disk, where the file system knows of such a thing. */
async function sync(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!CANNOT_SYNC.has(systemCode(error) ?? '')) throw error;
  }
}

function reason(path: string, error: unknown): string {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return path === '' ? 'the name of a file is missing' : `there is no folder ${dirname(path)}`;
    default:
      return writeFault(error);
  }
}
