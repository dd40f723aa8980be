import * as v from 'valibot';
import type { RawRecord } from '../store/raw-records.ts';
import { type Entry, writtenRecord } from './backup-format.ts';
import { read } from './lossless.ts';

/** The records of an entry. */
export interface ReadRecords {
  /** Under one key, which is the map's; a form's or a place's is its own. */
  readonly records: readonly RawRecord[];
  /** As the file has them. */
  readonly written: readonly unknown[];
  /** How many the browser that wrote it could not read. */
  readonly lost: number;
}

/** The member, or the members, of a record that its store takes its key from; null for none. */
const KEY_PATHS = {
  maps: 'id',
  contents: 'id',
  edits: ['map', 'index'],
  choices: ['name', 'placeId', 'map'],
  unfinished: null,
  lists: 'id',
  listPlaces: 'id',
} as const;

/** What an entry of a kind may hold. */
const STORES: Readonly<Record<Entry['kind'], readonly string[]>> = {
  map: ['maps', 'contents', 'edits', 'unfinished'],
  places: ['choices'],
  form: ['unfinished'],
  list: ['lists', 'listPlaces'],
};

/**
 * Reads the records of an entry, each under a key that its store would give it.
 * @returns why it cannot be read, as the end of a sentence, where it cannot.
 */
export function readEntryRecords({
  kind,
  records,
}: Entry): ReadRecords | { readonly fault: string } {
  const found: RawRecord[] = [];
  let lost = 0;
  for (const value of records) {
    const parsed = v.safeParse(writtenRecord, value);
    if (!parsed.success) return { fault: 'a record of it is damaged in the file' };
    const record = parsed.output;
    const { store } = record;
    if (!STORES[kind].includes(store)) return { fault: `a record of it belongs to ‘${store}’` };
    try {
      const key = read('rawKey' in record ? { raw: record.rawKey } : { value: record.key });
      if (!isKey(key)) return { fault: 'a record of it has no key' };
      if ('lost' in record) lost++;
      else found.push({ store, key, value: read(record), unreadable: null });
    } catch {
      return { fault: 'a record of it cannot be read' };
    }
  }
  const [first] = found;
  if (first === undefined) return { fault: 'nothing is left of it' };
  const strange = found.find(
    (record) =>
      !isUnderItsKey(record) ||
      ((kind === 'map' || kind === 'list') && !isSame(mapOf(record), mapOf(first))),
  );
  return strange === undefined
    ? { records: found, written: records, lost }
    : { fault: 'a record of it is kept under another’s key' };
}

/** The key of the map that a record is of. */
export function mapOf({ store, key }: RawRecord): IDBValidKey {
  const [map] = store === 'edits' && Array.isArray(key) ? key : [key];
  return map ?? key;
}

/** Whether a record's own members are its key: else the store would keep it elsewhere. */
function isUnderItsKey({ store, key, value }: RawRecord): boolean {
  const path = KEY_PATHS[store];
  if (path === null) return true;
  const member = (name: string): unknown => {
    const own = Object.getOwnPropertyDescriptor(Object(value), name);
    return own?.value;
  };
  const own = typeof path === 'string' ? member(path) : path.map(member);
  return isKey(own) && isSame(own, key);
}

function isKey(value: unknown): value is IDBValidKey {
  try {
    indexedDB.cmp(value, value);
    return true;
  } catch {
    return false;
  }
}

function isSame(one: IDBValidKey, other: IDBValidKey): boolean {
  return indexedDB.cmp(one, other) === 0;
}
