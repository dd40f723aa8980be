import { write as writeOnce } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const write = promisify(writeOnce);

/** Milliseconds between two tries at a pipe whose reader is behind: at first, and at most. */
const SHORTEST_WAIT = 1;
const LONGEST_WAIT = 50;

/** A text, or its parts in their order, which are asked for as they are written. */
export type Text = string | Iterable<string>;

/**
 * Writes all of a text, as UTF-8, or all of some bytes to an open file, pipe or device: the system may
 * take less of it than it was given, and a pipe that does not block may take none for now.
 * @returns how many bytes that were.
 * @throws Error of the system where that fails.
 */
export async function writeWhole(descriptor: number, content: Text | Uint8Array): Promise<number> {
  if (content instanceof Uint8Array) return writeBytes(descriptor, content);
  let written = 0;
  for (const part of typeof content === 'string' ? [content] : content) {
    written += await writeBytes(descriptor, Buffer.from(part));
  }
  return written;
}

async function writeBytes(descriptor: number, bytes: Uint8Array): Promise<number> {
  let wait = SHORTEST_WAIT;
  for (let at = 0; at < bytes.length; ) {
    const { written, full } = await writeSome(descriptor, bytes.subarray(at));
    at += written;
    if (full) await setTimeout(wait);
    wait = full ? Math.min(2 * wait, LONGEST_WAIT) : SHORTEST_WAIT;
  }
  return bytes.length;
}

async function writeSome(
  descriptor: number,
  bytes: Uint8Array,
): Promise<{ readonly written: number; readonly full: boolean }> {
  try {
    const { bytesWritten } = await write(descriptor, bytes, 0, bytes.length, null);
    return { written: bytesWritten, full: bytesWritten === 0 };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') {
      return { written: 0, full: true };
    }
    throw error;
  }
}
