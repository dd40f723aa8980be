import type { Span } from '../article/article.ts';
import type { NamedSpan } from './named-span.ts';
import type { MentionRef } from './reading-order.ts';

/** So many UTF-16 units of text are as much to lay out as one part more. */
const A_PART = 200;
/** An article of more parts is laid out as it comes into view. */
const LONG = 1000;

/** Where each paragraph's parts, its names and what stands between them, begin among all the article's. */
export interface ParagraphParts {
  /** By paragraph: how many parts stand before it; its own are two a name, one, and some for its length. */
  readonly before: readonly number[];
  readonly total: number;
}

export function partsOf(
  paragraphs: readonly Span[],
  namesIn: readonly (readonly NamedSpan[])[],
): ParagraphParts {
  let total = 0;
  const before = paragraphs.map(({ start, end }, index) => {
    const here = total;
    total += 2 * (namesIn[index]?.length ?? 0) + 1 + Math.floor((end - start) / A_PART);
    return here;
  });
  return { before, total };
}

export function isLong({ total }: ParagraphParts): boolean {
  return total > LONG;
}

/** How many of the article's parts, from its start, reach to a mention; 0 where it has none such. */
export function partsTo(
  mention: MentionRef | null,
  namesIn: readonly (readonly NamedSpan[])[],
  { before }: ParagraphParts,
): number {
  if (mention === null) return 0;
  for (const [index, names] of namesIn.entries()) {
    const at = names.findIndex(
      (name) => name.placeId === mention.placeId && name.mention === mention.mention,
    );
    if (at >= 0) return (before[index] ?? 0) + 2 * at + 2;
  }
  return 0;
}
