import { csvParseRows } from 'd3-dsv';

/**
 * The rows of a CSV text by the names of its first line; a byte-order mark is left out.
 * @throws Error where a row has more or fewer cells than the first line, by its number
 */
export function csvTable(text: string): Record<string, string>[] {
  const [names = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ''));
  return rows.map((cells, at) => {
    if (cells.length !== names.length) {
      throw new Error(
        `row ${at + 2} has ${cells.length} cells, and ${names.length} columns are named`,
      );
    }
    return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
  });
}
