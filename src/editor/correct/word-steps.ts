import type { Article, Span } from '../../article/article.ts';

/** A way to change which words a mention is of, by one word. */
export type WordStep = 'take-before' | 'leave-first' | 'leave-last' | 'take-after';

/**
 * The span with one word more or less at one end, as the article's language parts words. It never
 * leaves its paragraph, and keeps at least one word.
 * @returns null where there is no such word.
 */
export function stepSpan(article: Article, span: Span, step: WordStep): Span | null {
  const words = wordsAround(article, span);
  const inside = words.filter(({ start, end }) => start < span.end && span.start < end);
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
  const words = wordsAround(article, span).filter(
    ({ start, end }) => start < span.end && span.start < end,
  );
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The words of the paragraph that a span begins in. */
function wordsAround({ text, paragraphs, language }: Article, { start: at }: Span): Span[] {
  const paragraph = paragraphs.find(({ start, end }) => start <= at && at < end);
  if (paragraph === undefined) return [];
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(
    text.slice(paragraph.start, paragraph.end),
  );
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({
      start: paragraph.start + index,
      end: paragraph.start + index + segment.length,
    }));
}
