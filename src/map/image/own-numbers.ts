import { type Group, labelOf } from '../map-item.ts';
import type { DrawnMarker } from './draw-markers.ts';

/** As many numbers are read in a group's mark; those of a larger one stand in the key. */
const MOST_IN_MARK = 3;

/** The numbers that the places of a mark have elsewhere, as in their article, in order. */
function numbersOf(group: Group): readonly number[] {
  const places = group.kind === 'place' ? [group.place] : group.places;
  return places.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
}

/** What stands in each mark: its places' own numbers; in that of a large group how many it is of. */
export function ownNumbers(markers: readonly DrawnMarker[]): ReadonlyMap<Group, string> {
  return new Map(
    markers.flatMap(({ group }) => {
      const numbers = numbersOf(group);
      if (numbers.length === 0) return [];
      const isLarge = numbers.length > MOST_IN_MARK;
      return [[group, isLarge ? `×${numbers.length}` : numbers.join(', ')]];
    }),
  );
}

/** The numbers of the large groups, in one line: 'Calais +3: 2, 3, 5, 6'; '' for none. */
export function largeGroupsLine(markers: readonly DrawnMarker[]): string {
  return markers
    .map(({ group }) => ({ group, numbers: numbersOf(group) }))
    .filter(({ numbers }) => numbers.length > MOST_IN_MARK)
    .map(({ group, numbers }) => `${labelOf(group)}: ${numbers.join(', ')}`)
    .join(' · ');
}
