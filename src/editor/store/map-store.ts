import type { Article } from '../../article/article.ts';
import { atLeisure } from '../../article/at-leisure.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { fromDocument } from '../../mapped-article/as-document.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { countMap } from '../edits/count-map.ts';
import type { ListId } from '../lists/place-list.ts';
import type { Database } from './database.ts';
import { examineMap, readHeader } from './examine-map.ts';
import { announce } from './news.ts';
import { editsOf, raw } from './raw-records.ts';
import { StoreError } from './store-error.ts';
import type { KeptEdit, MapContent, MapCounts, MapHeader, MapId } from './stored-map.ts';
import { transact } from './transact.ts';
import { NEW } from './unfinished-store.ts';

/** A map as it is kept. */
export interface StoredMap {
  readonly header: MapHeader;
  readonly content: MapContent;
  /** In order, undone ones too: `header.position` says how many are in force. */
  readonly edits: readonly Edit[];
}

export interface NewMap {
  readonly title: string;
  readonly link: string;
  readonly article: Article;
  /** Its places, where they are known; else they have yet to be found. */
  readonly places?: PlacesDocument | null;
  /** The lists of one's own that its names are looked up in, too. */
  readonly lists?: readonly ListId[];
  /** The folder it is to stand in, by its name; absent for none. */
  readonly folder?: string;
}

/**
 * Reads a map, and checks it.
 * @throws StoreError 'missing' where there is no such map, or it is deleted; 'damaged' where what is
 *   kept of it cannot be used.
 */
export async function loadMap(database: Database, id: MapId): Promise<StoredMap> {
  const found = await transact(
    database,
    ['maps', 'contents', 'edits'],
    'readonly',
    async (transaction) => {
      const header: unknown = await raw(transaction.objectStore('maps')).get(id);
      const content: unknown = await raw(transaction.objectStore('contents')).get(id);
      const edits: unknown[] = await raw(transaction.objectStore('edits')).getAll(editsOf(id));
      return { header, content, edits };
    },
  );
  if (found.header === undefined && found.content === undefined && found.edits.length === 0) {
    throw new StoreError('missing');
  }
  const { header, article, document, edits, damages } = await atLeisure(examineMap(found));
  if (header === null || article === null || damages.length > 0) {
    throw new StoreError('damaged', { cause: damages });
  }
  if (header.deletedAt !== null) throw new StoreError('missing');
  return { header, content: { id, article, document }, edits };
}

/** Keeps a new map, and forgets the form it was made with. */
export async function createMap(database: Database, map: NewMap): Promise<MapHeader> {
  const [header, content] = recordsOf(map);
  await transact(database, ['maps', 'contents', 'unfinished'], 'readwrite', async (transaction) => {
    await transaction.objectStore('maps').add(header);
    await transaction.objectStore('contents').add(content);
    await transaction.objectStore('unfinished').delete(NEW);
  });
  announce(header);
  return header;
}

/** Keeps several new maps: all of them or, where anything fails, none. */
export async function createMaps(
  database: Database,
  maps: readonly NewMap[],
): Promise<readonly MapHeader[]> {
  const records = maps.map(recordsOf);
  await transact(database, ['maps', 'contents'], 'readwrite', async (transaction) => {
    for (const [header, content] of records) {
      await transaction.objectStore('maps').add(header);
      await transaction.objectStore('contents').add(content);
    }
  });
  const headers = records.map(([header]) => header);
  for (const header of headers) announce(header);
  return headers;
}

/** A new map as it is kept. */
function recordsOf({
  article,
  places = null,
  ...facts
}: NewMap): readonly [header: MapHeader, content: MapContent] {
  const now = Date.now();
  const header: MapHeader = {
    ...facts,
    id: crypto.randomUUID(),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    revision: 1,
    counts: places === null ? null : countMap(fromDocument(places).mentions),
    position: 0,
    edits: 0,
  };
  return [header, { id: header.id, article, document: places }];
}

