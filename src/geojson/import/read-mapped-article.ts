import type { Article } from '../../article/article.ts';
import { type MappedArticle, splitText } from '../mapped-article.ts';
import type { PlacesDocument } from '../places-document.ts';
import { ArticleMissingError } from '../places-document-error.ts';
import { checkAgainstArticle, parsePlacesFile, readPlacesDocument } from '../read-document.ts';
import { isAnnotations, readAnnotations } from './annotations.ts';
import { isObject } from './json-object.ts';
import { isLinkedPlaces, readNamedFeatures, readOwnLinkedPlaces } from './linked-places.ts';
import { withoutMalformedFeatures } from './malformed-points.ts';

/** What a file of places says, with what of it could not be used. */
export interface Imported extends MappedArticle {
  /** One sentence for each place or annotation that was left out, saying why. */
  readonly leftOut: readonly string[];
}

/**
 * Reads GeoJSON, Linked Places Format or Web Annotations. What Dateline wrote comes back as it was,
 * without the places whose coordinates are none;
 * of other programs' files, places are taken with their names and points, and annotations with
 * their words.
 * @param input the file's text
 * @param article the article it belongs to, or null where the file holds the text itself. Places
 *   without mentions are found in it by their names.
 * @throws PlacesDocumentError saying what is wrong with the file and how to mend it.
 */
export function readMappedArticle(input: string, article: Article | null): Imported {
  const value = parsePlacesFile(input);
  if (isAnnotations(value)) return readAnnotations(value, article);
  if (!isObject(value)) return { ...withArticle(readPlacesDocument(value), article), leftOut: [] };
  if (value['type'] === 'FeatureCollection' && !('dateline' in value)) {
    return readNamedFeatures(value, article);
  }
  const { document, leftOut } = withoutMalformedFeatures(value);
  const read = isLinkedPlaces(value) ? readOwnLinkedPlaces : readPlacesDocument;
  return { ...withArticle(read(document), article), leftOut };
}

/**
 * The document with its own article, or with the given one.
 * @throws PlacesDocumentError where there is neither, or the given one is another.
 */
export function withArticle(document: PlacesDocument, article: Article | null): MappedArticle {
  const own = splitText(document);
  if (own !== null) return own;
  if (article === null) {
    throw new ArticleMissingError(
      'the file holds the places of an article and not the article itself: give the article too',
    );
  }
  checkAgainstArticle(document, article);
  return { article, places: document };
}
