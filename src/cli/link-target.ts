import { lstat, readlink, realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemCode } from './command-error.ts';

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/** Links led back to themselves. */
class LinkLoopError extends Error {
  override readonly name = 'LinkLoopError';
  readonly code = 'ELOOP';
}

/**
 * Where a file is, or would be: the path, or what the symbolic link there points to in the end,
 * whether or not there is such a file yet.
 * @throws Error of the system where a link cannot be read or leads back to itself.
 */
export async function linkTarget(path: string): Promise<string> {
  let target = path;
  for (let links = 0; links <= MOST_LINKS; links++) {
    if (!(await isLink(target))) return target;
    // What a link says counts from the folder it is in, which may itself be named by a link.
    target = resolve(await realpath(dirname(target)), await readlink(target));
  }
  throw new LinkLoopError(`${path}: too many symbolic links`);
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
