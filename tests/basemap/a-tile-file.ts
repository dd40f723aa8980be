/** Bytes that begin as a PMTiles archive of this length does; the rest tells its place. */
export function aTileFile(length: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 251);
  bytes.set(new TextEncoder().encode('PMTiles\u0003'));
  const header = new DataView(bytes.buffer);
  const sections: readonly (readonly [at: number, offset: number, length: number])[] = [
    [8, 127, 100],
    [24, 227, 50],
    [40, 277, 0],
    [56, 277, length - 277],
  ];
  for (const [at, offset, size] of sections) {
    header.setBigUint64(at, BigInt(offset), true);
    header.setBigUint64(at + 8, BigInt(size), true);
  }
  return bytes;
}
