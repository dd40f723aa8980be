import type { Article } from '../../article/article.ts';
import type { Imported } from './imported.ts';
import { kmlPlaces } from './kml-places.ts';
import { readMarkup } from './own-markup.ts';
import { readXml, within } from './xml-tree.ts';

const PLACEMARK = new Set(['Placemark']);

/**
 * Reads KML, Dateline's own or another program's.
 * @throws PlacesDocumentError where it is malformed, there is no article, or nothing of it can be used.
 */
export function readKml(text: string, article: Article | null): Imported {
  const root = readXml(text);
  const document = { ...root, children: [root] };
  return readMarkup(root, kmlPlaces(root), [...within(document, PLACEMARK)], article);
}
