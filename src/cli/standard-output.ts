import { close as closeFile, fstatSync } from 'node:fs';
import { isatty } from 'node:tty';
import { promisify } from 'node:util';
import { CommandError, ReaderGoneError, systemCode } from './command-error.ts';
import { writeFault } from './write-fault.ts';
import { type Text, writeWhole } from './write-whole.ts';

const STDOUT = 1;
const close = promisify(closeFile);

/**
 * Writes all of a text on standard output, and waits until it is taken. (`process.stdout.write` says
 * nothing where a disk takes a part of it only.)
 * @returns how many bytes that were.
 * @throws ReaderGoneError where the reader has closed it.
 * @throws CommandError where it cannot be written, saying why.
 */
export async function writeOutput(text: Text): Promise<number> {
  // A terminal's encoding is known to its stream, not to its descriptor.
  return toldAsOutput(isatty(STDOUT) ? writeToTerminal(text) : writeWhole(STDOUT, text));
}

/**
 * Closes standard output where it is a file: the last that some file systems say of a full disk.
 * Nothing may be written on it after.
 * @throws CommandError where what was written is not on the disk.
 */
export async function closeOutput(): Promise<void> {
  if (!fstatSync(STDOUT).isFile()) return;
  await toldAsOutput(close(STDOUT));
}

async function writeToTerminal(text: Text): Promise<number> {
  let written = 0;
  for (const part of typeof text === 'string' ? [text] : text) {
    await showOnTerminal(part);
    written += Buffer.byteLength(part);
  }
  return written;
}

function showOnTerminal(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const terminal = process.stdout;
    // A failure is told to the callback first and then as an event, which must not go unheard.
    terminal.once('error', reject);
    terminal.write(text, (error) => {
      if (error) return;
      terminal.off('error', reject);
      resolve();
    });
  });
}

async function toldAsOutput<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    if (systemCode(cause) === 'EPIPE') throw new ReaderGoneError('', { cause });
    throw new CommandError(`standard output cannot be written: ${writeFault(cause)}`, { cause });
  }
}
