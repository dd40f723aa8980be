import * as v from 'valibot';
import type { OwnPlace } from '../../gazetteer/layers/own-place.ts';
import { describeIssue } from '../../geojson/describe-issue.ts';
import { keyOfPlace } from '../../geojson/key-of-place.ts';
import type { Database } from '../store/database.ts';
import { raw, readRecords } from '../store/raw-records.ts';
import { listContentSchema, listSchema, ownPlaceSchema } from '../store/record-schemas.ts';
import { StoreError } from '../store/store-error.ts';
import { transact } from '../store/transact.ts';
import { announceList } from './list-news.ts';
import { type ListHeader, type ListId, MOST_PLACES } from './place-list.ts';

/** A list of which something is not as it was written. */
export interface DamagedList {
  readonly key: IDBValidKey;
  /** Null where that cannot be read. */
  readonly name: string | null;
  /** A sentence. */
  readonly reason: string;
}

/** The lists that there are. */
export interface Lists {
  /** Removed ones too, by name. */
  readonly lists: readonly ListHeader[];
  readonly damaged: readonly DamagedList[];
}

/** A list and its places. */
export interface WholeList {
  readonly header: ListHeader;
  readonly places: readonly OwnPlace[];
}

/** A list would hold more places than one may. */
export class FullListError extends Error {
  override readonly name = 'FullListError';
}

/**
 * All lists. Of their places only that they are there is read: what is damaged within is found by who reads them.
 * @throws StoreError where the storage cannot be read.
 */
export async function listLists(database: Database): Promise<Lists> {
  const [records, keys] = await Promise.all([
    readRecords(database, 'lists'),
    transact(database, ['listPlaces'], 'readonly', (transaction) =>
      raw(transaction.objectStore('listPlaces')).getAllKeys(),
    ),
  ]);
  const known = new Set(keys.map((key) => JSON.stringify(key)));
  const lists: ListHeader[] = [];
  const damaged: DamagedList[] = [];
  for (const { key, value, unreadable } of records) {
    const header = unreadable === null ? headerIn(value) : null;
    const hasPlaces = known.delete(JSON.stringify(key));
    if (header !== null && header.id === key && hasPlaces) lists.push(header);
    else {
      const reason =
        header === null ? 'What is kept of it cannot be read.' : 'Its places are missing.';
      damaged.push({ key, name: nameIn(value), reason });
    }
  }
  for (const key of keys) {
    if (known.has(JSON.stringify(key)))
      damaged.push({ key, name: null, reason: 'Its name is missing.' });
  }
  return { lists: lists.sort((a, b) => a.name.localeCompare(b.name)), damaged };
}

/**
 * A list with its places, each checked.
 * @throws StoreError 'missing' where there is none, or it was removed; 'damaged' where it cannot be used.
 */
export async function readList(database: Database, id: ListId): Promise<WholeList> {
  const list = await transact(database, ['lists', 'listPlaces'], 'readonly', (transaction) =>
    readIn(transaction, id),
  );
  if (list.header.deletedAt !== null) throw new StoreError('missing');
  return list;
}

/** The revision of a list that can be used; null for one that is gone, removed or damaged. */
export async function revisionOf(database: Database, id: ListId): Promise<number | null> {
  const value: unknown = await transact(database, ['lists'], 'readonly', (transaction) =>
    raw(transaction.objectStore('lists')).get(id),
  );
  const header = headerIn(value);
  return header === null || header.deletedAt !== null ? null : header.revision;
}

/** Keeps a new list. @throws FullListError; StoreError. */
export async function createList(
  database: Database,
  name: string,
  places: readonly OwnPlace[],
): Promise<ListHeader> {
  refuseTooMany(places);
  const now = Date.now();
  const header: ListHeader = {
    id: crypto.randomUUID(),
    name,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    revision: 1,
    count: places.length,
  };
  await transact(database, ['lists', 'listPlaces'], 'readwrite', async (transaction) => {
    await transaction.objectStore('lists').add(header);
    await transaction.objectStore('listPlaces').add({ id: header.id, places });
  });
  announceList(header.id);
  return header;
}

/** Gives a list another name. @throws StoreError. */
export function renameList(database: Database, id: ListId, name: string): Promise<ListHeader> {
  return change(database, id, () => ({ name }));
}

/** Takes a list away; `bringListBack` has it again. @throws StoreError. */
export function removeList(database: Database, id: ListId): Promise<ListHeader> {
  return change(database, id, () => ({ deletedAt: Date.now() }));
}

/** @throws StoreError 'missing' where it was purged since. */
export function bringListBack(database: Database, id: ListId): Promise<ListHeader> {
  return change(database, id, () => ({ deletedAt: null }));
}

/**
 * Adds places to a list; what it has already, by name and point, is as it is given now.
 * @throws FullListError where it would hold too many; StoreError.
 */
export function addToList(
  database: Database,
  id: ListId,
  added: readonly OwnPlace[],
): Promise<ListHeader> {
  return changePlaces(database, id, (places) => withPlaces(places, added));
}

