import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Told {
  readonly name: string;
  readonly file: string;
  /** The numbers of the row. */
  readonly numbers: readonly number[];
}

/** The constants that the tables name, each with its file: that of the row, or the last one 'there'. */
function told(): Told[] {
  let file = '';
  return read('docs/limits.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /`[A-Z_]+`/.test(cells[4] ?? ''))
    .flatMap(([, , most = '', , where = '']) => {
      const quoted = [...where.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one);
      file = quoted.find((one) => one.includes('/')) ?? file;
      const numbers = (most.match(/\d[\d,]*\d|\d/g) ?? []).map((one) =>
        Number(one.replaceAll(',', '')),
      );
      return quoted.filter((one) => !one.includes('/')).map((name) => ({ name, file, numbers }));
    });
}

const CONSTANT = /^(?:export )?const ([A-Z_]+) = ([^;]+);/gm;

/** The constants of a file: numbers, and what is made of them by adding and multiplying. */
function constantsOf(file: string): ReadonlyMap<string, number> {
  const known = new Map([['LARGEST_ARTICLE', 10_000_000]]);
  known.set('LONGEST_SOUGHT', 256);
  for (const [, name = '', written = ''] of read(file).matchAll(CONSTANT)) {
    const sum = written
      .split(' + ')
      .map((product) =>
        product
          .split(' * ')
          .map((factor) => known.get(factor) ?? Number(factor.replaceAll('_', '')))
          .reduce((all, factor) => all * factor),
      )
      .reduce((all, one) => all + one);
    known.set(name, sum);
  }
  return known;
}

test.each(told())('$name of $file is as docs/limits.md says', ({ name, file, numbers }) => {
  expect(numbers).toContain(constantsOf(file).get(name));
});

/** No limits of what is read: how a title or a heading is told, how much is shown, how many colours there are. */
const NONE = new Set([
  ...['src/article/plain-article.ts LONGEST_HEADING', 'src/article/quote.ts MOST_CHANGED'],
  'src/mapped-article/colour-articles.ts MOST_GROUPS',
  ...[
    'src/formats/reading/find-names.ts LONGEST_NAME',
    'src/formats/reading/find-names.ts LONGEST_ABBREVIATION',
  ],
]);
const READERS = [
  'src/article',
  'src/formats',
  'src/geojson',
  'src/cli/ndjson',
  'src/editor/reading',
  'src/editor/backup',
];

describe('every limit of the readers is told', () => {
  const names = new Set(told().map(({ file, name }) => `${file} ${name}`));
  const files = READERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `${folder}/${path}`),
  );

  test.each(files)('%s', (file) => {
    const limits = [...read(file).matchAll(CONSTANT)]
      .map(([, name = '']) => `${file} ${name}`)
      .filter((one) => / (?:MOST|LARGEST|LONGEST|DEEPEST)_/.test(one) && !NONE.has(one));
    for (const limit of limits) expect(names).toContain(limit);
  });
});
