import { createHash } from 'node:crypto';
import * as v from 'valibot';

/** Articles of one batch: half a second's work. */
export const BATCH_ARTICLES = 50;
/** Bytes after which a batch is cut though it has fewer. */
const BATCH_BYTES = 2_000_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.array(
  v.object({
    offset: count,
    bytes: v.pipe(count, v.minValue(1)),
    count: v.pipe(count, v.minValue(1)),
    digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  }),
);

/** A stretch of a file of articles: work by reference, never by text. */
export interface Batch {
  /** Names it in its archive for good: the file's number and the offset. */
  readonly name: string;
  /** The file's name in the folder of articles. */
  readonly file: string;
  /** Bytes from the file's start, and how many they are. */
  readonly offset: number;
  readonly bytes: number;
  /** Articles in it. */
  readonly count: number;
  /** The first 128 bits of its bytes' SHA-256, in hex. */
  readonly digest: string;
}

/** The digest that a batch's bytes have to have. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** Cuts the lines of a file of articles into batches: the same lines always into the same. */
export function cutBatches(file: string, lines: readonly string[]): readonly Batch[] {
  const batches: Batch[] = [];
  let offset = 0;
  let held: Buffer[] = [];
  let bytes = 0;
  const cut = (): void => {
    if (held.length === 0) return;
    const digest = digestOf(Buffer.concat(held));
    batches.push({ name: nameOf(file, offset), file, offset, bytes, count: held.length, digest });
    offset += bytes;
    held = [];
    bytes = 0;
  };
  for (const line of lines) {
    const written = Buffer.from(`${line}\n`);
    held.push(written);
    bytes += written.length;
    if (held.length >= BATCH_ARTICLES || bytes >= BATCH_BYTES) cut();
  }
  cut();
  return batches;
}

function nameOf(file: string, offset: number): string {
  return `${file.replace(/\.ndjson$/, '')}@${offset}`;
}

/** The batches of one file, as they are kept beside it. */
export function packBatches(batches: readonly Batch[]): string {
  return JSON.stringify(
    batches.map(({ offset, bytes, count, digest }) => ({ offset, bytes, count, digest })),
  );
}

/**
 * Whether batches are all of a file, one behind the other: a file that was cut, or is another's, does not fit them.
 * @param size of the file, bytes.
 */
export function areAllOf(batches: readonly Batch[], size: number): boolean {
  let end = 0;
  for (const { offset, bytes, count } of batches) {
    if (offset !== end || count > bytes) return false;
    end += bytes;
  }
  return end === size;
}

/**
 * The batches of a file.
 * @throws Error where the text is none that `packBatches` wrote.
 */
export function unpackBatches(file: string, packed: string): readonly Batch[] {
  return v
    .parse(schema, JSON.parse(packed))
    .map((batch) => ({ name: nameOf(file, batch.offset), file, ...batch }));
}

/** Which of the batches are a share's, of shares that are numbered from 1: each is in one, whoever asks. */
export function shareOf<Item>(batches: readonly Item[], { index, of }: Share): readonly Item[] {
  return batches.filter((_, at) => at % of === index - 1);
}

/** One of several parts of an archive's batches. */
export interface Share {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}
