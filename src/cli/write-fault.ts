import { systemCode } from './command-error.ts';

/** What the system's codes mean to a person who asked for something to be written. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is used up'],
  ['EFBIG', 'it is larger than files may be there'],
  ['EIO', 'the disk or the line to it failed'],
  ['EROFS', 'the disk may only be read'],
  ['EACCES', 'you are not permitted to'],
  ['EPERM', 'you are not permitted to'],
  ['EISDIR', 'it is a folder'],
  ['ENOENT', 'there is no such file or folder'],
  ['EEXIST', 'something else of that name is there'],
  ['ENOTDIR', 'there is a file where a folder would be'],
  ['ENOTEMPTY', 'another program has put something into it'],
  ['EBUSY', 'another program uses it'],
  ['EXDEV', 'it is on a disk of its own'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['ELOOP', 'it is a link that leads back to itself'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EPIPE', 'what read it has closed it'],
  ['EBADF', 'it is not open for writing'],
]);

/** Why something could not be written, as the end of a sentence. */
export function writeFault(error: unknown): string {
  const words = WORDS.get(systemCode(error) ?? '');
  return words ?? (error instanceof Error ? error.message : String(error));
}

/** What was tried, by the names that systems have for it. */
const TRIED: ReadonlyMap<string, string> = new Map([
  ...['open', 'stat', 'lstat', 'fstat', 'access', 'opendir', 'realpath'].map(
    (call) => [call, 'opened'] as const,
  ),
  ...['read', 'scandir', 'readlink'].map((call) => [call, 'read'] as const),
  ...['write', 'writev', 'ftruncate', 'fsync', 'fdatasync', 'copyfile', 'cp'].map(
    (call) => [call, 'written'] as const,
  ),
  ...['rename', 'link', 'symlink', 'chmod', 'fchmod', 'utime', 'futime'].map(
    (call) => [call, 'put in place'] as const,
  ),
  ...['unlink', 'rm', 'rmdir'].map((call) => [call, 'removed'] as const),
  ['mkdir', 'made'],
]);

/**
 * A fault of the disk as a whole sentence, whichever file it was of; undefined where it is something else than that, or
 * none that a person could mend.
 */
export function diskFault(error: unknown): string | undefined {
  const words = WORDS.get(systemCode(error) ?? '');
  if (words === undefined || !(error instanceof Error) || !('syscall' in error)) return undefined;
  const tried = TRIED.get(String(error.syscall));
  if (tried === undefined) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'a file';
  return `${path} cannot be ${tried}: ${words}`;
}
