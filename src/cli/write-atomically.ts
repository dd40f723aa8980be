import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { access, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError, systemCode } from './command-error.ts';
import { linkTarget } from './link-target.ts';
import { makingFault } from './make-folder.ts';
import { putInPlace, Settled } from './put-in-place.ts';
import { writeOutput } from './standard-output.ts';
import { clearLeftovers, temporaryPath } from './temporary-file.ts';
import { writeFault } from './write-fault.ts';
import { type Text, writeWhole } from './write-whole.ts';

const STDOUT = 1;
const STDERR = 2;

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
  let target = path;
  try {
    if (descriptor !== undefined) return await writeWhole(descriptor, text);
    target = await linkTarget(path);
    const existing = await statOrNull(target);
    if (existing !== null && !existing.isFile()) return await writeInto(target, text);
    return await replace(target, existing, text);
  } catch (error) {
    throw new CommandError(`${path || "''"} cannot be written: ${await reason(target, error)}`, {
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
  try {
    const { settled, written } = await writeOnDisk(temporary, existing, text);
    await putInPlace(settled, target);
    return written;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

async function writeOnDisk(
  path: string,
  like: Stats | null,
  text: Text,
): Promise<{ readonly settled: Settled; readonly written: number }> {
  const file = await open(path, 'wx');
  try {
    if (like !== null) {
      // The owner first: a change of it takes away some permissions.
      await file.chown(like.uid, like.gid).catch(() => {});
      await file.chmod(like.mode);
    }
    const written = await writeWhole(file.fd, text);
    return { settled: await Settled.open(file, path), written };
  } finally {
    await file.close();
  }
}

async function reason(path: string, error: unknown): Promise<string> {
  if (path === '') return 'the name of a file is missing';
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR': {
      const folder = await stat(dirname(path)).catch(() => null);
      return folder?.isDirectory() === true
        ? makingFault(error)
        : `there is no folder ${dirname(path)}`;
    }
    default:
      return writeFault(error);
  }
}
