import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type AtlasAddress, formatAtlasAddress, parseAtlasAddress } from './atlas-address.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** `push` makes an entry that the back button comes back from, `replace` changes the one there is. */
export type AtlasNavigate = (change: Partial<AtlasAddress>, entry: 'push' | 'replace') => void;

/** The address bar as the state of an archive's map, and a way to have it say something else. */
export function useAtlasAddress(): readonly [AtlasAddress, AtlasNavigate] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const address = useMemo(() => parseAtlasAddress(hash), [hash]);
  const navigate = useCallback<AtlasNavigate>((change, entry) => {
    const fragment = formatAtlasAddress({ ...parseAtlasAddress(location.hash), ...change });
    if (fragment !== location.hash) goTo(`${location.search}${fragment}`, entry);
  }, []);
  return [address, navigate];
}

/** Goes to another address of this page, without loading it anew. */
export function goTo(address: string, entry: 'push' | 'replace'): void {
  const url = `${location.pathname}${address}`;
  if (entry === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  dispatchEvent(new PopStateEvent('popstate'));
}
