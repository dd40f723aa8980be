import { ArticleError } from '../../article/article-error.ts';
import { LARGEST_ARTICLE } from '../../article/decode-text.ts';
import type { Columns } from '../../formats/csv/table-columns.ts';
import { listedPlaces } from '../../formats/listed-places.ts';
import { bringPlacesFile, isTable, textOfPlaces } from '../../formats/read-places-file.ts';
import type { OwnPlace } from '../../gazetteer/layers/own-place.ts';
import type { TableBeginning } from '../reading/open-file.ts';
import { MOST_PLACES } from './place-list.ts';

/** What a file holds for a list. */
export interface ListFile {
  /** As `textOfPlaces` gives it: a table is read again where its columns hold something else. */
  readonly text: string;
  readonly places: readonly OwnPlace[];
  /** A sentence for each thing that is not taken, saying why. */
  readonly leftOut: readonly string[];
  /** Where it is a table: its first rows, and what its columns are taken to hold. */
  readonly table: TableBeginning | null;
}

/** Rows of a table that tell what its columns hold. */
const SHOWN_ROWS = 3;

/**
 * Reads a file of places for a list: CSV, TSV, KML, KMZ, GPX, GeoJSON, Linked Places.
 * @throws ArticleError where it is too large or holds too much; PlacesDocumentError where it holds no places.
 */
export async function readListFile(file: File): Promise<ListFile> {
  if (file.size > LARGEST_ARTICLE) {
    throw new ArticleError('it is larger than 10 MB, the most that is read: cut it up');
  }
  return readListText(await textOfPlaces(new Uint8Array(await file.arrayBuffer())));
}

/** The same of a file's text. @param columns of a table: what a person said that they hold. */
export async function readListText(text: string, columns?: Columns): Promise<ListFile> {
  const table = isTable(text) ? await tableOf(text, columns) : null;
  // Which column holds what is for a person to say then.
  const isUnknown = table !== null && !tellsPlaces(table.columns);
  const read = isUnknown
    ? { places: [], leftOut: [] }
    : listedPlaces(await bringPlacesFile(text, { columns: table?.columns }));
  if (read.places.length > MOST_PLACES) {
    throw new ArticleError(
      `it holds ${read.places.length.toLocaleString('en')} places, and a list ${MOST_PLACES.toLocaleString('en')} at most: part it into several`,
    );
  }
  return { text, ...read, table };
}

function tellsPlaces({ name, latitude, longitude, coordinates }: Columns): boolean {
  const isPaired = latitude !== undefined && longitude !== undefined;
  return name !== undefined && (isPaired || coordinates !== undefined);
}

async function tableOf(text: string, columns?: Columns): Promise<TableBeginning> {
  const { readTable } = await import('../../formats/csv/read-csv.ts');
  const { guessColumns } = await import('../../formats/csv/table-columns.ts');
  const table = readTable(text);
  const { header, rows } = table;
  return {
    table: { header, rows: rows.slice(0, SHOWN_ROWS) },
    columns: columns ?? guessColumns(table),
  };
}
