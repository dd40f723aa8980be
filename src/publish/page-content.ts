import * as v from 'valibot';
import { withoutCredentials } from '../article/web-address.ts';
import type { DetailBounds } from '../basemap/detail/detail-file.ts';
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
  /** More detail around its places; absent for the world map alone. */
  readonly detail?: PageDetail;
}

/** A PMTiles file that a page carries, whose bytes stand beside the content. */
export interface PageDetail {
  /** What the file was called that it was cut of. */
  readonly name: string;
  readonly bounds: DetailBounds | null;
}

const contentSchema = v.object({
  document: v.unknown(),
  title: v.string(),
  outlines: v.record(v.string(), v.unknown()),
  link: v.string(),
  detail: v.optional(
    v.object({
      name: v.string(),
      bounds: v.nullable(
        v.object({ west: v.number(), south: v.number(), east: v.number(), north: v.number() }),
      ),
    }),
  ),
});

/** The keys of the outlines that a page's map draws, each once. */
export function outlineKeys({ places }: MappedArticle): readonly string[] {
  return [...new Set(places.features.flatMap(({ properties }) => properties.outline ?? []))];
}

/** The content as JSON that may stand in a script element: no '<', and no line ends but JSON's own. */
export function serializeContent({ mapped, title, outlines, link, detail }: PageContent): string {
  const json = JSON.stringify({
    document: withText(mapped),
    title,
    outlines,
    // A page is for everyone.
    link: withoutCredentials(link),
    ...(detail !== undefined && { detail: { name: detail.name, bounds: detail.bounds } }),
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
  const { document, title, outlines, link, detail } = v.parse(contentSchema, JSON.parse(json));
  const mapped = splitText(readPlacesDocument(document));
  if (mapped === null) throw new Error('the page does not hold the text of its article');
  return { mapped, title, outlines, link, ...(detail !== undefined && { detail }) };
}
