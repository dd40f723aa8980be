import type { Span } from '../../article/article.ts';
import { type PlacedMention, placedMentions } from '../../geojson/arrange-places.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { needsCheck } from '../edits/count-map.ts';
import { mentionOf, mentionsInScope, type Scope } from '../edits/scope.ts';

/** What became of the mentions of a queue. */
export interface ReviewCounts {
  /** Held to be right as they were. */
  readonly right: number;
  /** Of which a person chose another place. */
  readonly corrected: number;
  /** Said to be no place, or of other words now. */
  readonly gone: number;
  /** Still to be checked. */
  readonly left: number;
}

/** The mentions that a person should look at, the least certain first; alike ones in reading order. */
export function reviewQueue(document: PlacesDocument): readonly Span[] {
  return placedMentions(document)
    .map(({ mention }) => mention)
    .filter(needsCheck)
    .sort((a, b) => a.confidence - b.confidence || a.start - b.start)
    .map(({ start, end }) => ({ start, end }));
}

/** Whether a mention of the queue is there and still to be checked. */
export function isOpen(document: PlacesDocument, span: Span): boolean {
  const there = mentionOf(document, span);
  return there !== undefined && needsCheck(there.mention);
}

/**
 * The place in the queue, from 0, of the next mention after `from` that is still to be checked; after
 * the last, the first that was passed over. Null where all are checked.
 */
export function nextOpen(
  queue: readonly Span[],
  document: PlacesDocument,
  from: number,
): number | null {
  const order = queue.map((_, step) => (from + 1 + step) % queue.length);
  return (
    order.find((at) => {
      const span = queue[at];
      return span !== undefined && isOpen(document, span);
    }) ?? null
  );
}

/** The place in the queue of the mention before `from` that is there, checked or not; null for none. */
export function previousThere(
  queue: readonly Span[],
  document: PlacesDocument,
  from: number,
): number | null {
  for (let at = from - 1; at >= 0; at--) {
    const span = queue[at];
    if (span !== undefined && mentionOf(document, span) !== undefined) return at;
  }
  return null;
}

/**
 * The mentions that accepting one verifies: with the scope 'name', all of its name that name the
 * same place and are not verified yet.
 */
export function acceptedWith(
  document: PlacesDocument,
  span: Span,
  scope: Scope,
): readonly PlacedMention[] {
  const place = mentionOf(document, span)?.place.id;
  return mentionsInScope(document, span, scope).filter(
    (other) => other.place.id === place && other.mention.verified !== true,
  );
}

export function countReview(queue: readonly Span[], document: PlacesDocument): ReviewCounts {
  const counts = { right: 0, corrected: 0, gone: 0, left: 0 };
  for (const span of queue) {
    const mention = mentionOf(document, span)?.mention;
    if (mention === undefined) counts.gone++;
    else if (needsCheck(mention)) counts.left++;
    else if (mention.byPerson?.includes('place')) counts.corrected++;
    else counts.right++;
  }
  return counts;
}
