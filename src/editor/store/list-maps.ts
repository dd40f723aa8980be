import type { Database } from './database.ts';
import { readHeader } from './examine-map.ts';
import { nextKey } from './next-key.ts';
import { editsOf, type RawRecord, raw, readRecords } from './raw-records.ts';
import type { MapHeader } from './stored-map.ts';
import { transact } from './transact.ts';

/** A map of which something is not as it was written. */
export interface DamagedMap {
  /** The one under which its records are kept: a map's id, unless that is damaged too. */
  readonly key: IDBValidKey;
  /** Null where that cannot be read. */
  readonly title: string | null;
  /** A sentence. */
  readonly reason: string;
}

/** What the list of maps shows. */
export interface MapList {
  /** Deleted ones too, the last changed first. */
  readonly maps: readonly MapHeader[];
  /** By their keys. */
  readonly damaged: readonly DamagedMap[];
}

/**
 * All maps. Only what the list shows of them is read: damage of their contents is for `examineMap` to
 * find, but that there are none is seen here.
 */
export async function listMaps(database: Database): Promise<MapList> {
  const [records, parts] = await Promise.all([
    readRecords(database, 'maps'),
    keysOfParts(database),
  ]);
  const maps: MapHeader[] = [];
  const damaged: DamagedMap[] = [];
  for (const record of records) {
    const { key, value } = record;
    const { header, fault } = readRecord(record);
    const missing =
      header !== null && (parts.contents.has(header.id) ? null : 'Its article is missing.');
    if (header !== null && missing === null) maps.push(header);
    else
      damaged.push({
        key,
        title: titleIn(value),
        reason: missing || `Its entry in the list ${fault}.`,
      });
  }
  const known = new Set(records.map(({ key }) => written(key)));
  for (const [name, key] of [...parts.contents, ...parts.edits]) {
    if (known.has(name)) continue;
    known.add(name);
    damaged.push({ key, title: null, reason: 'Its entry in the list is missing.' });
  }
  const faulty = await withoutAllEdits(database, maps);
  return {
    maps: maps
      .filter(({ id }) => !faulty.some(({ key }) => key === id))
      .sort((a, b) => b.updatedAt - a.updatedAt),
    damaged: [...damaged, ...faulty],
  };
}

function readRecord({ key, value, unreadable }: RawRecord) {
  if (unreadable !== null)
    return { header: null, fault: `cannot be read (${unreadable})` } as const;
  const read = readHeader(value);
  return read.header !== null && read.header.id !== key
    ? ({ header: null, fault: 'is kept under another key' } as const)
    : read;
}

/** The keys of the maps that have an article, and of those that have edits, each by itself as text. */
async function keysOfParts(database: Database) {
  return transact(database, ['contents', 'edits'], 'readonly', async (transaction) => {
    const contents = new Map<string, IDBValidKey>();
    const edits = new Map<string, IDBValidKey>();
    for (const key of await raw(transaction.objectStore('contents')).getAllKeys()) {
      contents.set(written(key), key);
    }
    let cursor = await raw(transaction.objectStore('edits')).openKeyCursor();
    while (cursor !== null) {
      const [map] = Array.isArray(cursor.key) ? cursor.key : [cursor.key];
      if (map === undefined) break;
      edits.set(written(map), map);
      // On to the next map's: there may be thousands of this one.
      cursor = await cursor.continue([nextKey(map)]);
    }
    return { contents, edits };
  });
}

/** The maps that do not have as many edits as they should. */
async function withoutAllEdits(
  database: Database,
  maps: readonly MapHeader[],
): Promise<readonly DamagedMap[]> {
  return transact(database, ['maps', 'edits'], 'readonly', async (transaction) => {
    const edits = transaction.objectStore('edits');
    const headers = raw(transaction.objectStore('maps'));
    const found: DamagedMap[] = [];
    for (const { id, title, revision, ...header } of maps) {
      const count = await edits.count(editsOf(id));
      if (count === header.edits) continue;
      const { header: newest } = readHeader(await headers.get(id));
      // Another window may have changed it in between.
      if (newest?.revision !== revision) continue;
      const reason = `Corrections that it should have: ${header.edits}; that are kept: ${count}.`;
      found.push({ key: id, title, reason });
    }
    return found;
  });
}

/** The keys under which anything of a map is kept, damaged ones too. */
export async function keysOfMaps(database: Database): Promise<readonly IDBValidKey[]> {
  const parts = await keysOfParts(database);
  const keys = new Map([...parts.edits, ...parts.contents]);
  const listed = await transact(database, ['maps'], 'readonly', (transaction) =>
    raw(transaction.objectStore('maps')).getAllKeys(),
  );
  for (const key of listed) keys.set(written(key), key);
  return [...keys.values()];
}

/** A key as text of its own. */
function written(key: IDBValidKey): string {
  return typeof key === 'string' ? key : `${typeof key} ${JSON.stringify(key)}`;
}

/** The title in a map's header, or in what is left of one. */
export function titleIn(value: unknown): string | null {
  return typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    typeof value.title === 'string'
    ? value.title
    : null;
}
