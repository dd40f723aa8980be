import { fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { CommandError } from './command-error.ts';

const STDIN = 0;

/**
 * Standard input.
 * @throws CommandError where it is a folder, of which Node would make an empty input.
 */
export function standardInput(): Readable {
  if (isFolder()) throw new CommandError('standard input is a folder; give a file');
  return process.stdin;
}

function isFolder(): boolean {
  try {
    return fstatSync(STDIN).isDirectory();
  } catch {
    // Not every system tells of every input what it is; a folder it does.
    return false;
  }
}
