import { stripVTControlCharacters } from 'node:util';
import { BuildError } from '../build-error.ts';
import { CommandError, systemCode } from '../command-error.ts';
import { getAllBack } from '../get-back.ts';
import { writeFault } from '../write-fault.ts';

const READ_ONLY: readonly string[] = ['EROFS', 'EACCES', 'EPERM'];
const IN_USE: readonly string[] = ['EBUSY', 'EXDEV'];
const IN_THE_WAY: readonly string[] = ['EEXIST', 'ENOTDIR', 'EISDIR', 'ELOOP'];
const FULL: readonly string[] = ['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG'];
/** Characters of what a program says went wrong. */
const LONGEST_REASON = 400;
/** A bundler may tell a code of the system within its own words alone. */
const CODE = new RegExp(`\\b(?:${[...READ_ONLY, ...IN_USE, ...IN_THE_WAY, ...FULL].join('|')})\\b`);

/**
 * The error of a build that came to nothing, in words and with what to do; one that says it itself as it is.
 * @param title what was to be built, 'Place index'.
 * @param root the project's folder.
 */
export function buildFault(title: string, root: string, error: unknown): Error {
  if (error instanceof CommandError || error instanceof BuildError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = systemCode(error) ?? CODE.exec(message)?.[0] ?? '';
  const inWords = (words: string) => new CommandError(`${title}: ${words}`, { cause: error });
  if (FULL.includes(code)) {
    const why = writeFault(Object.assign(new Error(message), { code }));
    return inWords(
      `it cannot be built: ${why}. Make room and run this again; what was there is as it was`,
    );
  }
  if (READ_ONLY.includes(code)) {
    return inWords(
      `it has to be built, and ${root} may not be written. Run 'npm run build' in it where and as who may write it, and then this again`,
    );
  }
  if (IN_USE.includes(code)) {
    return inWords(
      `it is built, and cannot be put in its place, which is in use or a disk of its own: ${message}. Close what uses it, or mount the disk one folder higher`,
    );
  }
  if (IN_THE_WAY.includes(code) || isDanglingLink(error)) {
    return inWords(
      `it has to be built, and something stands where a folder or a file of it goes: ${message}. Move that away, and run this again`,
    );
  }
  // A bundler says it in many lines, the first of which says nothing.
  const why = stripVTControlCharacters(message)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_REASON);
  return inWords(`it cannot be built: ${why}. ${getAllBack()}. --debug shows where it comes from`);
}

/** A folder and those above it are made where there are none: what then is missing is what a link leads to. */
function isDanglingLink(error: unknown): boolean {
  const isOfMaking = error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
  return isOfMaking && systemCode(error) === 'ENOENT';
}
