import { joinedBytes } from '../../article/joined-bytes.ts';

/** A part of bytes that can only be read from their start. */
export async function partOf(
  bytes: AsyncIterable<Uint8Array>,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    held += piece.length;
    if (held >= offset + length) break;
  }
  return joinedBytes(pieces).subarray(offset, offset + length);
}
