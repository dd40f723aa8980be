import type { Span } from '../article/article.ts';

/** A stretch of text that is either of a mention or between two. */
export type Segment<Mention extends Span> =
  | { readonly start: number; readonly end: number; readonly mention: null }
  | { readonly start: number; readonly end: number; readonly mention: Mention };

/**
 * Cuts a span of the text into what is a mention and what stands between. Together the segments
 * are the span, whatever the mentions: one that is not wholly in the span, or that overlaps the one
 * before it, stays plain text.
 */
export function segmentSpan<Mention extends Span>(
  span: Span,
  mentions: readonly Mention[],
): readonly Segment<Mention>[] {
  const inside = mentions
    .filter(({ start, end }) => start >= span.start && end <= span.end && start < end)
    .sort((a, b) => a.start - b.start);
  const segments: Segment<Mention>[] = [];
  let at = span.start;
  for (const mention of inside) {
    if (mention.start < at) continue;
    if (mention.start > at) segments.push({ start: at, end: mention.start, mention: null });
    segments.push({ start: mention.start, end: mention.end, mention });
    at = mention.end;
  }
  if (at < span.end) segments.push({ start: at, end: span.end, mention: null });
  return segments;
}

/** Longer runs without a space may break after the name rather than overflow the line. */
const LONGEST_TAIL = 8;

/**
 * How many UTF-16 units from `at` cling to the name that ends there, up to `end`: its comma, full
 * stop, closing quote or possessive, which must not begin a line. 0 where a space follows.
 */
export function tailLength(text: string, at: number, end: number): number {
  const run = /^\S*/u.exec(text.slice(at, Math.min(end, at + LONGEST_TAIL + 1)))?.[0].length ?? 0;
  return run > LONGEST_TAIL ? 0 : run;
}
