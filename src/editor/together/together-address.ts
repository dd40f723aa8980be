import { mapQuery, OWN_MAPS } from '../editor-address.ts';
import type { MapId } from '../store/stored-map.ts';

/** Maps that are shown as one; more is an archive's work. */
export const MOST_TOGETHER = 100;

const KEY = 'together';

/** The query of the page that shows maps as one; it is one of those beside the list of maps. */
export function togetherQuery(ids: readonly MapId[]): string {
  return `${OWN_MAPS}&${KEY}=${ids.map(encodeURIComponent).join(',')}`;
}

/** The query of one of the maps, from where the way leads back to all of them. */
export function partQuery(id: MapId, ids: readonly MapId[]): string {
  return `${mapQuery(id)}&${KEY}=${ids.map(encodeURIComponent).join(',')}`;
}

/** The maps that a query shows as one, each once and no more than may be; null for a query that shows none. */
export function togetherOf(search: string): readonly MapId[] | null {
  const ids = new URLSearchParams(search).get(KEY);
  if (ids === null) return null;
  const all = ids.split(',').filter((id) => id !== '');
  return all.length === 0 ? null : [...new Set(all)].slice(0, MOST_TOGETHER);
}
