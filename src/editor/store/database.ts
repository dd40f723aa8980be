import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { ListContent, ListHeader, ListId } from '../lists/place-list.ts';
import type { ChoiceKey, RememberedChoice } from '../memory/remembered-choice.ts';
import { leaveUpgrade } from './leave-upgrade.ts';
import { openingStore, StoreError } from './store-error.ts';
import type { KeptEdit, MapContent, MapHeader, MapId, UnfinishedMap } from './stored-map.ts';

export interface Stores extends DBSchema {
  maps: { key: MapId; value: MapHeader };
  contents: { key: MapId; value: MapContent };
  /** The one form for a new map, under the key 'new', and those for the articles of others. */
  unfinished: { key: MapId | 'new'; value: UnfinishedMap };
  edits: { key: [map: MapId, index: number]; value: KeptEdit };
  choices: { key: ChoiceKey; value: RememberedChoice };
  lists: { key: ListId; value: ListHeader };
  listPlaces: { key: ListId; value: ListContent };
}

export type StoreName = StoreNames<Stores>;
export type Database = IDBPDatabase<Stores>;
type Upgrade = IDBPTransaction<Stores, StoreName[], 'versionchange'>;

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
  (database) => {
    database.createObjectStore('lists', { keyPath: 'id' });
    database.createObjectStore('listPlaces', { keyPath: 'id' });
  },
];

/** What one connection tells of. */
interface ConnectionListener {
  /** Another window holds an older version open. */
  readonly onBlocked: () => void;
  /** It was not there, and was made. */
  readonly onMade: () => void;
  /** Another window deletes it, or brings it to a newer version: the connection is closed for that. */
  readonly onGivenUp: (why: 'deleted' | 'newer') => void;
  /** The browser broke it off. */
  readonly onClosed: () => void;
}

/**
 * Connects to this browser's storage, bringing it up to this version where it is older.
 * @throws StoreError where it is forbidden, or was made by a newer version.
 */
export async function connect(listener: ConnectionListener): Promise<Database> {
  return openingStore(async () => {
    // Some browsers have it switched off altogether, and some say null for it.
    if (typeof indexedDB === 'undefined' || !indexedDB) throw new StoreError('forbidden');
    const database = await openDB<Stores>(DATABASE_NAME, MIGRATIONS.length, {
      upgrade(opened, oldVersion, _newVersion, upgrade) {
        leaveUpgrade(upgrade);
        if (oldVersion === 0) listener.onMade();
        for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(opened, upgrade);
        // It fails with the opening itself, which is told.
        upgrade.done.catch(() => undefined);
      },
      blocked: listener.onBlocked,
      blocking(_version, wanted) {
        database.close();
        listener.onGivenUp(wanted === null ? 'deleted' : 'newer');
      },
      terminated: listener.onClosed,
    });
    return database;
  });
}
