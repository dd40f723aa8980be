import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { SourceInput } from './source.ts';

/** Bytes of the file that are looked at together. */
const WINDOW = 1_000_000;
/** Bytes that one member may have packed, and unpacked. */
export const LARGEST_MEMBER = 32_000_000;
/** Bytes of a member's head. Source: RFC 1952, section 2.3, without names and comments. */
const HEAD = 10;
const TAIL = 8;

/** One member of a gzip file, unpacked. */
export interface GzipMember {
  /** Bytes from the file's start. */
  readonly offset: number;
  /** null where it is damaged or too large, and was passed over. */
  readonly bytes: Uint8Array | null;
  /** Why it was; '' where it was not. */
  readonly fault: string;
}

/**
 * The members of a gzip file one after the other: an archive of web pages has one for each record, so that reading can
 * go on behind a damaged one. No more than `LARGEST_MEMBER` bytes are held of any.
 */
export async function* gzipMembers(input: SourceInput): AsyncGenerator<GzipMember> {
  let window: Uint8Array = new Uint8Array();
  let start = 0;
  let length = WINDOW;
  while (start < input.size) {
    if (window.length < Math.min(length, input.size - start))
      window = await input.read(start, length);
    const whole = start + window.length >= input.size || length >= LARGEST_MEMBER;
    let at = 0;
    while (at < window.length) {
      const member = unpack(window.subarray(at));
      if (member === 'more' && !whole) break;
      if (typeof member === 'object') {
        yield { offset: start + at, bytes: member.bytes, fault: '' };
        at += member.length;
        continue;
      }
      const next = nextMember(window, at + 1);
      const fault =
        member === 'more' ? 'the file ends in the middle of it, or it is too large' : member;
      if (isMember(window, at) || at === 0) yield { offset: start + at, bytes: null, fault };
      at = next === -1 ? window.length : next;
    }
    if (at > 0) {
      window = window.subarray(at);
      start += at;
      length = WINDOW;
    } else if (window.length === 0) {
      return;
    } else {
      length = Math.min(2 * length, LARGEST_MEMBER);
    }
  }
}

/** Packed bytes from which the beginning is told: they unpack to a thousand times as many at most. */
const PACKED_HEAD = 16_000;

/** The beginning of what a gzip file holds; nothing where it is damaged there. */
export function gzipHead(start: Uint8Array): Uint8Array {
  const packed = start.subarray(0, PACKED_HEAD);
  const head = headLength(packed);
  try {
    return inflateRawSync(packed.subarray(Math.max(HEAD, head)), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 2_000 * PACKED_HEAD,
    });
  } catch {
    return new Uint8Array();
  }
}

/** What is unpacked; 'more' where bytes are missing; else what is wrong, in words. */
type Unpacked = { readonly bytes: Uint8Array; readonly length: number } | 'more' | string;

function unpack(window: Uint8Array): Unpacked {
  if (window.length < HEAD + TAIL) return 'more';
  if (!isMember(window, 0)) return 'it is not packed with gzip';
  const head = headLength(window);
  if (head === -1) return 'more';
  try {
    // Its types do not tell what it gives with 'info'.
    const { buffer, engine } = inflateRawSync(window.subarray(head), {
      maxOutputLength: LARGEST_MEMBER,
      info: true,
    }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    const end = head + engine.bytesWritten;
    if (end + TAIL > window.length) return 'more';
    const view = new DataView(window.buffer, window.byteOffset + end, TAIL);
    const isWhole =
      view.getUint32(0, true) === crc32(buffer) && view.getUint32(4, true) === buffer.length;
    return isWhole
      ? { bytes: buffer, length: end + TAIL }
      : 'its checksum is another: it is damaged';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'Z_BUF_ERROR') return 'more';
    if (code === 'ERR_BUFFER_TOO_LARGE') return `it is larger than ${LARGEST_MEMBER / 1e6} MB`;
    return 'it is damaged';
  }
}

/** Whether a member begins there: its two numbers, deflate as the method, and no flag that is not used. */
function isMember(window: Uint8Array, at: number): boolean {
  return (
    window[at] === 0x1f &&
    window[at + 1] === 0x8b &&
    window[at + 2] === 8 &&
    (window[at + 3] ?? 0xff) < 0x20
  );
}

function nextMember(window: Uint8Array, from: number): number {
  for (let at = window.indexOf(0x1f, from); at !== -1; at = window.indexOf(0x1f, at + 1)) {
    if (isMember(window, at)) return at;
  }
  return -1;
}

/** Bytes of the head with what its flags announce; -1 where it goes on behind the window. */
function headLength(window: Uint8Array): number {
  const flags = window[3] ?? 0;
  let at = HEAD;
  if (flags & 4) at += 2 + (window[at] ?? 0) + 256 * (window[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = window.indexOf(0, at);
    if (end === -1) return -1;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at < window.length ? at : -1;
}
