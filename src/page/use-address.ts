import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Address, formatState, type PageState, parseAddress } from './address.ts';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** The address while the page is prerendered. */
const nowhere = () => '';

/** `push` makes an entry that the back button comes back from, `replace` changes the one there is. */
type Entry = 'push' | 'replace';

export type Navigate = (change: Partial<PageState>, entry: Entry) => void;

/** The address's query as it changes; '' while the page is prerendered. */
export function useQuery(): string {
  return useSyncExternalStore(subscribe, () => location.search, nowhere);
}

/** The address bar as state: what it says, and a way to have it say something else of the page. */
export function useAddress(): readonly [Address, Navigate] {
  const search = useQuery();
  const hash = useSyncExternalStore(subscribe, () => location.hash, nowhere);
  const address = useMemo(() => parseAddress(search, hash), [search, hash]);
  const navigate = useCallback<Navigate>((change, entry) => {
    const before = parseAddress(location.search, location.hash);
    const fragment = formatState({ ...before, ...change });
    if (fragment === location.hash) return;
    const url = `${location.pathname}${location.search}${fragment}`;
    if (entry === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    for (const listener of listeners) listener();
  }, []);
  return [address, navigate];
}

/** Has the address bar say another query, in the entry there is; the fragment stays. */
export function replaceQuery(query: string): void {
  history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
  for (const listener of listeners) listener();
}
