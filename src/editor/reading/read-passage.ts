import type { Article } from '../../article/article.ts';
import { makeArticle } from '../../article/plain-article.ts';
import { readWebPage } from '../../article/web/read-web-page.ts';

/**
 * The article of a passage that a person copied from a web page.
 * @throws ArticleError where there is no text in it.
 */
export function readPassage(html: string): Article {
  const { text, paragraphs, facts } = readWebPage(html, { part: 'selection' });
  return makeArticle(text, paragraphs, facts, {});
}
