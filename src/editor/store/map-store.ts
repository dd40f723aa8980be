import type { Article } from '../../article/article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { countMap } from '../edits/count-map.ts';
import type { Database } from './database.ts';
import { announce } from './news.ts';
import { StoreError, withStoreErrors } from './store-error.ts';
import type { MapContent, MapCounts, MapHeader, MapId, UnfinishedMap } from './stored-map.ts';

/** A map as it is kept. */
export interface StoredMap {
  readonly header: MapHeader;
  readonly content: MapContent;
}

interface NewMap {
  readonly title: string;
  readonly link: string;
  readonly article: Article;
  /** Its places, where they are known; else they have yet to be found. */
  readonly places?: PlacesDocument | null;
}

const UNFINISHED = 'new';

/** All maps, deleted ones too, the last changed first. */
export async function listMaps(database: Database): Promise<readonly MapHeader[]> {
  const headers = await withStoreErrors(() => database.getAll('maps'));
  return headers.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** @throws StoreError 'missing' where there is no such map, or it is deleted. */
export async function loadMap(database: Database, id: MapId): Promise<StoredMap> {
  return withStoreErrors(async () => {
    const transaction = database.transaction(['maps', 'contents']);
    const [header, content] = await Promise.all([
      transaction.objectStore('maps').get(id),
      transaction.objectStore('contents').get(id),
    ]);
    if (header === undefined || content === undefined || header.deletedAt !== null) {
      throw new StoreError('missing');
    }
    return { header, content };
  });
}

/** Keeps a new map, and forgets the form it was made with. */
export async function createMap(
  database: Database,
  { article, places = null, ...facts }: NewMap,
): Promise<MapHeader> {
  const now = Date.now();
  const header: MapHeader = {
    ...facts,
    id: crypto.randomUUID(),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    revision: 1,
    counts: places === null ? null : countMap(places),
    position: 0,
    edits: 0,
  };
  await withStoreErrors(async () => {
    const transaction = database.transaction(['maps', 'contents', 'unfinished'], 'readwrite');
    await Promise.all([
      transaction.objectStore('maps').add(header),
      transaction.objectStore('contents').add({ id: header.id, article, document: places }),
      transaction.objectStore('unfinished').delete(UNFINISHED),
      transaction.done,
    ]);
  });
  announce(header);
  return header;
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
  const header = await withStoreErrors(async () => {
    const transaction = database.transaction(['maps', 'contents'], 'readwrite');
    const [kept, content] = await Promise.all([
      transaction.objectStore('maps').get(seen.id),
      transaction.objectStore('contents').get(seen.id),
    ]);
    if (kept === undefined || content === undefined) throw new StoreError('missing');
    if (kept.revision !== seen.revision) throw new StoreError('stale');
    const next = changed(kept, { counts: found.counts });
    await Promise.all([
      transaction.objectStore('maps').put(next),
      transaction.objectStore('contents').put({ ...content, document: found.document }),
      transaction.done,
    ]);
    return next;
  });
  announce(header);
  return header;
}

/** Gives a map another title. @throws StoreError 'missing' where it is gone. */
export function renameMap(database: Database, id: MapId, title: string): Promise<MapHeader> {
  return changeHeader(database, id, { title });
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
  const { header, content } = await loadMap(database, id);
  const now = Date.now();
  const copy = { ...header, title, id: crypto.randomUUID(), createdAt: now, updatedAt: now };
  await withStoreErrors(async () => {
    const transaction = database.transaction(['maps', 'contents'], 'readwrite');
    await Promise.all([
      transaction.objectStore('maps').add(copy),
      transaction.objectStore('contents').add({ ...content, id: copy.id }),
      transaction.done,
    ]);
  });
  announce(copy);
  return copy;
}

/** Forgets for good the maps that were deleted before `time` (milliseconds since 1970). */
export async function purgeMaps(database: Database, time: number): Promise<void> {
  await withStoreErrors(async () => {
    const transaction = database.transaction(['maps', 'contents'], 'readwrite');
    const maps = transaction.objectStore('maps');
    for (const { id, deletedAt } of await maps.getAll()) {
      if (deletedAt === null || deletedAt >= time) continue;
      await Promise.all([maps.delete(id), transaction.objectStore('contents').delete(id)]);
    }
    await transaction.done;
  });
}

/** What was left in the form for a new map, or undefined. */
export function loadUnfinished(database: Database): Promise<UnfinishedMap | undefined> {
  return withStoreErrors(() => database.get('unfinished', UNFINISHED));
}

/** Keeps what stands in the form for a new map. */
export async function keepUnfinished(database: Database, form: UnfinishedMap): Promise<void> {
  await withStoreErrors(() => database.put('unfinished', form, UNFINISHED));
}

async function changeHeader(
  database: Database,
  id: MapId,
  change: Partial<Pick<MapHeader, 'title' | 'deletedAt'>>,
): Promise<MapHeader> {
  const header = await withStoreErrors(async () => {
    const transaction = database.transaction('maps', 'readwrite');
    const kept = await transaction.store.get(id);
    if (kept === undefined) throw new StoreError('missing');
    const next = changed(kept, change);
    await Promise.all([transaction.store.put(next), transaction.done]);
    return next;
  });
  announce(header);
  return header;
}

function changed(kept: MapHeader, change: Partial<MapHeader>): MapHeader {
  return { ...kept, ...change, revision: kept.revision + 1, updatedAt: Date.now() };
}