/**
 * Keeps what the program found in a map's article.
 * @param seen the header that the caller has seen.
 * @throws StoreError 'stale' where the map has changed since, 'missing' where it is gone.
 */
export async function keepPlaces(
  database: Database,
  seen: MapHeader,
  found: { readonly document: PlacesDocument; readonly counts: MapCounts },
): Promise<MapHeader> {
  const header = await transact(
    database,
    ['maps', 'contents'],
    'readwrite',
    async (transaction) => {
      const kept = await newest(transaction.objectStore('maps'), seen);
      const content = await transaction.objectStore('contents').get(seen.id);
      if (content === undefined) throw new StoreError('missing');
      const next = changed(kept, { counts: found.counts });
      await transaction.objectStore('maps').put(next);
      await transaction.objectStore('contents').put({ ...content, document: found.document });
      return next;
    },
  );
  announce(header);
  return header;
}

/** What an edit, or the undoing of one, makes of a map's header. */
export type EditedFacts = Pick<MapHeader, 'title' | 'counts'>;

/**
 * Keeps one more edit of a map, in the place of those that were undone before it: all of it or, where
 * anything fails, nothing.
 * @param seen the header that the caller has seen.
 * @throws StoreError 'stale' where the map has changed since, 'missing' where it is gone.
 */
export function keepEdit(
  database: Database,
  seen: MapHeader,
  edit: Edit,
  facts: EditedFacts,
): Promise<MapHeader> {
  const index = seen.position;
  const change = { ...facts, position: index + 1, edits: index + 1 };
  return changeEdits(database, seen, change, { map: seen.id, index, edit });
}

/**
 * Keeps how many of a map's edits are in force.
 * @param seen the header that the caller has seen.
 * @throws StoreError 'stale' where the map has changed since, 'missing' where it is gone.
 */
export function keepPosition(
  database: Database,
  seen: MapHeader,
  position: number,
  facts: EditedFacts,
): Promise<MapHeader> {
  return changeEdits(database, seen, { ...facts, position });
}

/**
 * Keeps in which of one's own lists a map's names are looked up, too.
 * @param seen the header that the caller has seen.
 * @throws StoreError 'stale' where the map has changed since, 'missing' where it is gone.
 */
export function keepLists(
  database: Database,
  seen: MapHeader,
  lists: readonly ListId[],
): Promise<MapHeader> {
  return changeEdits(database, seen, { lists });
}

/** Changes a map's header and adds an edit in the place of those from its index on. */
async function changeEdits(
  database: Database,
  seen: MapHeader,
  change: Partial<MapHeader>,
  added?: KeptEdit,
): Promise<MapHeader> {
  const header = await transact(database, ['maps', 'edits'], 'readwrite', async (transaction) => {
    const maps = transaction.objectStore('maps');
    const next = changed(await newest(maps, seen), change);
    const edits = transaction.objectStore('edits');
    if (added !== undefined) {
      await edits.put(added);
      await edits.delete(editsOf(seen.id, added.index + 1));
    }
    await maps.put(next);
    return next;
  });
  announce(header);
  return header;
}

/** Gives a map another title. @throws StoreError 'missing' where it is gone. */
export function renameMap(database: Database, id: MapId, title: string): Promise<MapHeader> {
  return changeHeader(database, id, { title });
}

/** Puts a map into a folder; '' takes it out of the one it is in. @throws StoreError 'missing'. */
export function moveMap(database: Database, id: MapId, folder: string): Promise<MapHeader> {
  return changeHeader(database, id, { folder });
}

/** Takes a map off the list; `restoreMap` brings it back. @throws StoreError 'missing'. */
export function deleteMap(database: Database, id: MapId): Promise<MapHeader> {
  return changeHeader(database, id, { deletedAt: Date.now() });
}

