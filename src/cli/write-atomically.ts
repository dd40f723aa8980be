import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError, systemCode } from './command-error.ts';

/**
 * Writes the whole file or leaves the old one as it was. A symbolic link stays one; what is no
 * file, as /dev/null, is written to.
 * @throws CommandError where it cannot be written, saying why.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  try {
    const existing = await stat(path).catch(() => null);
    if (existing !== null && !existing.isFile()) {
      await writeFile(path, text);
      return;
    }
    const target = existing === null ? path : await realpath(path);
    const temporary = `${target}.${process.pid}.tmp`;
    try {
      await writeFile(temporary, text, { mode: existing?.mode });
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch (error) {
    throw new CommandError(`${path} cannot be written: ${reason(path, error)}`, { cause: error });
  }
}

function reason(path: string, error: unknown): string {
  switch (systemCode(error)) {
    case 'ENOENT':
      return `there is no folder ${dirname(path)}`;
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you are not permitted to';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
