import { type FileHandle, open, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eachInParallel } from './builds/in-parallel.ts';
import { systemCode } from './command-error.ts';

/*
 * Nothing else renames a file or folder: a name that the disk has before the contents leads, after the
 * power has failed, to an empty file in the place of a whole one.
 */

/** What network disks and others say that know of no such thing. */
const CANNOT_SETTLE: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP']);
/** Windows opens no folder, and one that may be written need not be one that may be read. */
const CANNOT_OPEN: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EACCES']);

/** A file or a folder that the disk has, with all that is in it: what alone may be put in place. */
export class Settled {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Has the disk keep a file, or every file and every name in a folder.
   * @throws Error of the system where there is nothing, or where the disk fails.
   */
  static async at(path: string): Promise<Settled> {
    if (!(await stat(path)).isDirectory()) {
      await settleFile(path);
      return new Settled(path);
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const pathOf = (entry: (typeof entries)[number]) => join(entry.parentPath, entry.name);
    const files = entries.filter((entry) => entry.isFile()).map(pathOf);
    const folders = entries.filter((entry) => entry.isDirectory()).map(pathOf);
    await eachInParallel(files, settleFile);
    await eachInParallel([path, ...folders], settleFolder);
    return new Settled(path);
  }

  /** Has the disk keep a file that is still open. */
  static async open(file: FileHandle, path: string): Promise<Settled> {
    await settleOpen(file);
    return new Settled(path);
  }
}

/** Puts it under another name, in the place of a file of that name, and has the disk keep that. */
export async function putInPlace({ path }: Settled, target: string): Promise<void> {
  await rename(path, target);
  await settleFolder(dirname(target));
}

/** Moves what lies in its place already, so that the disk has it, out of that or back. */
export async function moveStanding(path: string, to: string): Promise<void> {
  await rename(path, to);
}

/** Gives another name to what is still being made, in a folder that is put in place when it is whole. */
export async function nameUnfinished(path: string, as: string): Promise<void> {
  await rename(path, as);
}

async function settleFile(path: string): Promise<void> {
  // Some systems settle only what may be written, and a copied file may be for reading only.
  const file = await open(path, 'r+').catch(() => open(path, 'r'));
  try {
    await settleOpen(file);
  } finally {
    await file.close();
  }
}

/** Has the disk keep the names in a folder, as a file's own contents do not. */
async function settleFolder(path: string): Promise<void> {
  let folder: FileHandle;
  try {
    folder = await open(path, 'r');
  } catch (error) {
    if (CANNOT_OPEN.has(systemCode(error) ?? '')) return;
    throw error;
  }
  try {
    await settleOpen(folder);
  } catch (error) {
    if (!CANNOT_OPEN.has(systemCode(error) ?? '')) throw error;
  } finally {
    await folder.close();
  }
}

async function settleOpen(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!CANNOT_SETTLE.has(systemCode(error) ?? '')) throw error;
  }
}
