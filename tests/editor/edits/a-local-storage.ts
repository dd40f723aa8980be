/** Gives Node the local storage that a browser has; each time an empty one. */
export function giveLocalStorage(): void {
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
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}
