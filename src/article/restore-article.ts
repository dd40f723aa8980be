import type { Article } from './article.ts';
import { findSentences } from './sentences.ts';

/** What an article is restored from; its sentences are found in it anew. */
export type StoredArticle = Omit<Article, 'sentences'>;

/** The article whose text, facts and paragraphs were kept. */
export function restoreArticle(stored: StoredArticle): Article {
  const { text, title, date, source, author, language, paragraphs } = stored;
  return {
    text,
    title,
    date,
    source,
    ...(author !== undefined && { author }),
    language,
    paragraphs,
    sentences: findSentences(text, paragraphs, language),
  };
}
