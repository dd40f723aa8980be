import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

interface Started {
  /** What it first wrote to its file descriptor 3, without spaces around it. */
  readonly written: Promise<string>;
  /** Ends it, and what it has started itself. */
  readonly end: () => Promise<void>;
}

/** What has the kernel end a program together with the process that started it, however that ends. */
const TETHER = ['setpriv', '--pdeathsig', 'KILL', '--'] as const;

/** Writes a script that starts a program so, for who starts it by its path alone. */
export async function tethered(program: string, script: string): Promise<string> {
  await writeFile(script, `#!/bin/sh\nexec ${TETHER.join(' ')} '${program}' "$@"\n`, {
    mode: 0o755,
  });
  return script;
}

/** Starts a program that does not outlive this process, however this one ends. */
export function started(
  program: string,
  parameters: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Started {
  const [command, ...tether] = TETHER;
  const child = spawn(command, [...tether, program, ...parameters], {
    // A group of its own, so that its own children can be ended with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env,
  });
  const exited = once(child, 'exit');
  exited.catch(() => undefined);
  return {
    written: firstWritten(child, program),
    end: async () => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // All of its group have ended already.
      }
      await exited;
    },
  };
}

function firstWritten(child: ChildProcess, program: string): Promise<string> {
  const written = new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${program} ended at once`)));
  });
  // Who does not wait for it does not hear of its failing here.
  written.catch(() => undefined);
  return written;
}

/** How long a program may take to answer, in milliseconds. */
const PATIENCE = 30_000;

/** Waits until a server answers there. */
export async function untilReady(address: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(20);
    }
  }
}
