import { close as closeFile, fstatSync } from 'node:fs';
import { isatty } from 'node:tty';
import { promisify } from 'node:util';
import { CommandError, ReaderGoneError, systemCode } from './command-error.ts';
import { writeFault } from './write-fault.ts';
import { writeWhole } from './write-whole.ts';

const STDOUT = 1;
const close = promisify(closeFile);

/**
 * Writes all of a text on standard output, and waits until it is taken. (`process.stdout.write` says
 * nothing where a disk takes a part of it only.)
 * @throws ReaderGoneError where the reader has closed it.
 * @throws CommandError where it cannot be written, saying why.
 */
export async function writeOutput(text: string): Promise<void> {
  // A terminal's encoding is known to its stream, not to its descriptor.
  await toldAsOutput(isatty(STDOUT) ? writeToTerminal(text) : writeWhole(STDOUT, text));
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

function writeToTerminal(text: string): Promise<void> {
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

async function toldAsOutput(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    if (systemCode(cause) === 'EPIPE') throw new ReaderGoneError('', { cause });
    throw new CommandError(`standard output cannot be written: ${writeFault(cause)}`, { cause });
  }
}
