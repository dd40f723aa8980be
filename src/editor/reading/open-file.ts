import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { readArticleBytes } from '../../article/read-bytes.ts';
import type { Columns, Table } from '../../formats/csv/table-columns.ts';
import { isPlacesFile } from '../../formats/formats.ts';
import { isTable, readPlacesFile, textOfPlaces } from '../../formats/read-places-file.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { ArticleMissingError } from '../../geojson/places-document-error.ts';
import { toDocumented } from '../../mapped-article/as-document.ts';
import { refuseTooMany, refuseTooMuch } from './too-much.ts';

/** One of several articles that were published as one map. */
export interface OpenedPart {
  readonly mapped: DocumentedArticle;
  readonly title: string;
  /** '' for none. */
  readonly link: string;
}

/** Several articles that were published as one map, in that map's order. */
export interface OpenedTogether {
  readonly kind: 'together';
  /** What the whole is called. */
  readonly title: string;
  readonly parts: readonly OpenedPart[];
}

/**
 * What was in a file: an article, with its places where it brought them; several, with theirs; or places without
 * their article.
 */
export type OpenedFile =
  | {
      readonly kind: 'article';
      readonly article: Article;
      readonly places: PlacesDocument | null;
      /** One sentence for each place that was left out. */
      readonly leftOut: readonly string[];
      /** The article's address on the web, where the file told it. */
      readonly link?: string;
    }
  | OpenedTogether
  | {
      readonly kind: 'places';
      readonly text: string;
      /** Where it is a table: its first rows, and what its columns are taken to hold. */
      readonly table: TableBeginning | null;
    };

/** The beginning of a table of places, for a person to say what its columns hold. */
export interface TableBeginning {
  readonly table: Pick<Table, 'header' | 'rows'>;
  readonly columns: Columns;
}

/** Rows that tell what a column holds. */
const SHOWN_ROWS = 3;

/** How a page's file is called. */
const PAGE = /\.x?html?$/i;

/**
 * Reads a file of plain text, Markdown, HTML, a Word document, a file of places, or a page that Dateline published,
 * which holds its map, or its several, as they were.
 * @throws ArticleError, PlacesDocumentError where it is none, or more than is mapped at once.
 */
export async function openFile(file: File): Promise<OpenedFile> {
  const bytes = await bytesOf(file);
  if (isPlacesFile(file.name)) return openPlaces(await textOfPlaces(bytes));
  const published = PAGE.test(file.name) ? await openPublished(bytes) : null;
  if (published !== null) return published;
  const article = await readArticleBytes(bytes, file.name);
  refuseTooMuch(article, null);
  return { kind: 'article', article, places: null, leftOut: [] };
}

/** Null for any other page. */
async function openPublished(bytes: Uint8Array): Promise<OpenedFile | null> {
  const { readPublished } = await import('../../publish/read-published.ts');
  const content = readPublished(new TextDecoder().decode(bytes));
  if (content === null) return null;
  const { mapped, title, link, articles: parts } = content;
  if (parts !== undefined) {
    refuseTooMany(parts.length);
    for (const part of parts) refuseTooMuch(part.mapped.article, part.mapped.places);
    return { kind: 'together', title, parts };
  }
  refuseTooMuch(mapped.article, mapped.places);
  return { kind: 'article', ...mapped, leftOut: [], link };
}

async function openPlaces(text: string): Promise<OpenedFile> {
  try {
    const { leftOut, ...read } = await readPlacesFile(text, null);
    const { article, places } = toDocumented(read);
    refuseTooMuch(article, places);
    return { kind: 'article', article, places, leftOut };
  } catch (error) {
    if (!(error instanceof ArticleMissingError)) throw error;
    return { kind: 'places', text, table: await tableOf(text) };
  }
}

/** Null for what is no table, and for one of Dateline's own, whose columns are known. */
async function tableOf(text: string): Promise<TableBeginning | null> {
  if (!isTable(text)) return null;
  const { beginningOfTable } = await import('../../formats/csv/read-csv.ts');
  return beginningOfTable(text, SHOWN_ROWS);
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_ARTICLE) {
    throw new ArticleError('it is larger than 10 MB, the most that is read: cut it up');
  }
  return new Uint8Array(await file.arrayBuffer());
}
