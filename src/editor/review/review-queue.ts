import type { Span } from '../../article/article.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { mentionOf, mentionsInScope, type Scope } from '../../mapped-article/edits/scope.ts';
import type { PlacedMention } from '../../mapped-article/mapped-article.ts';
import { nameKey, needsCheck } from '../edits/count-map.ts';

/** A mention that a person should look at. */
export interface QueuedMention extends Span {
  /** Tells its name and place, as they were when the walk began, from others. */
  readonly name: string;
}

/** What became of the names of a queue. */
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

/**
 * The mentions that a person should look at: first those of which it is not known where they are,
 * then the least certain; alike ones in reading order.
 */
export function reviewQueue(mentions: readonly PlacedMention[]): readonly QueuedMention[] {
  return mentions
    .filter(needsCheck)
    .sort(
      ({ mention: a, place: ofA }, { mention: b, place: ofB }) =>
        rankOf(ofA) - rankOf(ofB) ||
        (rankOf(ofA) === PLACED ? a.confidence - b.confidence : 0) ||
        a.start - b.start,
    )
    .map((placed) => {
      const { start, end } = placed.mention;
      return { start, end, name: nameKey(placed) };
    });
}

const PLACED = 2;

/** What nothing places comes first, then what is only near. */
function rankOf({ properties: { outcome } }: PlaceDescription): number {
  if (outcome === undefined) return PLACED;
  return outcome === 'unplaced' ? 0 : 1;
}

/** What looks mentions up by their spans. */
function mentionsBySpan(
  mentions: readonly PlacedMention[],
): (span: Span | undefined) => PlacedMention | undefined {
  const byStart = new Map(mentions.map((placed) => [placed.mention.start, placed]));
  return (span) => {
    const there = span && byStart.get(span.start);
    return there?.mention.end === span?.end ? there : undefined;
  };
}

/** Whether a mention of the queue is there and still to be checked. */
export function isOpen(mentions: readonly PlacedMention[], span: Span): boolean {
  const there = mentionOf(mentions, span);
  return there !== undefined && needsCheck(there);
}

/**
 * The place in the queue, from 0, of the next mention after `from` that is still to be checked; after
 * the last, the first that was passed over. Null where all are checked.
 */
export function nextOpen(
  queue: readonly Span[],
  mentions: readonly PlacedMention[],
  from: number,
): number | null {
  const mentionAt = mentionsBySpan(mentions);
  const order = queue.map((_, step) => (from + 1 + step) % queue.length);
  const next = order.find((at) => {
    const mention = mentionAt(queue[at]);
    return mention !== undefined && needsCheck(mention);
  });
  return next ?? null;
}

/**
 * The place in the queue, from 0, of the first mention still to be checked of the next name after that at `from`; after
 * the last, of the first that was passed over. Null where all are checked.
 */
export function nextOpenName(
  queue: readonly QueuedMention[],
  mentions: readonly PlacedMention[],
  from: number,
): number | null {
  const mentionAt = mentionsBySpan(mentions);
  const firstOpen = new Map<string, number>();
  const names = [...new Set(queue.map(({ name }) => name))];
  for (const [at, span] of queue.entries()) {
    const mention = mentionAt(span);
    const isWanted = at !== from && mention !== undefined && needsCheck(mention);
    if (isWanted && !firstOpen.has(span.name)) firstOpen.set(span.name, at);
  }
  const own = names.indexOf(queue[from]?.name ?? '');
  const order = names.map((_, step) => names[(own + 1 + step) % names.length] ?? '');
  const next = order.map((name) => firstOpen.get(name)).find((at) => at !== undefined);
  return next ?? nextOpen(queue, mentions, from);
}

/** The place in the queue of the mention before `from` that is there, checked or not; null for none. */
export function previousThere(
  queue: readonly Span[],
  mentions: readonly PlacedMention[],
  from: number,
): number | null {
  const mentionAt = mentionsBySpan(mentions);
  for (let at = from - 1; at >= 0; at--) if (mentionAt(queue[at]) !== undefined) return at;
  return null;
}

/**
 * The mentions that accepting one verifies: with the scope 'name', all of its name that name the
 * same place and are not verified yet.
 */
export function acceptedWith(
  mentions: readonly PlacedMention[],
  span: Span,
  scope: Scope,
): readonly PlacedMention[] {
  const place = mentionOf(mentions, span)?.place.id;
  return mentionsInScope(mentions, span, scope).filter(
    (other) => other.place.id === place && other.mention.verified !== true,
  );
}

/**
 * What became of each name of a queue: it is left as long as any of its mentions is, and corrected where one was; gone
 * is one of which none is there.
 */
export function countReview(
  queue: readonly QueuedMention[],
  mentions: readonly PlacedMention[],
): ReviewCounts {
  const mentionAt = mentionsBySpan(mentions);
  const names = new Map<string, keyof ReviewCounts>();
  for (const span of queue) {
    const outcome = outcomeOf(mentionAt(span));
    const before = names.get(span.name) ?? 'gone';
    names.set(span.name, OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(before) ? outcome : before);
  }
  const counts = { right: 0, corrected: 0, gone: 0, left: 0 };
  for (const outcome of names.values()) counts[outcome]++;
  return counts;
}

/** Of two of one name the later holds for it. */
const OUTCOMES: readonly (keyof ReviewCounts)[] = ['gone', 'right', 'corrected', 'left'];

function outcomeOf(placed: PlacedMention | undefined): keyof ReviewCounts {
  if (placed === undefined) return 'gone';
  if (needsCheck(placed)) return 'left';
  return placed.mention.byPerson?.includes('place') ? 'corrected' : 'right';
}

/** Which of the queue's names the mention at `at` is of, from 1, and how many there are. */
export function placeInQueue(
  queue: readonly QueuedMention[],
  at: number,
): { readonly place: number; readonly all: number } {
  const names = [...new Set(queue.map(({ name }) => name))];
  return { place: names.indexOf(queue[at]?.name ?? '') + 1, all: names.length };
}
