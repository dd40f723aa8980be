import type { Article } from '../article/article.ts';
import type { ArticleFacts } from '../article/article-facts.ts';
import { restoreArticle } from '../article/restore-article.ts';
import type { PlacesDocument } from './places-document.ts';

/** An article with the document of its places: what is published and exported. */
export interface MappedArticle {
  readonly article: Article;
  readonly places: PlacesDocument;
}

/** The document with its article's text in it, so that it can be read without the article's file. */
export function withText({ article, places }: MappedArticle): PlacesDocument {
  const { text } = article;
  const paragraphs = article.paragraphs.map(({ kind, start, end }) => ({ kind, start, end }));
  const described = { ...places.dateline.article, text, paragraphs };
  return { ...places, dateline: { ...places.dateline, article: described } };
}

/** The article and its places apart; null where the document does not hold the article's text. */
export function splitText(document: PlacesDocument): MappedArticle | null {
  const { text, paragraphs, ...described } = document.dateline.article;
  if (text === undefined || paragraphs === undefined) return null;
  const { title, date, source, language } = described;
  return {
    article: restoreArticle({ text, title, date, source, language, paragraphs }),
    places: { ...document, dateline: { ...document.dateline, article: described } },
  };
}

/** The same with other facts told of the article, in it and in its places' document. */
export function withFacts({ article, places }: MappedArticle, facts: ArticleFacts): MappedArticle {
  const described = { ...places.dateline.article, ...facts };
  return {
    article: { ...article, ...facts },
    places: { ...places, dateline: { ...places.dateline, article: described } },
  };
}
