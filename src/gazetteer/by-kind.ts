import type { Match, MatchKind } from './place-record.ts';

/** The kinds of matches, best first. */
export const KIND_ORDER: Readonly<Record<MatchKind, number>> = {
  exact: 0,
  alternate: 1,
  folded: 2,
  head: 3,
};

/** The order of a name's matches: best kind first, and more populous first within a kind. */
export function byKindThenPopulation(a: Match, b: Match): number {
  return (
    KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
    b.record.population - a.record.population ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}
