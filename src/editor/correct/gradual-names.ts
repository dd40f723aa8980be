import type { NamedSpan } from '../../reader/named-span.ts';

/** Names that are taken over at once, as they are after an edit: the paragraphs of so many are drawn anew. */
const STEP = 200;

/** How an article's names go over from what they were to what they are. */
export interface NamesChange {
  readonly before: readonly NamedSpan[];
  readonly after: readonly NamedSpan[];
  /** Where names start that are others after it, in order. */
  readonly changed: readonly number[];
  /** Index into these: from there it spreads both ways. */
  readonly from: number;
}

/**
 * @param before what is shown, in the article's order; null where nothing of it is to be gone over from.
 * @param near the UTF-16 offset whose surroundings a person looks at.
 */
export function namesChange(
  before: readonly NamedSpan[] | null,
  after: readonly NamedSpan[],
  near: number,
): NamesChange {
  const changed = before === null ? [] : changedStarts(before, after);
  const at = changed.findIndex((start) => start >= near);
  return { before: before ?? after, after, changed, from: at < 0 ? changed.length : at };
}

/** In how many steps it is done. */
export function stepsOf({ changed }: NamesChange): number {
  return Math.max(1, Math.ceil(changed.length / STEP));
}

/** The names after a number of steps: in each 200 more are as they are to be, and after none all are as they were. */
export function namesAfter(
  { before, after, changed, from }: NamesChange,
  steps: number,
): readonly NamedSpan[] {
  if (steps === 0) return before;
  const done = steps * STEP;
  if (done >= changed.length) return after;
  const first = Math.min(Math.max(from - done / 2, 0), changed.length - done);
  const next = first + done;
  const start = first === 0 ? 0 : (changed[first] ?? 0);
  const end = changed[next] ?? Number.POSITIVE_INFINITY;
  return [
    ...before.filter((name) => name.start < start),
    ...after.filter((name) => name.start >= start && name.start < end),
    ...before.filter((name) => name.start >= end),
  ];
}

function changedStarts(before: readonly NamedSpan[], after: readonly NamedSpan[]): number[] {
  const changed: number[] = [];
  let next = 0;
  for (const name of after) {
    for (; (before[next]?.start ?? name.start) < name.start; next++) {
      changed.push(before[next]?.start ?? 0);
    }
    const then = before[next];
    if (then?.start !== name.start) changed.push(name.start);
    else {
      next++;
      if (!isAlike(then, name)) changed.push(name.start);
    }
  }
  for (; next < before.length; next++) changed.push(before[next]?.start ?? 0);
  return changed;
}

function isAlike(one: NamedSpan, other: NamedSpan): boolean {
  return (
    one.end === other.end &&
    one.placeId === other.placeId &&
    one.mention === other.mention &&
    one.use === other.use &&
    one.outcome === other.outcome &&
    one.settled === other.settled
  );
}
