import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { type IndexPlace, unusable } from './source.ts';

/**
 * Every binary file of the index is one header and one deflated payload:
 *
 * | bytes | what                                                             |
 * |-------|------------------------------------------------------------------|
 * | 0–3   | 'DLGZ'                                                           |
 * | 4     | the format's version                                             |
 * | 5–12  | the first 8 bytes of the build's digest: the same in all files   |
 * | 13–16 | length of the payload as it stands, little-endian                |
 * | 17–20 | length of the payload once inflated                              |
 * | 21–24 | CRC-32 of the file's path within the index and then the payload  |
 * | 25–   | the payload, raw deflate (RFC 1951)                              |
 */
const MAGIC = 'DLGZ';
const HEADER_LENGTH = 25;

/** Raised when a reader of the older format could not read the newer. */
export const FORMAT_VERSION = 2;

const BUILD_DIGEST_LENGTH = 8;
/** No file of the index is near it; a length beyond it is damage, and is not allocated. */
const LARGEST_PAYLOAD = 64 * 1024 * 1024;

/** Deflates a payload as hard as can be: it is written once and read by every reader. */
export function deflatePayload(payload: Uint8Array): Uint8Array {
  return deflateSync(payload, { level: 9, mem: 6 });
}

/**
 * A file of the index, ready to be written.
 * @param path within the index, with slashes
 * @param digest the build's, in hex, 64 digits
 * @param deflated what `deflatePayload` made of the payload
 * @param payloadLength bytes before deflating
 */
export function seal(
  path: string,
  digest: string,
  deflated: Uint8Array,
  payloadLength: number,
): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEADER_LENGTH + deflated.length);
  const view = new DataView(file.buffer);
  file.set(ascii(MAGIC), 0);
  view.setUint8(4, FORMAT_VERSION);
  file.set(buildDigest(digest), 5);
  view.setUint32(13, deflated.length, true);
  view.setUint32(17, payloadLength, true);
  view.setUint32(21, crc32(deflated, crc32(ascii(path))), true);
  file.set(deflated, HEADER_LENGTH);
  return file;
}

/**
 * The payload of a file of the index.
 * @throws GazetteerError where the file is foreign, of another build or format, truncated,
 *   damaged, or another file of the index than its path says.
 */
export function unseal(
  file: Uint8Array,
  path: string,
  digest: string,
  place: IndexPlace,
): Uint8Array<ArrayBuffer> {
  const refuse = (what: string, cause?: unknown): never => {
    throw unusable(path, what, place, cause);
  };
  if (!startsWith(file, ascii(MAGIC))) {
    if (file.length < MAGIC.length) refuse('is empty or cut off');
    refuse(`is not a file of a place index (it looks like ${looksLike(file)})`);
  }
  if (file.length < HEADER_LENGTH) refuse('is cut off within its header');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint8(4);
  if (version !== FORMAT_VERSION) {
    refuse(`is of format ${version}, and this Dateline reads format ${FORMAT_VERSION}`);
  }
  if (!startsWith(file.subarray(5), buildDigest(digest))) {
    refuse('is of another build than the manifest');
  }
  const deflated = file.subarray(HEADER_LENGTH);
  const length = view.getUint32(13, true);
  if (deflated.length < length) {
    refuse(`is cut off: ${deflated.length} bytes of ${length} are there`);
  }
  if (deflated.length > length) refuse(`is ${deflated.length - length} bytes too long`);
  if (view.getUint32(21, true) !== crc32(deflated, crc32(ascii(path)))) {
    refuse('is damaged, or is another file of the index: its checksum does not agree');
  }
  const payloadLength = view.getUint32(17, true);
  if (payloadLength > LARGEST_PAYLOAD) refuse('is damaged: it says to hold more than it can');
  try {
    const payload = inflateSync(deflated, { out: new Uint8Array(payloadLength) });
    if (payload.length === payloadLength) return payload;
  } catch (error) {
    refuse('is damaged: it does not inflate', error);
  }
  return refuse('is damaged: it does not inflate to the length it says');
}

function buildDigest(digest: string): Uint8Array {
  return Uint8Array.from({ length: BUILD_DIGEST_LENGTH }, (_, at) =>
    Number.parseInt(digest.slice(at * 2, at * 2 + 2), 16),
  );
}

function looksLike(file: Uint8Array): string {
  if (startsWith(file, [0x1f, 0x8b])) return 'gzip';
  const start = String.fromCharCode(...file.subarray(0, 64)).trimStart();
  if (start.startsWith('<')) return 'a web page';
  if (start.startsWith('{') || start.startsWith('[')) return 'JSON';
  return 'something else';
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, start: ArrayLike<number>): boolean {
  if (bytes.length < start.length) return false;
  for (let at = 0; at < start.length; at++) if (bytes[at] !== start[at]) return false;
  return true;
}
