import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLines } from '../read-table.ts';

/** The folders of lists, and the file that each is packed into for the code that reads it. */
export const LEXICONS = [
  { folder: 'geodata/lexicon/en', file: 'src/geoparser/lexicon.json' },
  { folder: 'geodata/lexicon/en/sentences', file: 'src/article/abbreviations.json' },
  { folder: 'geodata/lexicon/web', file: 'src/article/web/furniture.json' },
] as const;

/**
 * A folder's lists, by their names: the lines of each `.txt`, in its order.
 * @throws Error naming the file and line where one is empty or stands twice
 */
export function packLexicon(folder: string): Readonly<Record<string, readonly string[]>> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return Object.fromEntries(
    files.map((file) => [basename(file, '.txt'), readLines(join(folder, file))]),
  );
}
