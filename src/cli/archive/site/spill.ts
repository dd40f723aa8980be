import { appendFile, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../command-error.ts';
import { makeFolders } from '../../make-folder.ts';

/** Bytes of one file that are held before they are written, at first and at most, and of all files; as many are being written. */
const FIRST_HELD = 2_048;
const HELD = 128_000;
const ALL_HELD = 48_000_000;
/** Bytes that are read at once. */
const PIECE = 1_000_000;

/** Bytes that wait to be written, in a buffer of their own: a thousand small ones would take a hundred bytes more each. */
interface Held {
  bytes: Buffer;
  length: number;
}

/** Files in a folder that are written a little at a time, and each read once: what memory does not hold. */
export class Spill {
  readonly folder: string;
  readonly #held = new Map<string, Held>();
  /** Bytes that the buffers take. */
  #taken = 0;
  #writing = Promise.resolve();

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(folder: string): Promise<Spill> {
    await makeFolders(folder);
    return new Spill(folder);
  }

  /**
   * @returns a promise only where writing is begun, of what was written before: most calls need no wait, and others go on
   * while the disk has what was held.
   */
  add(name: string, bytes: Uint8Array): Promise<void> | undefined {
    const held = this.#room(name, bytes.length);
    held.bytes.set(bytes, held.length);
    held.length += bytes.length;
    const before = this.#writing;
    if (held.length >= HELD) this.#write(name);
    else if (this.#taken >= ALL_HELD) this.#writeAll();
    else return undefined;
    return before;
  }

  #room(name: string, more: number): Held {
    let held = this.#held.get(name);
    if (held === undefined) {
      held = { bytes: Buffer.alloc(0), length: 0 };
      this.#held.set(name, held);
    }
    const needed = held.length + more;
    if (needed > held.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(FIRST_HELD, needed, 2 * held.bytes.length));
      held.bytes.copy(larger, 0, 0, held.length);
      this.#taken += larger.length - held.bytes.length;
      held.bytes = larger;
    }
    return held;
  }

  /** Writes all that is held: any thread can take it then. */
  async settle(): Promise<void> {
    this.#writeAll();
    await this.#writing;
  }

  /** All that was added under a name, which is forgotten; nothing where there is none. */
  async take(name: string): Promise<Buffer> {
    this.#write(name);
    await this.#writing;
    return takeBytes(join(this.folder, name));
  }

  #writeAll(): void {
    for (const name of [...this.#held.keys()]) this.#write(name);
  }

  #write(name: string): void {
    const held = this.#held.get(name);
    if (held === undefined) return;
    this.#held.delete(name);
    this.#taken -= held.bytes.length;
    // One after the other: who adds at the same time is not to write into the middle of another's.
    this.#writing = this.#writing.then(() =>
      appendFile(join(this.folder, name), held.bytes.subarray(0, held.length)),
    );
    // Told to who waits for it next.
    this.#writing.catch(() => undefined);
  }
}

/** All that was spilled into a file, which is gone then; nothing where there is none. */
export async function takeBytes(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  await rm(path, { force: true });
  return bytes;
}

/** The lines that were spilled into a file, some at a time, each with its end; the file is gone then. */
export async function* takeLines(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return;
  try {
    let begun = Buffer.alloc(0);
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(PIECE);
      const { bytesRead } = await file.read(piece, 0, PIECE, null);
      if (bytesRead === 0) break;
      const read = Buffer.concat([begun, piece.subarray(0, bytesRead)]);
      const end = read.lastIndexOf(10) + 1;
      begun = read.subarray(end);
      if (end > 0) yield read.subarray(0, end);
    }
  } finally {
    await file.close();
  }
  await rm(path);
}
