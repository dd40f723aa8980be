import type { FileHandle } from 'node:fs/promises';

/**
 * Bytes of a file, fewer where it ends before.
 * @param offset @param length bytes
 */
export async function readRange(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let held = 0;
  while (held < length) {
    const { bytesRead } = await file.read(bytes, held, length - held, offset + held);
    if (bytesRead === 0) break;
    held += bytesRead;
  }
  return bytes.subarray(0, held);
}
