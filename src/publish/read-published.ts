import { atOnce } from '../article/at-leisure.ts';
import { restoreArticle } from '../article/restore-article.ts';
import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { PlacesDocumentError } from '../geojson/places-document-error.ts';
import { contentReadInSteps, type PageContent, type ShownContent } from './page-content.ts';
import { CONTENT_ELEMENT } from './page-elements.ts';

/** One of the articles of a page of several. */
export interface PublishedPart {
  readonly mapped: DocumentedArticle;
  readonly title: string;
  /** '' for none. */
  readonly link: string;
}

/** What a published page is about, each article whole. */
export interface Published extends Omit<PageContent, 'articles'> {
  /** In the page's order, of a page of several; absent for one. */
  readonly articles?: readonly PublishedPart[];
}

const BEGINNING = new RegExp(`<script\\b[^>]*\\bid=["']?${CONTENT_ELEMENT}["'\\s>][^>]*`, 'i');

/**
 * What a published page is about, from its own data: its article or its several, places and all that people decided of them.
 * @param html the page's text.
 * @returns null where it is no published page.
 * @throws PlacesDocumentError where its data was changed since it was published.
 */
export function readPublished(html: string): Published | null {
  const found = BEGINNING.exec(html);
  if (found === null) return null;
  const start = html.indexOf('>', found.index + found[0].length - 1) + 1;
  const end = html.indexOf('</script', start);
  try {
    return readContent(html.slice(start, end < 0 ? undefined : end));
  } catch (cause) {
    if (cause instanceof PlacesDocumentError) throw cause;
    throw new PlacesDocumentError(
      'this is a page that Dateline published, and its data was changed since: take the page as it was published',
      { cause },
    );
  }
}

/**
 * What `serializeContent` wrote, with the articles' sentences, which the page itself does without.
 * @throws Error where it is something else, or was changed since.
 */
export function readContent(json: string): Published {
  const { mapped, articles, ...rest } = atOnce(contentReadInSteps(json));
  return {
    ...rest,
    mapped: whole(mapped),
    ...(articles !== undefined && {
      articles: articles.map((part) => ({ ...part, mapped: whole(part.mapped) })),
    }),
  };
}

function whole({ article, places }: ShownContent['mapped']): DocumentedArticle {
  return { article: restoreArticle(article), places };
}
