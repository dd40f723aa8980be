import type { Article } from '../../article/article.ts';
import type { BroughtFile } from '../reading/brought-place.ts';
import type { Imported } from '../reading/imported.ts';
import { readMarkup } from '../reading/own-markup.ts';
import { childrenOf, readXml } from '../reading/xml-tree.ts';
import { gpxPlaces } from './gpx-places.ts';

/**
 * Reads GPX, Dateline's own or another program's.
 * @throws PlacesDocumentError where it is malformed, there is no article, or nothing of it can be used.
 */
export function readGpx(text: string, article: Article | null): Imported {
  const root = readXml(text);
  return readMarkup(root, gpxPlaces(root), childrenOf(root, 'wpt'), article);
}

/**
 * Its places apart from any article.
 * @throws PlacesDocumentError where it is malformed.
 */
export function bringGpx(text: string): BroughtFile {
  return gpxPlaces(readXml(text));
}
