import { joinedBytes } from '../../article/joined-bytes.ts';

/** Bytes of a record that are held; larger ones are films and the like, and are passed over. */
export const LARGEST_WARC_RECORD = 16_000_000;
/** Bytes of a record's head. */
const LONGEST_HEAD = 64_000;

/** One record of a WARC file, head and all. */
export interface WarcFrame {
  /** Bytes from the start of what is unpacked. */
  readonly offset: number;
  /** null where it is damaged or too large. */
  readonly bytes: Uint8Array | null;
  readonly fault: string;
}

/** 'WARC/' */
const SIGN = [0x57, 0x41, 0x52, 0x43, 0x2f];

/**
 * Cuts a WARC file (ISO 28500) that is not packed, or packed as one, into its records. Where a record's length is not
 * what it says, that is told, and the next record is looked for behind its head, for it lies in what was taken for content.
 */
export async function* warcFrames(input: AsyncIterable<Uint8Array>): AsyncGenerator<WarcFrame> {
  const held = new Held(input);
  while (await held.fill(1)) {
    if (held.startsWith(SIGN)) {
      yield* readFrame(held, await headOf(held));
      continue;
    }
    if (isLineEnd(held.first())) {
      held.drop(1);
      continue;
    }
    yield {
      offset: held.offset,
      bytes: null,
      fault: 'no record begins here: the one before it is damaged',
    };
    await findNext(held, 0);
  }
}

async function* readFrame(
  held: Held,
  head: { readonly end: number; readonly length: number } | null,
): AsyncGenerator<WarcFrame> {
  const offset = held.offset;
  if (head === null) {
    yield { offset, bytes: null, fault: 'its head is damaged, or says no length' };
    await findNext(held, SIGN.length);
    return;
  }
  const length = head.end + head.length;
  if (length > LARGEST_WARC_RECORD) {
    yield {
      offset,
      bytes: null,
      fault: `it is larger than ${LARGEST_WARC_RECORD / 1e6} MB, or says so`,
    };
    await findNext(held, head.end);
    return;
  }
  await held.fill(length + 9);
  const bytes = held.part(0, length);
  if (bytes.length === length && isFollowed(held, length)) {
    yield { offset, bytes, fault: '' };
    held.drop(length);
    return;
  }
  const next = held.find(SIGN, head.end);
  const isShort = bytes.length < length || (next !== -1 && next < length);
  yield {
    offset,
    bytes: null,
    fault: isShort
      ? 'it is shorter than it says: it is damaged'
      : 'it is longer than it says: it is damaged',
  };
  await findNext(held, head.end);
}

/** Whether a record ends there: with empty lines, and then another or nothing. */
function isFollowed(held: Held, at: number): boolean {
  const rest = held.part(at, 9);
  const start = rest.findIndex((byte) => !isLineEnd(byte));
  return start === -1 || SIGN.every((byte, index) => (rest[start + index] ?? byte) === byte);
}

async function headOf(
  held: Held,
): Promise<{ readonly end: number; readonly length: number } | null> {
  for (let size = 1_000; ; size *= 4) {
    const isAll = !(await held.fill(Math.min(size, LONGEST_HEAD)));
    const text = Buffer.from(held.part(0, LONGEST_HEAD)).toString('latin1');
    const end = /\r?\n\r?\n/.exec(text);
    if (end !== null) {
      const length = /^content-length:[ \t]*(\d{1,12})[ \t]*\r?$/im.exec(
        text.slice(0, end.index + 2),
      )?.[1];
      return length === undefined
        ? null
        : { end: end.index + end[0].length, length: Number(length) };
    }
    if (isAll || size > LONGEST_HEAD) return null;
  }
}

/** Drops all before the next record, of which there need be none. */
async function findNext(held: Held, from: number): Promise<void> {
  let at = from;
  for (;;) {
    const found = held.find(SIGN, at);
    if (found !== -1 && isVersion(held, found)) {
      held.drop(found);
      return;
    }
    if (found !== -1) {
      at = found + 1;
      continue;
    }
    held.drop(Math.max(0, held.length - SIGN.length));
    at = 0;
    if (!(await held.fill(held.length + 1))) {
      held.drop(held.length);
      return;
    }
  }
}

/** At the start of a line: what a page says of WARC is no record. */
function isVersion(held: Held, at: number): boolean {
  return (
    (at === 0 || held.part(at - 1, 1)[0] === 0x0a) &&
    /^WARC\/\d/.test(Buffer.from(held.part(at, 6)).toString('latin1'))
  );
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

/** The bytes that were read and not yet used. */
class Held {
  readonly #source: AsyncIterator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array();
  /** Of the first byte held, from the start. */
  offset = 0;

  constructor(input: AsyncIterable<Uint8Array>) {
    this.#source = input[Symbol.asyncIterator]();
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** Reads until so many bytes are held; false where there are no more. */
  async fill(count: number): Promise<boolean> {
    if (this.#bytes.length >= count) return true;
    const pieces = [this.#bytes];
    let length = this.#bytes.length;
    while (length < count) {
      const { value, done } = await this.#source.next();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    this.#bytes = joinedBytes(pieces);
    return length >= count;
  }

  first(): number | undefined {
    return this.#bytes[0];
  }

  part(from: number, length: number): Uint8Array {
    return this.#bytes.subarray(from, from + length);
  }

  startsWith(sign: readonly number[]): boolean {
    return sign.every((byte, index) => this.#bytes[index] === byte);
  }

  find(sign: readonly number[], from: number): number {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length).indexOf(
      Buffer.from(sign),
      from,
    );
  }

  drop(count: number): void {
    this.#bytes = this.#bytes.subarray(count);
    this.offset += count;
  }
}
