import { dsvFormat } from 'd3-dsv';
import type { Article } from '../../article/article.ts';
import { isWebAddress } from '../../article/web-address.ts';
import { looksLikeCoordinates, readCoordinates } from '../../geojson/coordinates.ts';
import { show } from '../../geojson/describe-issue.ts';
import { ArticleMissingError, PlacesDocumentError } from '../../geojson/places-document-error.ts';
import type { BroughtFile, BroughtPlace } from '../reading/brought-place.ts';
import { importBrought } from '../reading/import-brought.ts';
import type { Imported } from '../reading/imported.ts';
import { plainText } from '../reading/plain-text.ts';
import { isOwnTable, readOwnTable } from './own-table.ts';
import { type Columns, guessColumns, numberOf, type Role, type Table } from './table-columns.ts';

/** Rows of a table; a list of all places of a country has some ten thousand. */
const MOST_TABLE_ROWS = 200_000;
const MOST_TABLE_COLUMNS = 1_000;
/** Lines that are looked at to tell what stands between the cells. */
const LOOKED_AT = 20;
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads a table of places, CSV or TSV: Dateline's own, else another's.
 * @param columns which column says what; guessed where it is not given.
 * @throws PlacesDocumentError where it is no table of places, there is no article, or nothing can be used.
 */
export function readCsv(text: string, article: Article | null, columns?: Columns): Imported {
  const table = readTable(text);
  if (isOwnTable(table)) return readOwnTable(table, article);
  if (article === null) {
    throw new ArticleMissingError(
      'this is a table of places, without the text of an article. Give the article too, and its places are found in it by their names',
    );
  }
  return importBrought(broughtTable(table, columns), article);
}

/**
 * The places of a text that is a table, whichever program wrote it, apart from any article.
 * @throws PlacesDocumentError as `broughtTable` and `readTable` do.
 */
export function bringCsv(text: string, columns?: Columns): BroughtFile {
  return broughtTable(readTable(text), columns);
}

/**
 * The places of a table, whichever program wrote it.
 * @param columns which column says what; guessed where it is not given.
 * @throws PlacesDocumentError where no column holds names, or none coordinates.
 */
export function broughtTable(table: Table, columns?: Columns): BroughtFile {
  const known = columns ?? guessColumns(table);
  if (known.name === undefined) {
    throw new PlacesDocumentError(
      `no column of this table is known to hold the places' names (${calledIn(table)}): call one 'name'`,
    );
  }
  const isPaired = known.latitude !== undefined && known.longitude !== undefined;
  if (!isPaired && known.coordinates === undefined) {
    throw new PlacesDocumentError(
      `no columns of this table are known to hold coordinates (${calledIn(table)}): call them 'latitude' and 'longitude'`,
    );
  }
  const places = table.rows.flatMap((row, index) =>
    isFilled(row) ? [placeOf(row, known, index + table.firstRow, table)] : [],
  );
  return { format: 'a table', places, leftOut: [] };
}

/**
 * The first rows of a table of another program, and what its columns are taken to hold; null for Dateline's own.
 * @throws PlacesDocumentError where it is no table, or too large.
 */
export function beginningOfTable(
  text: string,
  rows: number,
): { readonly table: Pick<Table, 'header' | 'rows'>; readonly columns: Columns } | null {
  const table = readTable(text);
  if (isOwnTable(table)) return null;
  const { header } = table;
  return { table: { header, rows: table.rows.slice(0, rows) }, columns: guessColumns(table) };
}

/**
 * The cells of a table, whatever stands between them.
 * @throws PlacesDocumentError where it is none, or too large.
 */
export function readTable(text: string): Table {
  const delimiter = delimiterOf(text);
  const all = dsvFormat(delimiter).parseRows(
    text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, ''),
    (row, at) => {
      // Before the memory for the others is taken: 10 MB of line ends would be 2 GB of rows.
      if (at < MOST_TABLE_ROWS) return row;
      throw new PlacesDocumentError(
        `it has more than ${MOST_TABLE_ROWS.toLocaleString('en')} rows: cut it up`,
      );
    },
  );
  const from = all.findIndex(isFilled);
  const top = all[from] ?? [];
  if (top.length < 2 || top.length > MOST_TABLE_COLUMNS) {
    throw new PlacesDocumentError(
      `this is no table of places: its first line has ${top.length} cells. Save it as CSV or TSV with a name and coordinates in columns of their own`,
    );
  }
  // A number in the first row, where names of columns would stand, says that there are none.
  const hasHeader = !top.some(
    (cell) => Number.isFinite(numberOf(cell)) || looksLikeCoordinates(cell),
  );
  return {
    delimiter,
    hasHeader,
    header: top.map((cell, at) =>
      hasHeader && cell.trim() !== '' ? cell.trim() : `column ${at + 1}`,
    ),
    rows: all.slice(hasHeader ? from + 1 : from),
    firstRow: hasHeader ? from + 2 : from + 1,
  };
}

/** What parts the most lines into the same number of cells, more than one. */
function delimiterOf(text: string): string {
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (told !== undefined) return told;
  // A line end may stand within a cell: more lines than are needed are looked at.
  const beginning = text.slice(0, 50_000);
  let best = { delimiter: ',', likeness: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = dsvFormat(delimiter).parseRows(beginning).slice(0, LOOKED_AT);
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter(({ length }) => length === width).length / Math.max(rows.length, 1);
    // A comma within numbers parts them, too: of two that fit, the one that makes more cells of the header is it.
    const likeness = width < 2 ? 0 : alike + width / MOST_TABLE_COLUMNS;
    if (likeness > best.likeness) best = { delimiter, likeness };
  }
  return best.delimiter;
}

function placeOf(
  row: readonly string[],
  columns: Columns,
  number: number,
  { header, hasHeader }: Table,
): BroughtPlace {
  const cell = (role: Role) => {
    const at = columns[role];
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
  const text = (role: Role) => (cell(role) === '' ? undefined : cell(role));
  const address = cell('address');
  const country = cell('country').toUpperCase();
  return {
    at: `row ${number}`,
    title: text('name'),
    names: cell('otherNames').split(/[;|]/),
    geometry: { type: 'Point', coordinates: positionOf(cell) },
    uris: isWebAddress(address) ? [address] : idsOf(address),
    kind: text('kind'),
    countryCode: /^[A-Z]{2}$/.test(country) ? country : undefined,
    description: text('description') === undefined ? undefined : plainText(cell('description')),
    ...(hasHeader && {
      facts: Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])),
    }),
  };
}

/** As GeoJSON has it: what is no coordinate stays text, and is refused as such. */
function positionOf(cell: (role: Role) => string): readonly unknown[] {
  const [latitude, longitude] = [cell('latitude'), cell('longitude')];
  const [north, east] = [numberOf(latitude), numberOf(longitude)];
  if (Number.isFinite(north) && Number.isFinite(east)) return [east, north];
  const written = cell('coordinates') || `${latitude}; ${longitude}`;
  const read = readCoordinates(written);
  return read.ok ? read.point : [longitude || written, latitude];
}

function idsOf(id: string): readonly string[] {
  if (/^Q\d+$/.test(id)) return [`wd:${id}`];
  return /^(?:geonames|wikidata|geo):/.test(id) ? [id] : [];
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

function calledIn({ header }: Table): string {
  return show(header.slice(0, 8).join(', '));
}
