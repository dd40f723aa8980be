import type { Article } from '../article/article.ts';
import { decodeArticle } from '../article/charset.ts';
import { isZip } from '../article/docx.ts';
import { PlacesDocumentError } from '../geojson/places-document-error.ts';
import type { Format, Reading, ReadOptions } from './format.ts';
import { formats } from './formats.ts';
import type { BroughtFile } from './reading/brought-place.ts';
import type { Imported } from './reading/imported.ts';

/** UTF-16 units of a file that tell what it is. */
const BEGINNING = 4_000;

/**
 * The text of a file of places; that of the KML in a KMZ file.
 * @throws ArticleError where it is empty, larger than 10 MB, binary, or not in its charset; PlacesDocumentError where
 *   it is an archive that is no KMZ file, or a damaged or locked one.
 */
export async function textOfPlaces(bytes: Uint8Array): Promise<string> {
  if (isZip(bytes)) {
    const { unpackKmz } = await import('./kml/kmz.ts');
    return textOfXml(await unpackKmz(bytes));
  }
  const isXml = /^(?:\xEF\xBB\xBF)?\s*</.test(String.fromCharCode(...bytes.subarray(0, 100)));
  return isXml ? textOfXml(bytes) : decodeArticle(bytes, { format: 'text' });
}

/** XML says its charset as HTML does. */
function textOfXml(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new PlacesDocumentError('the file is empty');
  return decodeArticle(bytes, { format: 'html' });
}

/**
 * Reads a file of places in any format, told by what is in it and not by its name.
 * @param text as `textOfPlaces` gives it.
 * @param article the article it belongs to; null where the file holds the text itself.
 * @throws PlacesDocumentError saying what is wrong with the file and how to mend it.
 */
export async function readPlacesFile(
  text: string,
  article: Article | null,
  options: ReadOptions = {},
): Promise<Imported> {
  return formatOf(text).reading.read(text, article, options);
}

/**
 * The places of a file in any format, whichever program wrote it, apart from any article.
 * @param text as `textOfPlaces` gives it.
 * @throws PlacesDocumentError saying what is wrong with the file and how to mend it.
 */
export async function bringPlacesFile(
  text: string,
  options: ReadOptions = {},
): Promise<BroughtFile> {
  return formatOf(text).reading.bring(text, options);
}

/** Whether a text is a table. @throws PlacesDocumentError where it is in no format that is read. */
export function isTable(text: string): boolean {
  return formatOf(text).id === 'csv';
}

type ReadFormat = Format & { readonly reading: Reading };

function formatOf(text: string): ReadFormat {
  const beginning = text.slice(0, BEGINNING);
  const read = formats.filter((format): format is ReadFormat => format.reading !== null);
  const found = read.find(({ reading }) => reading.isIn(beginning));
  if (found !== undefined) return found;
  const names = read.map(({ name }) => name).join(', ');
  throw new PlacesDocumentError(`it is in none of the formats that places are read in (${names})`);
}
