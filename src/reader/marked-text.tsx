import type { Span } from '../article/article.ts';
import { segmentSpan } from './segments.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly span: Span;
  /** What is marked in it; what is not wholly in the span is not. */
  readonly marked: readonly Span[];
}

/** A span of a text with the names in it marked. */
export function MarkedText({ text, span, marked }: MarkedTextProps) {
  return segmentSpan(span, marked).map(({ start, end, mention }) => {
    const words = text.slice(start, end);
    return mention === null ? words : <mark key={start}>{words}</mark>;
  });
}
