import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const command = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url));

/**
 * Runs the `dateline` command as a person does, as a process of its own.
 * @param options `stdin` what it is given on standard input; `unread` closes its standard output at once,
 *   as `| head` may.
 */
export function dateline(
  args: readonly string[],
  {
    stdin = '',
    unread = false,
  }: { readonly stdin?: string | Uint8Array; readonly unread?: boolean } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args]);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    if (unread) child.stdout.destroy();
    // A command that has no use for its input closes it before all is written.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        status,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });
}
