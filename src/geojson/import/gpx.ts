import type { Article } from '../../article/article.ts';
import { gpxPlaces } from './gpx-places.ts';
import type { Imported } from './imported.ts';
import { readMarkup } from './own-markup.ts';
import { childrenOf, readXml } from './xml-tree.ts';

/**
 * Reads GPX, Dateline's own or another program's.
 * @throws PlacesDocumentError where it is malformed, there is no article, or nothing of it can be used.
 */
export function readGpx(text: string, article: Article | null): Imported {
  const root = readXml(text);
  return readMarkup(root, gpxPlaces(root), childrenOf(root, 'wpt'), article);
}
