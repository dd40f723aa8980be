import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** '.dateline-MACHINE-PROCESS-RANDOM.tmp' */
const NAME = /^\.dateline-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.tmp$/;

/** Milliseconds after which no run still writes its file, whoever it was: a day. */
const ABANDONED_AFTER = 24 * 60 * 60 * 1000;

/** A path in the folder for a file to be written there and renamed: no other run has the same. */
export function temporaryPath(folder: string): string {
  const random = randomBytes(4).toString('hex');
  return join(folder, `.dateline-${machine()}-${process.pid}-${random}.tmp`);
}

/**
 * Removes the temporary files that killed runs have left in the folder: those of processes of this
 * machine that are no more, and those of a day ago. What cannot be removed stays.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (await isLeftover(name, path)) await rm(path, { force: true }).catch(() => {});
  }
}

async function isLeftover(name: string, path: string): Promise<boolean> {
  const [, writtenBy, pid] = NAME.exec(name) ?? [];
  if (pid === undefined) return false;
  if (writtenBy === machine() && !isRunning(Number(pid))) return true;
  const file = await stat(path).catch(() => null);
  return file !== null && Date.now() - file.mtimeMs > ABANDONED_AFTER;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // What may not be signalled is another person's, and runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Tells apart the machines and containers that may write in one folder, whose process numbers are their own. */
function machine(): string {
  let processes = '';
  try {
    processes = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has such spaces of process numbers.
  }
  return createHash('sha256').update(`${hostname()}\0${processes}`).digest('hex').slice(0, 8);
}
