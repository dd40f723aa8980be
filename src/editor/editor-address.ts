import type { MapId } from './store/stored-map.ts';

/** Which of the editor's pages an address means. */
export type EditorAddress =
  | { readonly page: 'new' }
  | { readonly page: 'list' }
  | { readonly page: 'map'; readonly id: MapId };

/** The query of the page with the list of one's maps. */
export const OWN_MAPS = '?maps';

/** The query of the page with one of one's own maps. */
export function mapQuery(id: MapId): string {
  return `?map=${encodeURIComponent(id)}`;
}

/** The keys of a query by which an address is one of the editor's. */
export const EDITOR_KEYS = ['new', 'maps', 'map'] as const;

/** Reads `?new`, `?maps` or `?map=<id>`; null for an address that is not the editor's. */
export function parseEditorAddress(search: string): EditorAddress | null {
  const query = new URLSearchParams(search);
  const id = query.get('map');
  if (id !== null && id !== '') return { page: 'map', id };
  if (query.has('maps')) return { page: 'list' };
  return query.has('new') ? { page: 'new' } : null;
}
