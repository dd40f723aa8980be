/**
 * The key that comes right after another, in IndexedDB's order: all arrays that begin with a key lie
 * between the array of it alone and the array of the next.
 */
export function nextKey(key: IDBValidKey): IDBValidKey {
  if (typeof key === 'string') return `${key}\0`;
  if (Array.isArray(key)) return [...key, Number.NEGATIVE_INFINITY];
  if (typeof key === 'number') return nextNumber(key);
  if (key instanceof Date) return new Date(key.getTime() + 1);
  const bytes = ArrayBuffer.isView(key)
    ? new Uint8Array(key.buffer, key.byteOffset, key.byteLength)
    : new Uint8Array(key);
  return new Uint8Array([...bytes, 0]);
}

/** The next double; after all numbers come dates. */
function nextNumber(number: number): IDBValidKey {
  if (number === Number.POSITIVE_INFINITY) return new Date(-8.64e15);
  if (number === Number.NEGATIVE_INFINITY) return -Number.MAX_VALUE;
  if (number === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  view.setBigInt64(0, view.getBigInt64(0) + (number > 0 ? 1n : -1n));
  return view.getFloat64(0);
}
