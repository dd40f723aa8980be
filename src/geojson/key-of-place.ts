import type { OwnPlace } from '../gazetteer/layers/own-place.ts';

/** What tells a place of a list from its others: its name and its point. */
export function keyOfPlace({ name, point }: Pick<OwnPlace, 'name' | 'point'>): string {
  return `${point[0]},${point[1]} ${name}`;
}
