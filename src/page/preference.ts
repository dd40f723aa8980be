import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
/** Holds what a browser that keeps nothing for this site cannot. */
const unsaved = new Map<string, string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/**
 * What a person chose on this device, kept for their next visit and told to their other tabs.
 * @param name what it is kept under.
 * @returns the choice, null for none, and a way to choose; choosing null forgets it.
 */
export function usePreference(
  name: string,
): readonly [string | null, (value: string | null) => void] {
  const key = `dateline.${name}`;
  const value = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const choose = useCallback(
    (chosen: string | null) => {
      write(key, chosen);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [value, choose];
}

function read(key: string): string | null {
  try {
    return unsaved.get(key) ?? localStorage.getItem(key);
  } catch {
    return unsaved.get(key) ?? null;
  }
}

function write(key: string, value: string | null): void {
  unsaved.delete(key);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage that is full or forbidden: the choice holds until the page is left.
    if (value !== null) unsaved.set(key, value);
  }
}
