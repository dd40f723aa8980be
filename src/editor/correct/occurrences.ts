import type { Article, Span } from '../../article/article.ts';
import { escapePattern } from '../../article/escape-pattern.ts';
import { toWholeWords } from './word-steps.ts';

/** More of them are not stepped through. */
const MOST = 500;

/**
 * Where words stand in an article's paragraphs, upper and lower case alike, each as the whole words
 * that it touches; the first 500.
 */
export function occurrencesOf(article: Article, words: string): readonly Span[] {
  const wanted = words.trim();
  if (wanted === '') return [];
  // Lower case can be longer than the text it is of, so the search is by pattern.
  const pattern = new RegExp(escapePattern(wanted).replace(/\s+/g, '\\s+'), 'giu');
  const found: Span[] = [];
  for (const { index, 0: match } of article.text.matchAll(pattern)) {
    const span = toWholeWords(article, { start: index, end: index + match.length });
    if (span !== null && found.at(-1)?.start !== span.start) found.push(span);
    if (found.length === MOST) break;
  }
  return found;
}
