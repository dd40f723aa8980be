/** Where a map's tiles stand in a file. */
export interface TilesInFile {
  /** Bytes before the PMTiles archive. */
  readonly start: number;
  /** Bytes that the file has at least, if it is whole. */
  readonly end: number;
}

/** The fixed part of a PMTiles archive: magic, version and the places of its four sections. */
const PMTILES_HEADER = 127;
const PMTILES_MAGIC = 'PMTiles';
/** Where that header has each section's offset, its length after it: eight bytes each, little-endian. */
const SECTIONS = [8, 24, 40, 56] as const;
const ZIP_LOCAL_HEADER = 30;
const ZIP_MAGIC = 'PK\u0003\u0004';

/**
 * Finds the PMTiles archive in a file's first bytes: the file is one (PMTiles specification, version
 * 3), or a ZIP archive whose first file is one that is not compressed (APPNOTE.TXT, 4.3.7).
 * @returns null where the bytes are of something else, as a sign-in page's are.
 */
export function findTiles(bytes: ArrayBuffer): TilesInFile | null {
  const start = startsWith(bytes, 0, ZIP_MAGIC) ? afterZipHeader(bytes) : 0;
  if (start === null || bytes.byteLength < start + PMTILES_HEADER) return null;
  if (!startsWith(bytes, start, PMTILES_MAGIC)) return null;
  const header = new DataView(bytes, start, PMTILES_HEADER);
  const ends = SECTIONS.map((at) =>
    Number(header.getBigUint64(at, true) + header.getBigUint64(at + 8, true)),
  );
  return { start, end: start + Math.max(...ends) };
}

function afterZipHeader(bytes: ArrayBuffer): number | null {
  if (bytes.byteLength < ZIP_LOCAL_HEADER) return null;
  const header = new DataView(bytes, 0, ZIP_LOCAL_HEADER);
  const isStored = header.getUint16(8, true) === 0;
  const [name, extra] = [header.getUint16(26, true), header.getUint16(28, true)];
  return isStored ? ZIP_LOCAL_HEADER + name + extra : null;
}

function startsWith(bytes: ArrayBuffer, at: number, magic: string): boolean {
  if (bytes.byteLength < at + magic.length) return false;
  return String.fromCharCode(...new Uint8Array(bytes, at, magic.length)) === magic;
}
