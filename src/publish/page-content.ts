import * as v from 'valibot';
import { withoutCredentials } from '../article/web-address.ts';
import { type MappedArticle, splitText, withText } from '../geojson/mapped-article.ts';
import { readPlacesDocument } from '../geojson/read-document.ts';

/** What a published page is about. */
export interface PageContent {
  readonly mapped: MappedArticle;
  /** What the page is called. */
  readonly title: string;
  /** The outlines of its areas by their keys, as GeoJSON geometries; what is missing is not drawn. */
  readonly outlines: Readonly<Record<string, unknown>>;
  /** The article's address on the web; '' for none. */
  readonly link: string;
}

const contentSchema = v.object({
  document: v.unknown(),
  title: v.string(),
  outlines: v.record(v.string(), v.unknown()),
  link: v.string(),
});

/** The keys of the outlines that a page's map draws, each once. */
export function outlineKeys({ places }: MappedArticle): readonly string[] {
  return [...new Set(places.features.flatMap(({ properties }) => properties.outline ?? []))];
}

/** The content as JSON that may stand in a script element: no '<', and no line ends but JSON's own. */
export function serializeContent({ mapped, title, outlines, link }: PageContent): string {
  const json = JSON.stringify({
    document: withText(mapped),
    title,
    outlines,
    // A page is for everyone.
    link: withoutCredentials(link),
  });
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/**
 * What `serializeContent` wrote.
 * @throws Error where it is something else, or was changed since.
 */
export function readContent(json: string): PageContent {
  const { document, title, outlines, link } = v.parse(contentSchema, JSON.parse(json));
  const mapped = splitText(readPlacesDocument(document));
  if (mapped === null) throw new Error('the page does not hold the text of its article');
  return { mapped, title, outlines, link };
}
