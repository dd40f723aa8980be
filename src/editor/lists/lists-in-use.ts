import type { ListId } from './place-list.ts';

let inUse: readonly ListId[] = [];

/** Has all that is looked up from now on be looked up in these lists, too: those of the map that is open. */
export function lookUpIn(lists: readonly ListId[]): void {
  inUse = lists;
}

/** The lists of the map that is open. */
export function listsInUse(): readonly ListId[] {
  return inUse;
}
