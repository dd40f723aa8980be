import { type Group, labelOf, shapeOf } from '../map-item.ts';
import type { DrawnMarker } from './draw-markers.ts';

/** Names of a group that the key lists; a page has no room for hundreds. */
const MOST_NAMES = 24;

/**
 * The numbers of what stands in the image without all its names: groups, and places whose label has
 * no room. From the top down, as one looks for them.
 */
export function keyNumbers(markers: readonly DrawnMarker[]): ReadonlyMap<Group, string> {
  const unnamed = markers.filter(
    ({ group, layout }) =>
      group.kind === 'cluster' || (shapeOf(group) === 'disc' && layout.label === null),
  );
  const downwards = [...unnamed].sort((a, b) => a.y - b.y || a.x - b.x);
  return new Map(downwards.map(({ group }, index) => [group, String(index + 1)]));
}

/** What the numbers stand for, in one line: '1 Dover · 2 Deal, Sandwich'; '' for none. */
export function keyLine(numbers: ReadonlyMap<Group, string>): string {
  return [...numbers].map(([group, number]) => `${number} ${namesOf(group)}`).join(' · ');
}

function namesOf(group: Group): string {
  if (group.kind === 'place') return labelOf(group);
  const names = group.places.map(({ name }) => name);
  const left = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (left > 0 ? ` +${left}` : '');
}
