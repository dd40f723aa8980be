import type { FileEntry } from '@zip.js/zip.js';
import { ArticleError } from '../../article/article-error.ts';
import { partOf } from './part-of.ts';
import type { FileWithin, NotRead, SourceFormat, SourceInput } from './source.ts';

/** Files in one archive. */
const MOST_ZIP_FILES = 2_000_000;
/** Bytes that are read of the archive at once. */
const PIECE = 64_000;
/** What systems put into archives beside the files that were meant. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/;

/** A ZIP archive of files, each in any format that is read but another archive. */
export const zip: SourceFormat = {
  name: 'ZIP',
  matches: ({ text }) => text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06'),
  async *read(input) {
    let count = 0;
    for await (const entry of entriesOf(input)) {
      if (entry.directory || LEFT_BY_SYSTEMS.test(entry.filename)) continue;
      if (++count > MOST_ZIP_FILES)
        throw new ArticleError(`it holds more than ${MOST_ZIP_FILES} files: cut it up`);
      yield fileOf(input.name, entry);
    }
  },
};

async function* entriesOf(input: SourceInput): AsyncGenerator<FileEntry> {
  const { ZipReader } = await import('@zip.js/zip.js/lib/zip-core-reader.js');
  const reader = {
    size: input.size,
    readUint8Array: (offset: number, length: number) => input.read(offset, length),
    createReadable: ({ offset = 0, size = input.size - offset }: Part = {}) =>
      readableOf(input, offset, offset + size),
  };
  try {
    // It asks no more of a reader than this, though its types do.
    const archive = new ZipReader(reader as never, {
      strictness: 'tolerant',
      useWebWorkers: false,
      checkCrc32: true,
    });
    for await (const entry of archive.getEntriesGenerator()) if (!entry.directory) yield entry;
  } catch (cause) {
    throw new ArticleError('this ZIP archive is damaged, or was not copied whole: pack it again', {
      cause,
    });
  }
}

interface Part {
  readonly offset?: number;
  readonly size?: number;
}

function readableOf(input: SourceInput, from: number, to: number): ReadableStream<Uint8Array> {
  let at = from;
  return new ReadableStream({
    async pull(controller) {
      const piece = at < to ? await input.read(at, Math.min(PIECE, to - at)) : new Uint8Array();
      at += piece.length;
      if (piece.length === 0) controller.close();
      else controller.enqueue(piece);
    },
  });
}

function fileOf(archive: string, entry: FileEntry): FileWithin | NotRead {
  const where = entry.filename;
  if (entry.encrypted) {
    return { where, fault: 'it is locked with a password: pack it without one' };
  }
  if (/\.zip$/i.test(entry.filename)) {
    return { where, fault: 'it is an archive in an archive: unpack it, and give the folder' };
  }
  const file: SourceInput = {
    name: `${archive}/${entry.filename}`,
    size: entry.uncompressedSize,
    bytes: () => bytesOf(entry),
    read: (offset, length) => partOf(bytesOf(entry), offset, length),
  };
  return { where, file };
}

/** The bytes of a file in the archive, piece by piece; no more is unpacked than is asked for. */
async function* bytesOf(entry: FileEntry): AsyncGenerator<Uint8Array> {
  let isWanted = true;
  let piece: Uint8Array | null = null;
  let tellReader = () => {};
  let tellWriter = () => {};
  const write = (written: Uint8Array): Promise<void> => {
    if (!isWanted) throw new Error('no more of it is wanted');
    piece = written;
    tellReader();
    return new Promise((resolve) => {
      tellWriter = resolve;
    });
  };
  let end: { readonly fault: unknown } | null = null;
  const settle = (fault?: unknown) => {
    end = { fault };
    tellReader();
  };
  entry.getData(new WritableStream({ write })).then(() => settle(), settle);
  try {
    for (;;) {
      const given: Uint8Array | null = piece;
      if (given !== null) {
        piece = null;
        yield given;
        tellWriter();
      } else if (end !== null) {
        refuseDamaged(end);
        return;
      } else {
        await new Promise<void>((resolve) => {
          tellReader = resolve;
        });
      }
    }
  } finally {
    isWanted = false;
    tellWriter();
  }
}

function refuseDamaged({ fault }: { readonly fault: unknown }): void {
  if (fault === undefined) return;
  const why = fault instanceof Error ? fault.message : String(fault);
  throw new ArticleError(`it is damaged in the archive (${why})`, { cause: fault });
}
