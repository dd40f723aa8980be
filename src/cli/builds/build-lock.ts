import {
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError, systemCode } from '../command-error.ts';
import { makeFolders } from '../make-folder.ts';
import { parseOwner, standingOf, thisProcess } from './lock-owner.ts';

export interface LockOptions {
  /**
   * Milliseconds after which a lock that nothing has touched is taken over, where it cannot be seen
   * whether its owner runs: on another machine, in another container, or on another system than Linux.
   */
  readonly patience?: number;
  /** What holds the lock does, as in 'Another build is running'. */
  readonly what?: string;
  /** Told whom it waits for, once for each. */
  readonly onWait?: (message: string) => void;
}

/** Holds a lock. */
export interface HeldLock {
  /** Shows those who cannot see the process that it is at work. */
  touch(): void;
}

/** How often it is looked whether the lock is free, in milliseconds. */
const INTERVAL = 200;
const PATIENCE = 10 * 60_000;
/** Taking a dead process's lock away is a matter of microseconds; who has not done it by then is dead too. */
const TAKING = 10_000;
/** A lock is named as soon as it is made: one that stays without a name, or is damaged, is left of a crash. */
const UNNAMED = 5000;
/** Nobody waits for a lock that is shown more often. */
const TOUCH_INTERVAL = 1000;

/** In this process: who comes later waits here, and not for the file that names the process itself. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Does work while no other process does any under the same lock; waits for one that does, and takes
 * over the lock of one that died. What is left is a file that exists only meanwhile.
 * @throws Error of the system where the lock's folder cannot be written.
 * @throws CommandError where a folder stands in the lock's place.
 */
export function withLock<Result>(
  path: string,
  work: (lock: HeldLock) => Promise<Result>,
  options: LockOptions = {},
): Promise<Result> {
  const before = queues.get(path) ?? Promise.resolve();
  const result = before.then(() => lockedWork(path, work, options));
  queues.set(
    path,
    result.catch(() => undefined),
  );
  return result;
}

/** Whether a lock lies there that a process left which was killed: nobody is waited for to clear it. */
export function isLeftBehind(path: string): boolean {
  let lock: ReturnType<typeof readLock>;
  try {
    lock = readLock(path);
  } catch {
    return false;
  }
  if (lock === null) return false;
  const owner = parseOwner(lock.text);
  return owner === null ? isApart(lock.time, UNNAMED) : standingOf(owner) === 'dead';
}

/** Whether a file's time is so far from now; of one that lies ahead the clock has been set back since. */
function isApart(time: number, milliseconds: number): boolean {
  return Math.abs(Date.now() - time) > milliseconds;
}

async function lockedWork<Result>(
  path: string,
  work: (lock: HeldLock) => Promise<Result>,
  options: LockOptions,
): Promise<Result> {
  const text = JSON.stringify(thisProcess());
  const isOwn = await acquire(path, text, options);
  let touched = Number.NEGATIVE_INFINITY;
  const touch = (): void => {
    // Not by the clock, which may be set back: others see only whether the time is another.
    if (performance.now() - touched < TOUCH_INTERVAL) return;
    touched = performance.now();
    const now = Date.now() / 1000;
    // Who removes a lock by hand has been told when to.
    ignoring('ENOENT', () => utimesSync(path, now, now));
  };
  try {
    return await work({ touch });
  } finally {
    if (isOwn && readLock(path)?.text === text) rmSync(path, { force: true });
  }
}

/** @returns false where this process has it already: another copy of this module, as the bundler's. */
async function acquire(path: string, text: string, options: LockOptions): Promise<boolean> {
  const { patience = PATIENCE, what = 'build', onWait } = options;
  const told = new Set<string>();
  let seen = { state: '', since: 0 };
  while (!(await createWithFolder(path, text))) {
    const lock = readLock(path);
    if (lock === null) continue;
    if (lock.text === text) return false;
    const state = `${lock.text} ${lock.time}`;
    // By this machine's clock: that of another may be wrong.
    if (state !== seen.state) seen = { state, since: performance.now() };
    const isStill =
      performance.now() - seen.since >
      (parseOwner(lock.text) === null ? Math.min(UNNAMED, patience) : patience);
    if (isAbandoned(lock.text, isStill)) {
      if (takeAway(path, lock.text, isStill)) continue;
    } else {
      if (!told.has(lock.text)) onWait?.(waitingFor(path, lock.text, what));
      told.add(lock.text);
    }
    await wait(Math.min(INTERVAL, patience));
  }
  return true;
}

function isAbandoned(text: string, isStill: boolean): boolean {
  const owner = parseOwner(text);
  const standing = owner === null ? 'unknown' : standingOf(owner);
  return standing === 'dead' || (standing === 'unknown' && isStill);
}

function waitingFor(path: string, text: string, what: string): string {
  const owner = parseOwner(text);
  if (owner === null) return `Another ${what} is beginning; waiting for it …`;
  if (standingOf(owner) === 'alive') {
    return `Another ${what} is running (process ${owner.pid}); waiting for it …`;
  }
  return `Another ${what} is running (process ${owner.pid} on ${owner.host}); waiting for it. If it is not, remove ${path} …`;
}

/**
 * Removes the lock of one that died. Of two that find it so, one only, and only what both have seen:
 * the other would remove the lock that the first has made since.
 * @returns whether it is worth trying at once to have the lock.
 */
function takeAway(path: string, text: string, isStill: boolean): boolean {
  const guard = `${path}.taking`;
  if (!create(guard, '')) {
    const made = readLock(guard)?.time;
    if (made !== undefined && isApart(made, TAKING)) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (readLock(path)?.text === text && isAbandoned(text, isStill)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
  return true;
}

async function createWithFolder(path: string, text: string): Promise<boolean> {
  try {
    return create(path, text);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    await makeFolders(dirname(path));
    return create(path, text);
  }
}

function create(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, text);
  } catch (error) {
    // A full disk: others would take it for a lock.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

function readLock(path: string): { readonly text: string; readonly time: number } | null {
  try {
    return { text: readFileSync(path, 'utf8'), time: statSync(path).mtimeMs };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    if (systemCode(error) !== 'EISDIR') throw error;
    throw new CommandError(`${path} is a folder, where builds keep a file: remove it`, {
      cause: error,
    });
  }
}

function ignoring(code: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (systemCode(error) !== code) throw error;
  }
}
