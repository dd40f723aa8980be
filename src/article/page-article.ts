import type { Article } from './article.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { Page } from './html.ts';
import { readOpening } from './opening.ts';
import { makeArticle } from './plain-article.ts';

/**
 * The article of a document that a person wrote, as Word and Markdown hold it: its byline and title are told as
 * those of plain text are, where no mark of the document's tells them.
 * @param head facts that stand above the text, before what the text itself says.
 * @throws ArticleError where there is no text, or a given fact is none.
 */
export function pageArticle(page: Page, head: ArticleFacts, given: ArticleFacts): Article {
  const { paragraphs, facts } = readOpening(page.text, page.paragraphs);
  return makeArticle(page.text, paragraphs, { ...facts, ...page.facts, ...head }, given);
}
