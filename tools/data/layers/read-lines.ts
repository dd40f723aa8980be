import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Unzip, UnzipInflate } from 'fflate';
import { BuildError } from '../../../src/cli/build-error.ts';

/** Characters that a line may have: GeoNames' longest are near 20,000. */
const LONGEST_LINE = 1_000_000;

export interface FileLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** How much of the file was read, 0 to 1. */
  readonly done: number;
}

/** A file that is read a line at a time, in bounded memory; its digest is known at the end. */
export interface LinesOfFile {
  readonly lines: AsyncGenerator<FileLine>;
  /** SHA-256 of the file, in hex, once all lines were read. */
  readonly digest: () => string;
}

/**
 * Reads a text in UTF-8, or the text in a ZIP archive, line by line; what is not UTF-8 comes as U+FFFD.
 * Of an archive GeoNames' readme.txt is passed over.
 * @throws BuildError where the file cannot be read, is no archive or is cut off.
 */
export function linesOfFile(path: string): LinesOfFile {
  const hash = createHash('sha256');
  return { lines: readLines(path, hash), digest: () => hash.digest('hex') };
}

async function* readLines(
  path: string,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<FileLine> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw cannotRead(path, cause);
  });
  const unpack = path.toLowerCase().endsWith('.zip') ? unzipped(path) : asItIs();
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let number = 0;
  let read = 0;
  const take = function* (chunk: Uint8Array, isLast: boolean): Generator<FileLine> {
    for (const piece of unpack(chunk, isLast)) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield lineOf(line);
      if (rest.length > LONGEST_LINE) {
        throw new BuildError(`${path}, line ${number + 1}, is longer than any of such a list.`);
      }
    }
  };
  const lineOf = (line: string): FileLine => ({
    text: line.endsWith('\r') ? line.slice(0, -1) : line,
    number: ++number,
    done: size === 0 ? 1 : read / size,
  });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024 })) {
      hash.update(chunk);
      read += chunk.length;
      yield* take(chunk, false);
    }
  } catch (cause) {
    throw cause instanceof BuildError ? cause : cannotRead(path, cause);
  }
  yield* take(new Uint8Array(), true);
  rest += decoder.decode();
  if (rest !== '') yield lineOf(rest);
}

type Unpack = (chunk: Uint8Array, isLast: boolean) => readonly Uint8Array[];

function asItIs(): Unpack {
  return (chunk) => [chunk];
}

function unzipped(path: string): Unpack {
  let pieces: Uint8Array[] = [];
  let found = 0;
  let ended = 0;
  const unzip = new Unzip((file) => {
    if (!file.name.endsWith('.txt') || basename(file.name) === 'readme.txt') return;
    found++;
    file.ondata = (error, data, isFinal) => {
      if (error) throw error;
      pieces.push(data);
      if (isFinal) ended++;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const damaged = (cause?: unknown) =>
    new BuildError(`${path} is damaged or cut off: get it again.`, { cause });
  return (chunk, isLast) => {
    pieces = [];
    try {
      // The archive's directory behind its files is not needed, and not pushed as a last chunk.
      if (chunk.length > 0) unzip.push(chunk);
    } catch (cause) {
      throw damaged(cause);
    }
    if (isLast && found === 0) {
      throw new BuildError(
        `${path} holds no list (a file that ends in .txt), or is no ZIP archive.`,
      );
    }
    if (isLast && ended < found) throw damaged();
    return pieces;
  };
}

function cannotRead(path: string, cause: unknown): BuildError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BuildError(`${path} cannot be read: ${reason}.`, { cause });
}
