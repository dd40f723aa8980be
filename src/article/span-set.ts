import type { Span } from './article.ts';
import { firstFrom } from './first-from.ts';

/** Stretches of text of which none overlaps another. */
export class SpanSet {
  /** In order. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(spans: readonly Span[] = []) {
    for (const span of spans) this.add(span);
  }

  /** Adds the span, and says whether it did: it does not where the span overlaps one that was added. */
  add({ start, end }: Span): boolean {
    const at = firstFrom(this.#ends, start + 1);
    if ((this.#starts[at] ?? Number.POSITIVE_INFINITY) < end) return false;
    this.#starts.splice(at, 0, start);
    this.#ends.splice(at, 0, end);
    return true;
  }

  overlaps({ start, end }: Span): boolean {
    return (this.#starts[firstFrom(this.#ends, start + 1)] ?? Number.POSITIVE_INFINITY) < end;
  }
}
