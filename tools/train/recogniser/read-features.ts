import { readFileSync } from 'node:fs';

/** What the model sees of a corpus; export-features.ts says what the columns are. */
export type Columns = Readonly<Record<string, Int32Array>>;

/** Reads a file of export-features.ts. */
export function readColumns(path: string): Columns {
  const bytes = readFileSync(path);
  const headEnd = bytes.indexOf(10);
  const sizes = JSON.parse(bytes.toString('utf8', 0, headEnd)) as Record<string, number>;
  const columns: Record<string, Int32Array> = {};
  let at = headEnd + 1;
  for (const [name, size] of Object.entries(sizes)) {
    columns[name] = Int32Array.from({ length: size }, (_, index) =>
      bytes.readInt32LE(at + 4 * index),
    );
    at += 4 * size;
  }
  return columns;
}

export function column(columns: Columns, name: string): Int32Array {
  const found = columns[name];
  if (!found) throw new Error(`The features have no column '${name}': export them again.`);
  return found;
}

/** Where each document's entries begin, in a column of document numbers. */
export function bounds(documents: Int32Array): Map<number, { low: number; high: number }> {
  const found = new Map<number, { low: number; high: number }>();
  for (const [index, number] of documents.entries()) {
    const known = found.get(number);
    found.set(number, { low: known?.low ?? index, high: index + 1 });
  }
  return found;
}
