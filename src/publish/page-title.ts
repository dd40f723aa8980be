import type { MappedArticle } from '../geojson/mapped-article.ts';

/** What a page, or a file of the places, of an article without a title is called. */
const UNTITLED = 'Map of an article';

/** The title of an article's page. */
export function titleOfPage({ article }: MappedArticle): string {
  return article.title ?? UNTITLED;
}
