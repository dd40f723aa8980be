import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fuzzedReaders } from './readers.ts';

const script = fileURLToPath(new URL('run-reader.ts', import.meta.url));
/** How long nothing may happen, in milliseconds, until an input is taken never to end. */
const PATIENCE = 60_000;
const MEMORY_MB = 700;

/**
 * Reads a reader's mutated inputs, from one number up to another, in a process of its own, which is stopped
 * where an input does not end.
 * @returns what should not have happened, with the number of the input and the file it was saved in.
 */
export async function fuzz(name: string, from: number, to: number): Promise<string[]> {
  let number = from;
  const told: string[] = [];
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, '--import', 'tsx', script, name, `${from}`, `${to}`],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  let stuck = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  const [, stdout, stderr, progress] = child.stdio;
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (chunk: Buffer) => told.push(chunk.toString()));
  }
  progress?.on('data', (chunk: Buffer) => {
    number = Number(chunk.toString().trim().split('\n').at(-1));
    clearTimeout(stuck);
    stuck = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(stuck);
  if (status !== 0)
    told.push(`input ${number}: ended with ${status ?? 'no end, or too much memory'}`);
  return told.length === 0 ? [] : [...told, saved(name, told.join(''), number)];
}

/** Saves the input that was told of first, or the last one. */
function saved(name: string, told: string, last: number): string {
  const number = Number(/^input (\d+)/m.exec(told)?.[1] ?? last);
  const file = join(mkdtempSync(join(tmpdir(), 'fuzz-')), `${name.replaceAll(' ', '-')}-${number}`);
  writeFileSync(file, fuzzedReaders[name]?.input(number) ?? '');
  return `${name} input ${number} is saved in ${file}`;
}
