/** The recogniser's weights cannot be used; the message says why and how to mend it. */
export class RecogniserError extends Error {
  override readonly name = 'RecogniserError';
}

/** A table of the file: `values[row * columns + column] * scales[row]` is the number meant. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

export interface RecogniserWeights {
  /** Words in the order of their vectors, from row 2 on: row 0 is any other word, row 1 a number. */
  readonly words: readonly string[];
  /** The table named so; its shape is checked. */
  table(name: string, rows: number, columns: number): Table;
  /** Same, as plain numbers, row-major. */
  numbers(name: string, rows: number, columns: number): Float32Array;
}

const MAGIC = 'DLTAGGER';
/** What this code reads; raised whenever tokens, features or the network change. */
export const WEIGHTS_VERSION = 3;

/*
 * The file: MAGIC, then 32-bit little-endian version, length of the whole file, FNV-1a of all
 * that follows these 20 bytes, then the words (32-bit length, UTF-8, one a line), then tables until
 * the end: name (8-bit length, ASCII), 32-bit rows and columns, a 32-bit float scale a row,
 * rows × columns signed bytes.
 */
const HEADER = 20;

/** @throws RecogniserError where the bytes are no weights, damaged or of another version */
export function readRecogniserWeights(bytes: Uint8Array): RecogniserWeights {
  const refuse = (why: string): never => {
    throw new RecogniserError(
      `The recogniser's weights are unusable: ${why}. The program's own are mended by 'git checkout models/recogniser.bin' in Dateline's folder; others are trained again.`,
    );
  };
  if (bytes.length < HEADER || ascii(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    return refuse('the file is not one of them');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(8, true);
  if (version !== WEIGHTS_VERSION)
    return refuse(`they are of version ${version}, and this code reads ${WEIGHTS_VERSION}`);
  const length = view.getUint32(12, true);
  if (length !== bytes.length) return refuse(`the file has ${bytes.length} bytes of ${length}`);
  if (view.getUint32(16, true) !== fnv1a(bytes.subarray(HEADER)))
    return refuse('the file is damaged');

  let at = HEADER;
  const wordBytes = view.getUint32(at, true);
  at += 4;
  const words = new TextDecoder().decode(bytes.subarray(at, at + wordBytes)).split('\n');
  at += wordBytes;
  const tables = new Map<string, Table>();
  while (at < bytes.length) {
    const nameLength = view.getUint8(at);
    const name = ascii(bytes.subarray(at + 1, at + 1 + nameLength));
    at += 1 + nameLength;
    const rows = view.getUint32(at, true);
    const columns = view.getUint32(at + 4, true);
    at += 8;
    const scales = Float32Array.from({ length: rows }, (_, row) =>
      view.getFloat32(at + 4 * row, true),
    );
    at += 4 * rows;
    const values = new Int8Array(rows * columns);
    values.set(new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * columns));
    at += rows * columns;
    tables.set(name, { rows, columns, values, scales });
  }
  const table = (name: string, rows: number, columns: number): Table => {
    const found = tables.get(name);
    if (!found || found.rows !== rows || found.columns !== columns)
      return refuse(`table '${name}' is not ${rows} × ${columns}`);
    return found;
  };
  return {
    words,
    table,
    numbers(name, rows, columns) {
      const { values, scales } = table(name, rows, columns);
      return Float32Array.from(
        values,
        (value, index) => value * (scales[Math.floor(index / columns)] ?? 0),
      );
    },
  };
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** FNV-1a, 32 bits. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(bytes: Uint8Array): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index++) {
    value = Math.imul(value ^ (bytes[index] ?? 0), 0x01000193);
  }
  return value >>> 0;
}
