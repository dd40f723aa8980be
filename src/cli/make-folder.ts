import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CommandError, systemCode } from './command-error.ts';
import { writeFault } from './write-fault.ts';

/**
 * Makes a folder, and those above it where there are none; one that is there stays as it is.
 * @throws CommandError where it cannot be made, saying which and why.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeFolders(path);
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    throw new CommandError(`the folder ${path} cannot be made: ${makingFault(cause)}`, { cause });
  }
}

/** Why something could not be made in a folder that is there, as the end of a sentence. */
export function makingFault(error: unknown): string {
  // Of folders that show what the system itself knows.
  return systemCode(error) === 'ENOENT'
    ? 'the system lets nothing be made there'
    : writeFault(error);
}

/**
 * The same, for who tells a fault in words of its own. Node's own `recursive` never ends where the system says that a
 * folder which is there is not, as Linux does of /proc: here each folder is tried twice and no more.
 * @throws Error of the system where it cannot be made.
 */
export async function makeFolders(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    const above = dirname(resolve(path));
    if (systemCode(error) !== 'ENOENT' || above === resolve(path) || (await isFolder(above)))
      throw error;
    await makeFolders(above);
    await makeOne(path);
  }
}

async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    // A disk for reading only says that before it looks whether there is one.
    if (systemCode(error) === 'ENOENT' || !(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  return there?.isDirectory() ?? false;
}