/** Takes places out of a list, by name and point. @throws StoreError. */
export function takeOutOfList(
  database: Database,
  id: ListId,
  gone: readonly OwnPlace[],
): Promise<ListHeader> {
  const keys = new Set(gone.map(keyOfPlace));
  return changePlaces(database, id, (places) =>
    places.filter((place) => !keys.has(keyOfPlace(place))),
  );
}

/** Forgets for good all that is kept under a list's key, damaged or not. */
export async function forgetList(database: Database, key: IDBValidKey): Promise<void> {
  await transact(database, ['lists', 'listPlaces'], 'readwrite', async (transaction) => {
    await raw(transaction.objectStore('lists')).delete(key);
    await raw(transaction.objectStore('listPlaces')).delete(key);
  });
  announceList(key);
}

/** Forgets for good the lists that were removed before `time` (milliseconds since 1970). */
export async function purgeLists(database: Database, time: number): Promise<void> {
  const { lists } = await listLists(database);
  for (const { id, deletedAt } of lists) {
    if (deletedAt !== null && deletedAt < time) await forgetList(database, id);
  }
}

/** Places with others added; of those with one name at one point the last given holds. */
export function withPlaces(
  places: readonly OwnPlace[],
  added: readonly OwnPlace[],
): readonly OwnPlace[] {
  const all = new Map(places.map((place) => [keyOfPlace(place), place]));
  for (const place of added) all.set(keyOfPlace(place), place);
  return [...all.values()];
}

/** @throws FullListError where a list may not hold so many places. */
export function refuseTooMany({ length }: readonly OwnPlace[]): void {
  if (length <= MOST_PLACES) return;
  throw new FullListError(
    `a list holds ${MOST_PLACES.toLocaleString('en')} places at most, and these are ${length.toLocaleString('en')}: part them into several lists`,
  );
}

/** What is kept of a list, checked; null for what is none, or damaged. */
export function soundList(header: unknown, content: unknown): WholeList | null {
  const read = headerIn(header);
  if (read === null) return null;
  try {
    return { header: read, places: placesIn(content, read) };
  } catch {
    return null;
  }
}

/** A list's name in its header, or in what is left of one. */
export function nameIn(value: unknown): string | null {
  const named = v.safeParse(v.object({ name: v.string() }), value);
  return named.success ? named.output.name : null;
}

function headerIn(value: unknown): ListHeader | null {
  const parsed = v.safeParse(listSchema, value, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}

/** @throws StoreError 'damaged'. */
function placesIn(value: unknown, { count }: ListHeader): readonly OwnPlace[] {
  const parsed = v.safeParse(listContentSchema, value, { abortEarly: true });
  if (!parsed.success) throw damaged(describeIssue(parsed.issues[0]));
  const places = parsed.output.places.map((each): OwnPlace => {
    const place = v.safeParse(ownPlaceSchema, each, { abortEarly: true });
    if (!place.success) throw damaged(describeIssue(place.issues[0]));
    return place.output;
  });
  if (places.length !== count) throw damaged(`${places.length} of ${count} places are kept`);
  return places;
}

function damaged(reason: string): StoreError {
  return new StoreError('damaged', { cause: [reason] });
}

type Reading = { objectStore(name: 'lists' | 'listPlaces'): { get(id: ListId): Promise<unknown> } };

async function readIn(transaction: Reading, id: ListId): Promise<WholeList> {
  const value: unknown = await transaction.objectStore('lists').get(id);
  const content: unknown = await transaction.objectStore('listPlaces').get(id);
  if (value === undefined && content === undefined) throw new StoreError('missing');
  const header = headerIn(value);
  if (header === null) throw damaged('its name cannot be read');
  return { header, places: placesIn(content, header) };
}

async function change(
  database: Database,
  id: ListId,
  make: (header: ListHeader) => Partial<ListHeader>,
): Promise<ListHeader> {
  const next = await transact(database, ['lists'], 'readwrite', async (transaction) => {
    const lists = transaction.objectStore('lists');
    const value: unknown = await lists.get(id);
    if (value === undefined) throw new StoreError('missing');
    const header = headerIn(value);
    if (header === null) throw damaged('its name cannot be read');
    const changed = changedHeader(header, make(header));
    await lists.put(changed);
    return changed;
  });
  announceList(id);
  return next;
}

async function changePlaces(
  database: Database,
  id: ListId,
  make: (places: readonly OwnPlace[]) => readonly OwnPlace[],
): Promise<ListHeader> {
  try {
    const next = await transact(
      database,
      ['lists', 'listPlaces'],
      'readwrite',
      async (transaction) => {
        const { header, places } = await readIn(transaction, id);
        const made = make(places);
        refuseTooMany(made);
        const changed = changedHeader(header, { count: made.length });
        await transaction.objectStore('listPlaces').put({ id, places: made });
        await transaction.objectStore('lists').put(changed);
        return changed;
      },
    );
    announceList(id);
    return next;
  } catch (error) {
    if (error instanceof StoreError && error.cause instanceof FullListError) throw error.cause;
    throw error;
  }
}

function changedHeader(header: ListHeader, facts: Partial<ListHeader>): ListHeader {
  // What was changed last is so whatever the clock says, which may have been set back.
  const updatedAt = Math.max(Date.now(), header.updatedAt + 1);
  return { ...header, ...facts, revision: header.revision + 1, updatedAt };
}
