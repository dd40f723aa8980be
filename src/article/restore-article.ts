import type { Article, ShownArticle } from './article.ts';
import { findSentences } from './sentences.ts';

/** The article whose text, facts and paragraphs were kept; its sentences are found in it anew. */
export function restoreArticle(stored: ShownArticle): Article {
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
