import type { IDBPObjectStore } from 'idb';
import type { Database, StoreName } from './database.ts';
import type { FoundMap } from './examine-map.ts';
import { nextKey } from './next-key.ts';
import { faultOf } from './store-error.ts';
import { transact } from './transact.ts';

/** A record as it is kept, whatever it is. */
export interface RawRecord {
  readonly store: StoreName;
  readonly key: IDBValidKey;
  readonly value: unknown;
  /** Why the browser cannot give it; null where it did. */
  readonly unreadable: string | null;
}

/** The stores with what belongs to one map. */
export const OF_ONE_MAP = [
  'maps',
  'contents',
  'edits',
  'unfinished',
] as const satisfies StoreName[];

/** The keys of a map's edits, whatever they are made of, from one on. */
export function editsOf(map: IDBValidKey, first?: number): IDBKeyRange {
  const from = first === undefined ? [map] : [map, first];
  return IDBKeyRange.bound(from, [nextKey(map)], false, true);
}

type RawStore = IDBPObjectStore<unknown, ArrayLike<string>, string, 'readwrite'>;

/** An object store as one whose records and keys may be anything, which is what they may be. */
export function raw(store: unknown): RawStore {
  return store as RawStore;
}

/**
 * The records of a store, in the order of their keys. Where the browser cannot give them together it is
 * asked for one after the other, so that one that it has lost keeps none of the others back.
 * @throws StoreError where the store itself cannot be read.
 */
export async function readRecords(
  database: Database,
  store: StoreName,
  range: IDBValidKey | IDBKeyRange | null = null,
): Promise<readonly RawRecord[]> {
  const read = () =>
    transact(database, [store], 'readonly', async (transaction) => {
      const records = raw(transaction.objectStore(store));
      const keys = await records.getAllKeys(range);
      return { keys, values: await records.getAll(range) };
    });
  try {
    const { keys, values } = await read();
    return keys.map((key, index) => ({ store, key, value: values[index], unreadable: null }));
  } catch (error) {
    if (faultOf(error) !== 'failed') throw error;
  }
  const keys = await transact(database, [store], 'readonly', (transaction) =>
    raw(transaction.objectStore(store)).getAllKeys(range),
  );
  const records: RawRecord[] = [];
  for (const key of keys) records.push(await readRecord(database, store, key));
  return records;
}

async function readRecord(
  database: Database,
  store: StoreName,
  key: IDBValidKey,
): Promise<RawRecord> {
  try {
    const value: unknown = await transact(database, [store], 'readonly', (transaction) =>
      raw(transaction.objectStore(store)).get(key),
    );
    return { store, key, value, unreadable: null };
  } catch (error) {
    if (faultOf(error) !== 'failed') throw error;
    const { cause } = error instanceof Error ? error : { cause: error };
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    return { store, key, value: undefined, unreadable: reason };
  }
}

/** All that is kept of a map, as it is kept. */
export async function rawMap(database: Database, key: IDBValidKey): Promise<readonly RawRecord[]> {
  const parts = await Promise.all(
    OF_ONE_MAP.map((store) => readRecords(database, store, store === 'edits' ? editsOf(key) : key)),
  );
  return parts.flat();
}

/** A map's records by what they are of it. */
export function foundMap(records: readonly RawRecord[]): FoundMap {
  const of = (store: StoreName) => records.filter((record) => record.store === store);
  return {
    header: of('maps')[0]?.value,
    content: of('contents')[0]?.value,
    edits: of('edits').map(({ value }) => value),
  };
}

/** The keys of all maps of which anything is kept, damaged and deleted ones too. */
export async function keysOfKept(database: Database): Promise<ReadonlySet<IDBValidKey>> {
  return transact(database, OF_ONE_MAP, 'readonly', async (transaction) => {
    const kept = new Set<IDBValidKey>();
    for (const store of OF_ONE_MAP) {
      for (const key of await raw(transaction.objectStore(store)).getAllKeys()) {
        const [map] = store === 'edits' && Array.isArray(key) ? key : [key];
        if (map !== undefined) kept.add(map);
      }
    }
    return kept;
  });
}

/** Removes for good all that is kept of a map. */
export async function removeRecords(database: Database, key: IDBValidKey): Promise<void> {
  await transact(database, OF_ONE_MAP, 'readwrite', async (transaction) => {
    for (const store of OF_ONE_MAP) {
      await raw(transaction.objectStore(store)).delete(store === 'edits' ? editsOf(key) : key);
    }
  });
}
