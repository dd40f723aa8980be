import type { Span } from './article.ts';

/**
 * The index of the first span that ends after an offset; the number of spans where none does.
 * @param spans in order and apart.
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether any of the spans, which are in order and apart, has a character in common with this one. */
export function overlapsAny(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans[firstEndingAfter(spans, start)];
  return next !== undefined && next.start < end;
}
