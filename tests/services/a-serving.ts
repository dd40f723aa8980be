import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { command } from '../cli/dateline.ts';

/** `dateline archive serve` as a person runs it. */
export interface Serving {
  /** With a slash at its end. */
  readonly url: string;
  /** What it has said on standard error. */
  said(): string;
  /** The status that it ends with once it is told to. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>;
  readonly process: ChildProcess;
}

/** Starts it on a free port, and waits until it says where it is. @throws Error with what it said where it ends before. */
export async function startServing(database: string, ...more: string[]): Promise<Serving> {
  const child = spawn(
    process.execPath,
    [command, 'archive', 'serve', '--database', database, '--port', '0', ...more],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const exit = once(child, 'exit');
  let told = '';
  const listening = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      told += chunk;
      const [, url] = /(http:\S+) shows/.exec(told) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([listening, exit.then(() => null)]);
  if (url === null) throw new Error(said);
  return {
    url,
    said: () => said,
    process: child,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await exit;
      }
      return child.exitCode;
    },
  };
}
