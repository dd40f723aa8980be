import type { Article, ShownArticle } from '../article/article.ts';
import type { ArticleFacts } from '../article/article-facts.ts';
import { restoreArticle } from '../article/restore-article.ts';
import type { PlacesDocument } from './places-document.ts';

/** An article with the document of its places: what is shown, published and kept. */
export interface DocumentedArticle {
  readonly article: Article;
  readonly places: PlacesDocument;
}

/** The document with its article's text in it, so that it can be read without the article's file. */
export function withText({ article, places }: DocumentedArticle): PlacesDocument {
  const { text } = article;
  const paragraphs = article.paragraphs.map(({ kind, start, end }) => ({ kind, start, end }));
  const described = { ...places.dateline.article, text, paragraphs };
  return { ...places, dateline: { ...places.dateline, article: described } };
}

/** An article to be shown, and the document of its places. */
export interface ShownMap {
  readonly article: ShownArticle;
  readonly places: PlacesDocument;
}

/** The article and its places apart; null where the document does not hold the article's text. */
export function splitText(document: PlacesDocument): DocumentedArticle | null {
  const shown = splitShown(document);
  return shown && { ...shown, article: restoreArticle(shown.article) };
}

/** The same for who only shows it. */
export function splitShown(document: PlacesDocument): ShownMap | null {
  const { text, paragraphs, ...described } = document.dateline.article;
  if (text === undefined || paragraphs === undefined) return null;
  const { title, date, source, author, language } = described;
  return {
    article: {
      text,
      title,
      date,
      source,
      ...(author !== undefined && { author }),
      language,
      paragraphs,
    },
    places: { ...document, dateline: { ...document.dateline, article: described } },
  };
}

/** The same with other facts told of the article, in it and in its places' document. */
export function withFacts(
  { article, places }: DocumentedArticle,
  facts: ArticleFacts,
): DocumentedArticle {
  const described = { ...places.dateline.article, ...facts };
  return {
    article: { ...article, ...facts },
    places: { ...places, dateline: { ...places.dateline, article: described } },
  };
}
