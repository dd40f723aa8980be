import type { Article } from '../../article/article.ts';
import { readArticle } from '../../article/read-article.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';
import { factsOfForm } from './with-form.ts';

/**
 * The article of a form's text: what is filled in holds over what the text says of itself.
 * With it comes what reads web pages, so it is only for a worker.
 * @throws ArticleError where there is none, or a fact cannot be.
 */
export function articleOfForm(form: UnfinishedMap): Article {
  return readArticle(form.text, { ...factsOfForm(form) });
}
