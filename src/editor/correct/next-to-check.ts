import type { Span } from '../../article/article.ts';
import { placedMentions } from '../../geojson/arrange-places.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { nameKey, needsCheck } from '../edits/count-map.ts';
import { mentionOf } from '../edits/scope.ts';

/** The next mention of another name in reading order that is to be checked, after the last the first; null for none. */
export function nextToCheck(document: PlacesDocument, from: Span): Span | null {
  const own = mentionOf(document, from);
  const key = own && nameKey(own);
  const open = placedMentions(document)
    .filter((placed) => needsCheck(placed) && nameKey(placed) !== key)
    .map(({ mention: { start, end } }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  return open.find(({ start }) => start > from.start) ?? open[0] ?? null;
}
