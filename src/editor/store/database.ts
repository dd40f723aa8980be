import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { ChoiceKey, RememberedChoice } from '../memory/memory-store.ts';
import { leaveUpgrade } from './leave-upgrade.ts';
import { withStoreErrors } from './store-error.ts';
import type { KeptEdit, MapContent, MapHeader, MapId, UnfinishedMap } from './stored-map.ts';

export interface Stores extends DBSchema {
  maps: { key: MapId; value: MapHeader };
  contents: { key: MapId; value: MapContent };
  /** The one form for a new map, under the key 'new', and those for the articles of others. */
  unfinished: { key: MapId | 'new'; value: UnfinishedMap };
  edits: { key: [map: MapId, index: number]; value: KeptEdit };
  choices: { key: ChoiceKey; value: RememberedChoice };
}

export type Database = IDBPDatabase<Stores>;
type Upgrade = IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>;

export const DATABASE_NAME = 'dateline';

/**
 * What takes the database from each version to the next; its version is how many there are. One
 * that has been published is never changed: a change is another one at the end.
 */
const MIGRATIONS: readonly ((database: Database, upgrade: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore('maps', { keyPath: 'id' });
    database.createObjectStore('contents', { keyPath: 'id' });
    database.createObjectStore('unfinished');
  },
  (database) => {
    database.createObjectStore('edits', { keyPath: ['map', 'index'] });
    database.createObjectStore('choices', { keyPath: ['name', 'placeId', 'map'] });
  },
];

/**
 * Opens this browser's storage, bringing it up to this version where it is older.
 * @param onOutdated another window has brought the storage to a newer version: this one can no
 *   longer use it, and has to be loaded again.
 * @throws StoreError where it is forbidden, or was made by a newer version.
 */
export async function openDatabase(onOutdated: () => void = () => undefined): Promise<Database> {
  return withStoreErrors(async () => {
    const database = await openDB<Stores>(DATABASE_NAME, MIGRATIONS.length, {
      upgrade(opened, oldVersion, _newVersion, upgrade) {
        leaveUpgrade(upgrade);
        for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(opened, upgrade);
      },
      blocking() {
        database.close();
        onOutdated();
      },
    });
    return database;
  });
}
