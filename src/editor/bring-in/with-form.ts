import type { Article } from '../../article/article.ts';
import { type ArticleFacts, givenFacts } from '../../article/article-facts.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';

/** The facts that a person filled a form with. */
export function factsOfForm({ title, date, source }: UnfinishedMap): ArticleFacts {
  return {
    ...(title.trim() !== '' && { title }),
    ...(date.trim() !== '' && { date }),
    ...(source.trim() !== '' && { source }),
  };
}

/**
 * An article that stands in for a form's text: what is filled in holds over what it says of itself.
 * @throws ArticleError where a fact cannot be.
 */
export function withForm(form: UnfinishedMap, article: Article): Article {
  return { ...article, ...givenFacts(factsOfForm(form)) };
}
