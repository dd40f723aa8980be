import { CsvError, parse } from 'csv-parse';
import { ArticleError } from '../../article/article-error.ts';
import { decodeUtf8, LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { articleOfFields } from './fields.ts';
import { columnsOf, type Wanted } from './known-fields.ts';
import type { SourceFormat, SourceHead, SourceInput, SourceItem } from './source.ts';

/** Bytes of a row: an article of 10 MB in two forms, and what stands beside it. */
const LONGEST_ROW = 2 * LARGEST_ARTICLE + 4_000_000;
/** Rows that cannot be read, each of which has the parser begin anew. */
const MOST_STARTS = 100;
const TOO_DAMAGED = `more than ${MOST_STARTS} of its rows cannot be read: look whether its quotation marks are in pairs, and write it anew`;
/** A byte order mark in UTF-8, each byte as the character of its number. */
const MARK = '\xEF\xBB\xBF';
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Tables parted by commas, tabs, semicolons or bars, with a head: what pandas, trafilatura and spreadsheets write. */
export const csv: SourceFormat = csvFormat();

/** @param longestRow bytes of a row, after which it is passed over. */
export function csvFormat(longestRow: number = LONGEST_ROW): SourceFormat {
  return {
    name: 'CSV',
    matches: (head) => {
      if (!/\.(?:csv|tsv|tab)(?:\.gz)?$/i.test(head.name) && delimiterOf(head) === undefined)
        return false;
      return !/^\s*[<{[]/.test(head.text);
    },
    async *read(input) {
      const text = latin1(await input.read(0, 64_000));
      const delimiter = delimiterOf({ text }) ?? likeliest(firstLine(text));
      let columns: ReadonlyMap<Wanted, number> | undefined;
      // The parser gives up at a row that it cannot read: a new one begins with the line behind that.
      let from = { offset: text.startsWith(MARK) ? MARK.length : 0, line: 0 };
      for (let starts = 0; from.offset < input.size; starts++) {
        if (starts > MOST_STARTS) throw new ArticleError(TOO_DAMAGED);
        let last = { bytes: 0, lines: 0 };
        try {
          for await (const { record, info } of rowsOf(
            bytesFrom(input, from.offset),
            delimiter,
            longestRow,
          )) {
            last = info;
            if (columns === undefined) columns = headOf(record);
            else yield readRow(`line ${from.line + info.lines}`, record, columns);
          }
          break;
        } catch (error) {
          if (!(error instanceof CsvError)) throw error;
          const line = from.line + last.lines + 1;
          yield { where: `line ${line}`, fault: `this row cannot be read: ${error.message}` };
          const length = await lineLength(bytesFrom(input, from.offset + last.bytes));
          from = { offset: from.offset + last.bytes + length, line };
        }
      }
      if (columns === undefined) {
        throw new ArticleError('there is no head with the names of columns in it');
      }
    },
  };
}

/** The rows of a table; what ends it for the parser is thrown as CsvError, behind all rows before it. */
async function* rowsOf(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: string,
  longestRow: number,
): AsyncGenerator<Row> {
  const rows: Row[] = [];
  const parser = parse({
    delimiter,
    encoding: false,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // Rows that wait in a stream are lost where it fails.
    on_record: (record: unknown, { lines, bytes }) => {
      // Its types do not tell that cells are bytes where no encoding is wanted.
      rows.push({ record: record as readonly Buffer[], info: { lines, bytes } });
      return null;
    },
  });
  let fault: Error | undefined;
  const ended = new Promise<void>((resolve) => {
    parser.on('close', resolve);
    parser.on('error', (error) => {
      fault = error;
      resolve();
    });
  });
  parser.resume();
  for await (const piece of bytes) {
    await new Promise<void>((resolve) => parser.write(piece, () => resolve()));
    yield* rows.splice(0);
    if (fault !== undefined) break;
  }
  parser.end();
  await ended;
  yield* rows;
  if (fault !== undefined) throw fault;
}

async function* bytesFrom(input: SourceInput, offset: number): AsyncGenerator<Uint8Array> {
  let left = offset;
  for await (const piece of input.bytes()) {
    if (left < piece.length) yield left === 0 ? piece : piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}

/** Bytes to the end of the first line that has something in it. */
async function lineLength(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  let isBegun = false;
  for await (const piece of bytes) {
    for (const byte of piece) {
      length++;
      if (byte === LINE_FEED && isBegun) return length;
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) isBegun = true;
    }
  }
  return length;
}

interface Row {
  readonly record: readonly Buffer[];
  /** Of the table up to its end. */
  readonly info: { readonly lines: number; readonly bytes: number };
}

function headOf(record: readonly Buffer[]): ReadonlyMap<Wanted, number> {
  const columns = columnsOf(record.map((cell) => decodeUtf8(cell)));
  if (columns.has('text') || columns.has('html')) return columns;
  throw new ArticleError(
    'no column holds the text: name one text (others that are known are html, id, title, date, url, source)',
  );
}

function readRow(
  where: string,
  record: readonly Buffer[],
  columns: ReadonlyMap<Wanted, number>,
): SourceItem {
  const fields: { [Name in Wanted]?: string } = {};
  try {
    for (const [wanted, column] of columns) {
      const cell = record[column];
      if (cell !== undefined && cell.length > 0) fields[wanted] = decodeUtf8(cell);
    }
  } catch (error) {
    if (error instanceof ArticleError) return { where, fault: error.message };
    throw error;
  }
  return articleOfFields(where, fields);
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text.replace(/^\xEF\xBB\xBF/, ''))?.[0] ?? '';
}

/** What parts the heads of a table that has a column of texts; undefined where it has none. */
function delimiterOf({ text }: Pick<SourceHead, 'text'>): string | undefined {
  const line = firstLine(text);
  return DELIMITERS.find((delimiter) => {
    const heads = line.split(delimiter).map((head) => head.replace(/^\s*"|"\s*$/g, ''));
    if (heads.length < 2 || heads.length > 500) return false;
    const columns = columnsOf(heads);
    return (columns.has('text') || columns.has('html')) && heads.every((head) => head.length < 60);
  });
}

function likeliest(line: string): string {
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
