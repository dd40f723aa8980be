import { dirname } from 'node:path';
import { CommandError, systemCode } from '../command-error.ts';
import { makeFolder, makingFault } from '../make-folder.ts';
import { type HeldLock, type LockOptions, withLock } from './build-lock.ts';

/**
 * As `withLock`, where nobody else says why there can be no lock.
 * @throws CommandError where its folder cannot be made or written, or the lock not be taken away after.
 */
export async function withToldLock<Result>(
  path: string,
  work: (lock: HeldLock) => Promise<Result>,
  options?: LockOptions,
): Promise<Result> {
  await makeFolder(dirname(path));
  let isAtWork = false;
  const toldWork = async (lock: HeldLock): Promise<Result> => {
    isAtWork = true;
    const result = await work(lock);
    isAtWork = false;
    return result;
  };
  try {
    return await withLock(path, toldWork, options);
  } catch (cause) {
    // What the work says is its own.
    if (isAtWork || cause instanceof CommandError || systemCode(cause) === undefined) throw cause;
    throw new CommandError(`${path} cannot be written: ${makingFault(cause)}`, { cause });
  }
}
