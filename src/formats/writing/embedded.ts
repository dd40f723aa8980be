import { withText } from '../../geojson/documented-article.ts';
import { serialize } from '../../geojson/write-document.ts';
import { toDocumented } from '../../mapped-article/as-document.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import { escapeMarkup } from './escape-markup.ts';

/** The namespace of what only Dateline reads in formats of XML; no page is there. */
export const DATELINE_NAMESPACE = 'https://dateline.example/ns/1';

/** A document in parts, for a format of XML that lets other programs' elements stand in it unseen. */
export interface Embedded {
  /** The element of all that is not of one place: the article with its text, licences, what is no place. */
  readonly document: string;
  /** The element of each place, in the document's order. */
  readonly places: readonly string[];
  /** The element of each shape, where they stand apart. */
  readonly shapes: readonly string[];
}

/**
 * An article with its places as elements that are put into a file of another format, so that it comes back whole.
 * @param shapesApart whether each shape is an element of its own, and not in the document's.
 * @throws PlacesDocumentError where the places are malformed.
 */
export function embedded(mapped: MappedArticle, { shapesApart = false } = {}): Embedded {
  const documented = toDocumented(mapped);
  const { places } = documented;
  // Checked as every document is before it is written.
  serialize(places);
  const { dateline } = withText(documented);
  const { shapes = [], ...rest } = dateline;
  return {
    document: elementOf('document', shapesApart ? rest : dateline),
    shapes: shapesApart ? shapes.map((shape) => elementOf('shape', shape)) : [],
    places: places.features.map((feature) => elementOf('place', feature)),
  };
}

function elementOf(name: string, value: unknown): string {
  // JSON escapes all that XML has no way to write but two of its characters.
  const json = JSON.stringify(value).replace(/[\uFFFE\uFFFF\u007F-\u009F]/g, escaped);
  return `<dateline:${name} xmlns:dateline="${DATELINE_NAMESPACE}">${escapeMarkup(json)}</dateline:${name}>`;
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
