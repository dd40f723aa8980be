import type { Article } from '../../article/article.ts';
import type { BroughtFile } from '../reading/brought-place.ts';
import type { Imported } from '../reading/imported.ts';
import { readMarkup } from '../reading/own-markup.ts';
import { readXml, within } from '../reading/xml-tree.ts';
import { kmlPlaces } from './kml-places.ts';

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

/**
 * Its places apart from any article.
 * @throws PlacesDocumentError where it is malformed.
 */
export function bringKml(text: string): BroughtFile {
  return kmlPlaces(readXml(text));
}
