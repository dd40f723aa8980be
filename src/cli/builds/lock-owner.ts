import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { systemCode } from '../command-error.ts';

const fact = v.nullable(v.string());
const ownerSchema = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  host: v.string(),
  /** When the process began, in the system's own count: a number given to another process tells. */
  started: fact,
  /** The start of the system, the machine, and the space that process numbers are counted in. */
  boot: fact,
  machine: fact,
  pidSpace: fact,
});

/** Which process of which machine holds a lock; null for what a system does not tell (all but Linux). */
export type LockOwner = v.InferOutput<typeof ownerSchema>;

/** Whether a lock's owner still runs; 'unknown' where that cannot be seen from here. */
export type Standing = 'alive' | 'dead' | 'unknown';

/** This process, as a lock names it. */
export function thisProcess(): LockOwner {
  return {
    pid: process.pid,
    host: hostname(),
    started: processState(process.pid)?.started ?? null,
    boot: textOf('/proc/sys/kernel/random/boot_id'),
    machine: textOf('/etc/machine-id'),
    pidSpace: linkOf('/proc/self/ns/pid'),
  };
}

/** The owner that a lock's text names; null where it is cut off or none. */
export function parseOwner(text: string): LockOwner | null {
  try {
    return v.parse(ownerSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Whether the owner of a lock still runs, as far as this process can see: a process that was killed
 * and not yet buried is dead, and so is one whose number another process has now.
 */
export function standingOf(owner: LockOwner, here: LockOwner = thisProcess()): Standing {
  if (owner.host !== here.host || owner.machine !== here.machine) return 'unknown';
  if (owner.boot !== here.boot) return owner.machine === null ? 'unknown' : 'dead';
  if (owner.pidSpace !== here.pidSpace) return 'unknown';
  try {
    // Signal 0 only asks whether there is such a process.
    process.kill(owner.pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return 'dead';
  }
  const state = processState(owner.pid);
  if (state === null || owner.started === null) return 'unknown';
  return state.isDead || state.started !== owner.started ? 'dead' : 'alive';
}

/** A zombie (Z) or a dead process (X, x) still has its number (proc_pid_stat(5)). */
const DEAD = /^[ZXx]$/;
/** Where proc_pid_stat(5) has the start time, counted from the state, which follows the name. */
const START_FIELD = 19;

function processState(pid: number) {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name stands in parentheses and may hold any character.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { isDead: DEAD.test(fields[0] ?? ''), started: fields[START_FIELD] ?? null };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
