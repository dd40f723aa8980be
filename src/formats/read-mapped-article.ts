import type { Article } from '../article/article.ts';
import { isObject } from '../article/json-object.ts';
import { parsePlacesFile, readPlacesDocument } from '../geojson/read-document.ts';
import { refocused } from '../mapped-article/refocused.ts';
import { isAnnotations, readAnnotations } from './annotations/read-annotations.ts';
import { geojsonPlaces, isOtherGeoJson } from './geojson/geojson-places.ts';
import { isLinkedPlaces, readOwnLinkedPlaces } from './linked-places/read-linked-places.ts';
import { importBrought } from './reading/import-brought.ts';
import { type Imported, withArticle } from './reading/imported.ts';
import { withoutMalformedFeatures } from './reading/malformed-points.ts';

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
  const read = readAny(input, article);
  // What is left out is no longer what the article is about.
  if (read.leftOut.length === 0) return read;
  return { ...read, ...refocused(read) };
}

function readAny(input: string, article: Article | null): Imported {
  const value = parsePlacesFile(input);
  if (isAnnotations(value)) return readAnnotations(value, article);
  if (!isObject(value)) return { ...withArticle(readPlacesDocument(value), article), leftOut: [] };
  if (isOtherGeoJson(value)) return importBrought(geojsonPlaces(value), article);
  const { document, leftOut } = withoutMalformedFeatures(value);
  const read = isLinkedPlaces(value) ? readOwnLinkedPlaces : readPlacesDocument;
  return { ...withArticle(read(document), article), leftOut };
}
