import type { Span } from '../../article/article.ts';
import { mentionOf } from '../../mapped-article/edits/scope.ts';
import type { PlacedMention } from '../../mapped-article/mapped-article.ts';
import { nameKey, needsCheck } from '../edits/count-map.ts';

/** The next mention of another name in reading order that is to be checked, after the last the first; null for none. */
export function nextToCheck(mentions: readonly PlacedMention[], from: Span): Span | null {
  const own = mentionOf(mentions, from);
  const key = own && nameKey(own);
  const open = mentions
    .filter((placed) => needsCheck(placed) && nameKey(placed) !== key)
    .map(({ mention: { start, end } }) => ({ start, end }));
  return open.find(({ start }) => start > from.start) ?? open[0] ?? null;
}
