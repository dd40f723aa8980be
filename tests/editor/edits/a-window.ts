import { vi } from 'vitest';

/** Gives Node the local storage that a browser has; each time an empty one. */
function giveLocalStorage(): void {
  const records = new Map<string, string>();
  const storage: Storage = {
    get length() {
      return records.size;
    },
    key: (index) => [...records.keys()][index] ?? null,
    getItem: (key) => records.get(key) ?? null,
    setItem: (key, value) => void records.set(key, value),
    removeItem: (key) => void records.delete(key),
    clear: () => records.clear(),
  };
  vi.stubGlobal('localStorage', storage);
}

/** Gives Node what of a browser's window a session of editing asks for; each time with nothing kept. */
export function giveWindow(): void {
  giveLocalStorage();
  // The windows that a test leaves stay in this process, and would hold their locks.
  vi.stubGlobal('navigator', {});
  // What asks before the page is left.
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
}
