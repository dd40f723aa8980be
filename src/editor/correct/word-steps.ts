import type { Article, Span } from '../../article/article.ts';
import { overlap } from '../../article/spans-in-order.ts';

/** A way to change which words a mention is of, by one word. */
export type WordStep = 'take-before' | 'leave-first' | 'leave-last' | 'take-after';

/** So far from a span, in UTF-16 units, its next word is looked for: a paragraph may be a whole book. */
const REACH = 1_000;

/**
 * The span with one word more or less at one end, as the article's language parts words. It never
 * leaves its paragraph, and keeps at least one word.
 * @returns null where there is no such word.
 */
export function stepSpan(article: Article, span: Span, step: WordStep): Span | null {
  const words = wordsAround(article, span);
  const inside = words.filter((word) => overlap(word, span));
  switch (step) {
    case 'take-before': {
      const before = words.findLast(({ end }) => end <= span.start);
      return before === undefined ? null : { start: before.start, end: span.end };
    }
    case 'take-after': {
      const after = words.find(({ start }) => start >= span.end);
      return after === undefined ? null : { start: span.start, end: after.end };
    }
    case 'leave-first': {
      const second = inside[1];
      return second === undefined ? null : { start: second.start, end: span.end };
    }
    case 'leave-last': {
      const last = inside.at(-2);
      return last === undefined ? null : { start: span.start, end: last.end };
    }
  }
}

/**
 * The span from the beginning of the first to the end of the last word that it touches, within its
 * first paragraph; null where it touches none.
 */
export function toWholeWords(article: Article, span: Span): Span | null {
  const words = wordsAround(article, span).filter((word) => overlap(word, span));
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The words around a span, of the paragraph that it begins in. */
function wordsAround({ text, paragraphs, language }: Article, span: Span): Span[] {
  const at = span.start;
  const paragraph = paragraphs.find(({ start, end }) => start <= at && at < end);
  if (paragraph === undefined) return [];
  const { start, end } = surroundings(text, paragraph, span);
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(
    text.slice(start, end),
  );
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}

/** What of a paragraph is near a span, from one space to another where there is one. */
function surroundings(text: string, paragraph: Span, span: Span): Span {
  const early = Math.max(paragraph.start, span.start - REACH);
  const late = Math.min(paragraph.end, span.end + REACH);
  const space = /\s/u.exec(text.slice(early, span.start));
  const start = early === paragraph.start || space === null ? early : early + space.index;
  const after = text.slice(span.end, late);
  const last = after.search(/\s\S*$/u);
  const end = late === paragraph.end || last < 0 ? late : span.end + last;
  return { start, end };
}
