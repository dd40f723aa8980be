import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** A server of a test's own, on a free port of this machine. */
export interface Service {
  /** With the password in it. */
  readonly url: string;
  /** The same, with another path, password or port. */
  urlWith(change: (url: URL) => void): string;
  /** As a power cut does. */
  kill(): Promise<void>;
  /** Starts it again, with what it had on its disk. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Letters that an address has to write in another way. */
export const PASSWORD = 'p@ss/w0rd';

/** An address with something in it changed. */
export function changed(address: URL, change: (url: URL) => void): string {
  const other = new URL(address);
  change(other);
  return other.href;
}

/** Waits until a server answers; one that ends before says why. */
export async function untilAnswers(
  server: ChildProcess,
  said: () => string,
  answers: () => Promise<boolean>,
): Promise<void> {
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error(`a server of the tests ended: ${said()}`);
    await setTimeout(50);
  }
}

export async function end(server: ChildProcess, signal: 'SIGKILL' | 'SIGINT' | 'SIGTERM') {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill(signal);
  await exit;
}
