import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { readTable } from '../../../src/formats/csv/read-csv.ts';
import { type Columns, guessColumns } from '../../../src/formats/csv/table-columns.ts';
import { protectedText, unprotectedText } from '../../../src/formats/csv/table-header.ts';
import { COMMAS, SEMICOLONS, writeCsv } from '../../../src/formats/csv/write-csv.ts';
import { documentedArticles } from '../documented-articles.ts';
import { readPlacesFile, writing as writingOf } from '../on-documents.ts';

const article = readArticle('Kent burns. Tyler Hill and Faversham smelt it.');

async function told(text: string, columns?: Columns) {
  const { places, leftOut } = await readPlacesFile(text, article, { columns });
  return {
    leftOut,
    places: places.features.map(
      ({ properties: { fullName }, geometry }) => `${fullName} ${geometry?.coordinates.join()}`,
    ),
  };
}

test.each([
  ['commas', 'Name,Lat,Lon\nKent,51.2,0.9\n"Tyler Hill",51.3,1.07'],
  ['semicolons and decimal commas', 'Ort;Breite;Länge\nKent;51,2;0,9\nTyler Hill;51,3;1,07'],
  ['tabs', 'id\tplace\tlatitude\tlongitude\n1\tKent\t51.2\t0.9\n2\tTyler Hill\t51.3\t1.07'],
  ['no header', 'Kent,51.2,0.9\nTyler Hill,51.3,1.07'],
  [
    'a byte order mark and Excel’s own line',
    '\uFEFFsep=;\r\nname;lat;lng\r\nKent;51.2;0.9\r\nTyler Hill;51.3;1.07\r\n',
  ],
  ['coordinates in one column', 'title,coordinates\nKent,"51.2, 0.9"\nTyler Hill,"51.3 N 1.07 E"'],
  ['well-known text', 'WKT,name\nPOINT (0.9 51.2),Kent\nPOINT (1.07 51.3),Tyler Hill'],
  ['names of columns that say nothing', 'a,b,c,d\nKent,2001,51.2,0.9\nTyler Hill,2002,51.3,1.07'],
  ['degrees and minutes', 'name,lat,lon\nKent,51°12′N,0°54′E\nTyler Hill,51°18′N,1°4′12″E'],
])('a table with %s', async (_what, text) => {
  expect(await told(text)).toEqual({
    places: ['Kent 0.9,51.2', 'Tyler Hill 1.07,51.3'],
    leftOut: [],
  });
});

test('columns that a person names hold over what is guessed', async () => {
  const text = 'name,was called,lat,lon\nX1,Kent,51.2,0.9';
  expect(guessColumns(readTable(text))).toMatchObject({ name: 0 });
  expect((await told(text, { name: 1, latitude: 2, longitude: 3 })).places).toEqual([
    'Kent 0.9,51.2',
  ]);
});

test('a row that cannot be used is told by its number in the file', async () => {
  const { leftOut } = await told(
    'name,lat,lon\nKent,51.2,0.9\n\nFaversham,north,0.9\n,1,2\nOslo,59,10',
  );
  expect(leftOut).toEqual([
    expect.stringMatching(/Faversham \(row 4\) .*must be two numbers/),
    expect.stringMatching(/row 5 is left out: it has no name/),
    expect.stringMatching(/Oslo is left out/),
  ]);
});

test.each([
  ['only words', /no table of places/],
  ['name,height\nKent,7', /no columns .* coordinates \("name, height"\)/],
  ['1.5,51.2,0.9\n1.6,51.3,1', /no column .* names/],
])('%j is refused in words', async (text, message) => {
  await expect(readPlacesFile(text, article)).rejects.toThrow(message);
});

test('a quote that is never closed costs no more than its length', async () => {
  await expect(told(`name,lat,lon\n"${'a,b\n'.repeat(1_000_000)}`)).rejects.toThrow(
    /none of its places/,
  );
});

const GEONAMES = {
  name: 'GeoNames',
  version: '1',
  licence: 'CC-BY-4.0',
  attribution: '© GeoNames (geonames.org); all of it',
  url: '',
};

describe.each([
  ['CSV', COMMAS],
  ['CSV with semicolons', SEMICOLONS],
])('%s of Dateline', (_, writing) => {
  test('any article comes back as far as it is told, and is written again the same', async () => {
    await fc.assert(
      fc.asyncProperty(documentedArticles, async ({ article: of, places }) => {
        fc.pre(places.features.length > 0);
        const dateline = { ...places.dateline, licences: [GEONAMES] };
        const mapped = { article: of, places: { ...places, dateline } };
        const written = writingOf(writeCsv)(mapped, writing);
        const read = await readPlacesFile(written, mapped.article);
        expect(read.leftOut).toEqual([]);
        expect(writingOf(writeCsv)(read, writing)).toBe(written);
      }),
      { numRuns: 50 },
    );
  });
});

test('what is protected from being run as a formula comes back to the letter', () => {
  const texts = fc.string({ unit: fc.constantFrom("'", '=', '+', ' ', '\t', 'a', '-') });
  fc.assert(
    fc.property(texts, (text) => {
      expect(unprotectedText(protectedText(text))).toBe(text);
    }),
  );
});

test.each([
  '\n',
  ',\n',
  ' , , \n',
  '"a\n',
])('more rows than are read, of %j, are refused by their number', (row) => {
  // A quote holds the line end behind it: two of these are one row.
  const text = `name,latitude,longitude\n${row.repeat(450_000)}`;
  expect(() => readTable(text)).toThrow(/more than 200,000 rows/);
});