/** @throws StoreError 'missing' where it has been purged since. */
export function restoreMap(database: Database, id: MapId): Promise<MapHeader> {
  return changeHeader(database, id, { deletedAt: null });
}

/** Keeps a copy of a map under another title. @throws StoreError 'missing' where it is gone. */
export async function duplicateMap(
  database: Database,
  id: MapId,
  title: string,
): Promise<MapHeader> {
  const { header, content, edits } = await loadMap(database, id);
  const now = Date.now();
  const copy = { ...header, title, id: crypto.randomUUID(), createdAt: now, updatedAt: now };
  await addMap(database, { header: copy, content: { ...content, id: copy.id }, edits });
  return copy;
}

/** Keeps a whole map under an id that no other has. */
export async function addMap(
  database: Database,
  { header, content, edits }: StoredMap,
): Promise<void> {
  await transact(database, ['maps', 'contents', 'edits'], 'readwrite', async (transaction) => {
    await transaction.objectStore('maps').add(header);
    await transaction.objectStore('contents').add(content);
    for (const [index, edit] of edits.entries()) {
      await transaction.objectStore('edits').add({ map: header.id, index, edit });
    }
  });
  announce(header);
}

/**
 * Keeps a map again that is open and no longer kept: deleted, or gone with all that was stored.
 * @returns its header as it is kept.
 */
export async function keepAgain(
  database: Database,
  { header, content, edits }: StoredMap,
): Promise<MapHeader> {
  const here: unknown = await transact(database, ['maps'], 'readonly', (transaction) =>
    raw(transaction.objectStore('maps')).get(header.id),
  );
  if (here !== undefined) return restoreMap(database, header.id);
  const kept = { ...header, revision: header.revision + 1 };
  await addMap(database, { header: kept, content, edits });
  return kept;
}

/**
 * Forgets for good the maps that were deleted before `time` (milliseconds since 1970). Of one whose
 * entry is damaged nobody knows whether it was.
 */
export async function purgeMaps(database: Database, time: number): Promise<void> {
  const stores = ['maps', 'contents', 'edits', 'unfinished'] as const;
  await transact(database, stores, 'readwrite', async (transaction) => {
    const maps = transaction.objectStore('maps');
    for (const value of await raw(maps).getAll()) {
      const { header } = readHeader(value);
      if (header === null || header.deletedAt === null || header.deletedAt >= time) continue;
      const { id } = header;
      await maps.delete(id);
      await transaction.objectStore('contents').delete(id);
      await transaction.objectStore('edits').delete(editsOf(id));
      await transaction.objectStore('unfinished').delete(id);
    }
  });
}

async function changeHeader(
  database: Database,
  id: MapId,
  change: Partial<Pick<MapHeader, 'title' | 'deletedAt' | 'folder'>>,
): Promise<MapHeader> {
  const header = await transact(database, ['maps'], 'readwrite', async (transaction) => {
    const maps = transaction.objectStore('maps');
    const next = changed(soundHeader(await raw(maps).get(id)), change);
    await maps.put(next);
    return next;
  });
  announce(header);
  return header;
}

/** The header as it is kept. @throws StoreError 'missing', 'damaged', or 'stale' where it is not the one seen. */
async function newest(
  maps: { get(id: MapId): Promise<unknown> },
  seen: MapHeader,
): Promise<MapHeader> {
  const kept = soundHeader(await maps.get(seen.id));
  if (kept.revision !== seen.revision) throw new StoreError('stale');
  return kept;
}

function soundHeader(value: unknown): MapHeader {
  if (value === undefined) throw new StoreError('missing');
  const { header } = readHeader(value);
  if (header === null) throw new StoreError('damaged');
  return header;
}

function changed(kept: MapHeader, change: Partial<MapHeader>): MapHeader {
  // What was changed last is so whatever the clock says, which may have been set back.
  const updatedAt = Math.max(Date.now(), kept.updatedAt + 1);
  return { ...kept, ...change, revision: kept.revision + 1, updatedAt };
}
