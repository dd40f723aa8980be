import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Script {
  readonly child: ChildProcess;
  /** Its standard error, once it has ended. */
  readonly ended: Promise<{ readonly status: number | null; readonly stderr: string }>;
  /** When it has written its first line. */
  readonly begun: Promise<void>;
}

/** Runs a TypeScript file that lies beside this one, as a process of its own. */
export function runScript(name: string, args: readonly string[]): Script {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  return {
    child,
    begun: new Promise((resolve) => child.stdout.once('data', () => resolve())),
    ended: new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, stderr }));
    }),
  };
}
