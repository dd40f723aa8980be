import type { Article } from '../../article/article.ts';
import { type ArticleFacts, givenFacts } from '../../article/article-facts.ts';
import { readArticle } from '../../article/read-article.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';

/** A title made of an article's own beginning is no longer than this, in UTF-16 units. */
const LONGEST_TITLE = 70;

/**
 * The article that the form describes: what is filled in holds over what the article says of itself.
 * @param page the article of a page or file that stands in for the form's text; null for none.
 * @throws ArticleError where there is none, or a fact cannot be.
 */
export function articleOfForm(form: UnfinishedMap, page: Article | null): Article {
  const given: ArticleFacts = {
    ...(form.title.trim() !== '' && { title: form.title }),
    ...(form.date.trim() !== '' && { date: form.date }),
    ...(form.source.trim() !== '' && { source: form.source }),
  };
  if (page === null) return readArticle(form.text, { ...given });
  return { ...page, ...givenFacts(given) };
}

/** What a map of the article is called: its title, or its first words. */
export function titleOf({ title, text, paragraphs }: Article): string {
  if (title !== null) return title;
  const [first] = paragraphs;
  const words = first === undefined ? '' : text.slice(first.start, first.end).trim();
  if (words.length <= LONGEST_TITLE) return words;
  const cut = words.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`;
}
