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
