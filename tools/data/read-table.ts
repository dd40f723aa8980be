import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { csvTable } from './csv-table.ts';

/**
 * The rows of a CSV file, each of its form.
 * @param refuse makes the error of what is wrong, which begins with the file's path and the row.
 */
export function readRows<Row extends v.GenericSchema>(
  file: string,
  row: Row,
  refuse: (fault: string) => Error,
): v.InferOutput<Row>[] {
  return csvTable(readFileSync(file, 'utf8')).map((cells, at) => {
    const result = v.safeParse(row, cells);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw refuse(
      `${file}, row ${at + 2}, column '${v.getDotPath(issue) ?? ''}': ${issue.message}.`,
    );
  });
}

/**
 * The lines of a list of words, one a line, each once.
 * @throws Error naming the file and line where one is empty, has blanks around it or stands twice
 */
export function readLines(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (line.trim() !== line || line === '')
      throw new Error(`${file}, line ${at + 1}: a word without blanks around it is wanted.`);
    if (seen.has(line)) throw new Error(`${file}, line ${at + 1}: '${line}' stands twice.`);
    seen.add(line);
  }
  return lines;
}
