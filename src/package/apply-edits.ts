import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { fromDocumented, toDocumented } from '../mapped-article/as-document.ts';
import { applyEdits as layEdits } from '../mapped-article/edits/apply-edit.ts';
import type { Edit } from '../mapped-article/edits/edit.ts';

/**
 * The article with corrections laid over its places, one after the other; the given one stays as it is. A correction
 * of mentions that are not there changes nothing.
 * @param map as `geoparse` or `readPlaces` returns it.
 * @throws RangeError where an edit's words, or the places it brings, are not of the article's text.
 */
export function applyEdits(map: DocumentedArticle, edits: readonly Edit[]): DocumentedArticle {
  return toDocumented(layEdits(fromDocumented(map), edits));
}
