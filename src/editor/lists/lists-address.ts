import { OWN_MAPS } from '../editor-address.ts';
import type { ListId } from './place-list.ts';

/** The query of the page with one's own lists of places; it is one of those beside the list of maps. */
export const MY_PLACES = `${OWN_MAPS}&places`;

/** The query of the page with one list. */
export function listQuery(id: ListId): string {
  return `${MY_PLACES}=${encodeURIComponent(id)}`;
}

/** The list that a query is of; '' for that of all lists; null for a query that is of none. */
export function listOf(search: string): ListId | null {
  return new URLSearchParams(search).get('places');
}
