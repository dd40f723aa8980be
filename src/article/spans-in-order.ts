import type { Span } from './article.ts';

/**
 * The index of the first item for which something holds; the number of items where it holds for none.
 * @param items in such an order that it holds for all behind the first for which it does.
 */
export function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The index of the first span that ends after an offset; the number of spans where none does.
 * @param spans in order and apart.
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstWhere(spans, ({ end }) => end > offset);
}

/** Whether two spans have a character in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether any of the spans, which are in order and apart, has a character in common with this one. */
export function overlapsAny(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans[firstEndingAfter(spans, start)];
  return next !== undefined && next.start < end;
}

/** Stretches of text of which none overlaps another. */
export class SpanSet {
  readonly #inOrder: Span[] = [];

  constructor(spans: readonly Span[] = []) {
    for (const span of spans) this.add(span);
  }

  /** Adds the span, and says whether it did: it does not where the span overlaps one that was added. */
  add(span: Span): boolean {
    const at = firstEndingAfter(this.#inOrder, span.start);
    if ((this.#inOrder[at]?.start ?? Number.POSITIVE_INFINITY) < span.end) return false;
    this.#inOrder.splice(at, 0, span);
    return true;
  }

  overlaps(span: Span): boolean {
    return overlapsAny(this.#inOrder, span);
  }
}
