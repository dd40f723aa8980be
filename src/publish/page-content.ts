import * as v from 'valibot';
import { withoutCredentials } from '../article/web-address.ts';
import type { DetailBounds } from '../basemap/detail/detail-file.ts';
import {
  type DocumentedArticle,
  type ShownMap,
  splitShown,
  withText,
} from '../geojson/documented-article.ts';
import { PlacesDocumentError } from '../geojson/places-document-error.ts';
import { placesReadInSteps } from '../geojson/read-document.ts';
import type { ArticlePart } from '../mapped-article/join-articles.ts';
import { publishedDocument } from '../mapped-article/published.ts';

/** What a published page is about. */
export interface PageContent {
  readonly mapped: DocumentedArticle;
  /** What the page is called. */
  readonly title: string;
  /** The outlines of its areas by their keys, as GeoJSON geometries; what is missing is not drawn. */
  readonly outlines: Readonly<Record<string, unknown>>;
  /** The article's address on the web; '' for none. */
  readonly link: string;
  /** More detail around its places; absent for the world map alone. */
  readonly detail?: PageDetail;
  /** The articles that `mapped` was joined of, in the page's order, of a page of several; absent for one. */
  readonly articles?: readonly ArticlePart[];
}

/** The same as the page itself reads it; of several articles the first is `mapped`. */
export interface ShownContent extends Omit<PageContent, 'mapped'> {
  readonly mapped: ShownMap;
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
  articles: v.optional(
    v.pipe(
      v.array(v.object({ document: v.unknown(), title: v.string(), link: v.string() })),
      v.minLength(1),
    ),
  ),
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
export function outlineKeys({ places }: DocumentedArticle): readonly string[] {
  return [...new Set(places.features.flatMap(({ properties }) => properties.outline ?? []))];
}

/** The content as JSON that may stand in a script element: no '<', and no line ends but JSON's own. */
export function serializeContent(content: PageContent): string {
  const { mapped, title, outlines, link, detail, articles } = content;
  const json = JSON.stringify({
    // Of several the page joins its own: the texts stand in it once.
    document: articles === undefined ? withText(publishedDocument(mapped)) : null,
    ...(articles !== undefined && {
      articles: articles.map((part) => ({
        document: withText(publishedDocument(withSentences(part.mapped))),
        title: part.title,
        link: withoutCredentials(part.link),
      })),
    }),
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
 * What `serializeContent` wrote, read in small steps: the page is there meanwhile.
 * @throws Error where it is something else, or was changed since; PlacesDocumentError saying which of several articles was.
 */
export function* contentReadInSteps(json: string): Generator<undefined, ShownContent> {
  const read = v.parse(contentSchema, JSON.parse(json));
  const { document, title, outlines, link, detail } = read;
  yield;
  const facts = { title, outlines, link, ...(detail !== undefined && { detail }) };
  if (read.articles === undefined) return { mapped: yield* shownIn(document), ...facts };
  const articles: ArticlePart[] = [];
  for (const [index, { document: own, ...part }] of read.articles.entries()) {
    try {
      articles.push({ mapped: yield* shownIn(own), ...part });
    } catch (cause) {
      throw new PlacesDocumentError(
        `article ${index + 1} of the ${read.articles.length} in this page (‘${part.title}’) was changed since it was published: take the page as it was published`,
        { cause },
      );
    }
  }
  const [first] = articles;
  if (first === undefined) throw new Error('the page holds no article');
  return { mapped: first.mapped, ...facts, articles };
}

function* shownIn(document: unknown): Generator<undefined, ShownMap> {
  const mapped = splitShown(yield* placesReadInSteps(document));
  if (mapped === null) throw new Error('the page does not hold the text of its article');
  return mapped;
}

/** Who writes a page does without an article's sentences. */
function withSentences({ article, places }: ShownMap): DocumentedArticle {
  return { article: { ...article, sentences: [] }, places };
}
