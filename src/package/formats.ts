import type { Article } from '../article/article.ts';
import { formats as all } from '../formats/formats.ts';
import { readMappedArticle } from '../formats/read-mapped-article.ts';
import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { fromDocumented, toDocumented } from '../mapped-article/as-document.ts';

/** A format that an article's places are written in. */
export interface Format {
  /** What `writePlaces` calls it. */
  readonly id: FormatId;
  /** What people call it. */
  readonly name: string;
  /** Of a file's name, with the full stop. */
  readonly extension: string;
  readonly mediaType: string;
}

/** What a file of places says, with what of it could not be used. */
export interface ReadPlaces extends DocumentedArticle {
  /** One sentence for each place or annotation that was left out, saying why. */
  readonly leftOut: readonly string[];
}

/** What a format is called: 'geojson', 'linked-places', 'annotations', 'kml', 'gpx', 'csv' or 'csv-semicolons'. */
export type FormatId = string;

/** Every format, in the order of a menu; those that hold all that is known come first. */
export const formats: readonly Format[] = all.map(
  ({ id, name, extensions: [extension], mediaType }) => ({ id, name, extension, mediaType }),
);

/**
 * Reads the places of an article, as GeoJSON, Linked Places Format or Web Annotations. What Dateline wrote comes
 * back as it was; of other programs' files, places are taken with their names and points, and annotations with
 * their words.
 * @param input the file's text.
 * @param article the article that it belongs to; null where the file holds the article's text itself.
 * @returns the article with its places, and a sentence for each place that could not be used.
 * @throws ArticleMissingError where there is no article, PlacesDocumentError where the file is malformed; both in
 *   words for people.
 */
export function readPlaces(input: string, article: Article | null = null): ReadPlaces {
  const { leftOut, ...mapped } = readMappedArticle(input, article);
  return { ...toDocumented(mapped), leftOut };
}

/**
 * Writes an article with its places as the text of a file, UTF-8, which names the data and its licences.
 * @returns the text; rejects with a RangeError where there is no such format, with a PlacesDocumentError where the
 *   places are malformed.
 */
export async function writePlaces(
  mapped: DocumentedArticle,
  format: FormatId = 'geojson',
): Promise<string> {
  const found = all.find(({ id }) => id === format);
  if (found === undefined) {
    const known = all.map(({ id }) => `'${id}'`).join(', ');
    throw new RangeError(`there is no format '${format}': there are ${known}`);
  }
  return found.write(fromDocumented(mapped));
}
