import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const packed = promisify(gzip);

/** Deflate's smallest and largest windows, as powers of two (RFC 1950). */
const SMALLEST_WINDOW = 9;
const LARGEST_WINDOW = 15;
/** Up to this many bytes, half the memory finds the same. */
const SHORT = 16_000;

/**
 * Packs with gzip, on another core where there is one. Pages are small and many: a window that is larger than what it
 * looks back over finds no more, and costs more than the packing to lay out.
 */
export function pack(content: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const needed = Math.ceil(Math.log2(Math.max(2, bytes.length)));
  return packed(bytes, {
    windowBits: Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, needed)),
    memLevel: bytes.length < SHORT ? 7 : 8,
  });
}
