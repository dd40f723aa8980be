import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Address, formatSelection, parseAddress, type Selection } from './address.ts';

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

/** The address bar as state: what it says, and a way to put another selection there as a new entry. */
export function useAddress(): readonly [Address, (selection: Selection | null) => void] {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const address = useMemo(() => parseAddress(search, hash), [search, hash]);
  const select = useCallback((selection: Selection | null) => {
    const fragment = formatSelection(selection);
    if (fragment === location.hash) return;
    history.pushState(null, '', `${location.pathname}${location.search}${fragment}`);
    for (const listener of listeners) listener();
  }, []);
  return [address, select];
}
