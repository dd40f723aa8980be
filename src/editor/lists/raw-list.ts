import type { Database } from '../store/database.ts';
import { type RawRecord, raw, readRecords } from '../store/raw-records.ts';
import { transact } from '../store/transact.ts';

/** The keys under which anything of a list is kept, removed and damaged ones too. */
export async function keysOfLists(database: Database): Promise<readonly IDBValidKey[]> {
  return transact(database, ['lists', 'listPlaces'], 'readonly', async (transaction) => {
    const keys = new Map<string, IDBValidKey>();
    for (const store of ['lists', 'listPlaces'] as const) {
      for (const key of await raw(transaction.objectStore(store)).getAllKeys()) {
        keys.set(JSON.stringify(key), key);
      }
    }
    return [...keys.values()];
  });
}

/** All that is kept of a list, as it is kept. */
export async function rawList(database: Database, key: IDBValidKey): Promise<readonly RawRecord[]> {
  const parts = await Promise.all([
    readRecords(database, 'lists', key),
    readRecords(database, 'listPlaces', key),
  ]);
  return parts.flat();
}
