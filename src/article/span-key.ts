import type { Span } from './article.ts';

/** What two spans of one text have in common only where they are the same, to look one up by. */
export function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}
