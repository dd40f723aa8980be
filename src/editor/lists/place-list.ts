import type { OwnPlace } from '../../gazetteer/layers/own-place.ts';

/** The identifier of one of a person's own lists of places: a random UUID. */
export type ListId = string;

/** What is shown of a list; kept apart from its places, so that the lists of lists cost little. */
export interface ListHeader {
  readonly id: ListId;
  readonly name: string;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was removed; null for one that was not. It can be brought back until it is purged. */
  readonly deletedAt: number | null;
  /** Raised by each change: who holds an older one has not seen the newest. */
  readonly revision: number;
  /** How many places it has. */
  readonly count: number;
}

/** The places of a list. */
export interface ListContent {
  readonly id: ListId;
  readonly places: readonly OwnPlace[];
}

/** Places of one list: as many as are held in memory and looked through at once without anyone waiting. */
export const MOST_PLACES = 50_000;
/** Lists that are looked up in for one map. */
export const MOST_LISTS_OF_MAP = 20;
/** UTF-16 units of a list's name. */
export const LONGEST_LIST_NAME = 120;
