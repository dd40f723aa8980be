import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The script that a person starts. */
export const started = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url));

/** The command's own script: bundled (`tests/bundle-command.ts`) where the tests that run it are many. */
export const command = process.env['BUNDLED_COMMAND'] ?? started;

/**
 * Runs the `dateline` command as a person does, as a process of its own.
 * @param options `stdin` what it is given on standard input, `stdinFrom` the file it is given there; `unread` closes its standard output at once,
 *   as `| head` may; `stdoutTo` and `stderrTo` name files or devices they are written on instead, and what
 *   is written there is not in the outcome.
 */
export function dateline(
  args: readonly string[],
  {
    stdin = '',
    unread = false,
    stdinFrom,
    stdoutTo,
    stderrTo,
  }: {
    readonly stdin?: string | Uint8Array;
    readonly unread?: boolean;
    readonly stdinFrom?: string;
    readonly stdoutTo?: string;
    readonly stderrTo?: string;
  } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const files = [
      stdinFrom && openSync(stdinFrom, 'r'),
      stdoutTo && openSync(stdoutTo, 'w'),
      stderrTo && openSync(stderrTo, 'w'),
    ];
    const child = spawn(process.execPath, [command, ...args], {
      stdio: files.map((file) => file || 'pipe'),
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
    if (unread) child.stdout?.destroy();
    // A command that has no use for its input closes it before all is written.
    child.stdin?.on('error', () => {});
    child.stdin?.end(stdin);
    child.on('error', reject);
    child.on('close', (status) => {
      for (const file of files) if (typeof file === 'number') closeSync(file);
      resolve({
        status,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}
