import type { Article } from '../../article/article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { countMap } from '../edits/count-map.ts';
import type { Edit } from '../edits/edit.ts';
import type { Database } from './database.ts';
import { announce } from './news.ts';
import { StoreError, withStoreErrors } from './store-error.ts';
import type {
  KeptEdit,
  MapContent,
  MapCounts,
  MapHeader,
  MapId,
  UnfinishedMap,
} from './stored-map.ts';

/** A map as it is kept. */
export interface StoredMap {
  readonly header: MapHeader;
  readonly content: MapContent;
  /** In order, undone ones too: `header.position` says how many are in force. */
  readonly edits: readonly Edit[];
}

interface NewMap {
  readonly title: string;
  readonly link: string;
  readonly article: Article;
  /** Its places, where they are known; else they have yet to be found. */
  readonly places?: PlacesDocument | null;
}

/** The key of the form for a new map. */
const NEW = 'new';

/** All maps, deleted ones too, the last changed first. */
export async function listMaps(database: Database): Promise<readonly MapHeader[]> {
  const headers = await withStoreErrors(() => database.getAll('maps'));
  return headers.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** @throws StoreError 'missing' where there is no such map, or it is deleted. */
export async function loadMap(database: Database, id: MapId): Promise<StoredMap> {
  return withStoreErrors(async () => {
    const transaction = database.transaction(['maps', 'contents', 'edits']);
    const [header, content, edits] = await Promise.all([
      transaction.objectStore('maps').get(id),
      transaction.objectStore('contents').get(id),
      transaction.objectStore('edits').getAll(editsOf(id)),
    ]);
    if (header === undefined || content === undefined || header.deletedAt !== null) {
      throw new StoreError('missing');
    }
    return { header, content, edits: edits.map(({ edit }) => edit) };
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
      transaction.objectStore('unfinished').delete(NEW),
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
      newest(transaction.objectStore('maps'), seen),
      transaction.objectStore('contents').get(seen.id),
    ]);
    if (content === undefined) throw new StoreError('missing');
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

/** Changes a map's header and adds an edit in the place of those from its index on. */
async function changeEdits(
  database: Database,
  seen: MapHeader,
  change: Partial<MapHeader>,
  added?: KeptEdit,
): Promise<MapHeader> {
  const header = await withStoreErrors(async () => {
    const transaction = database.transaction(['maps', 'edits'], 'readwrite');
    const maps = transaction.objectStore('maps');
    const next = changed(await newest(maps, seen), change);
    const edits = transaction.objectStore('edits');
    if (added !== undefined) {
      await edits.put(added);
      await edits.delete(editsOf(seen.id, added.index + 1));
    }
    await Promise.all([maps.put(next), transaction.done]);
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
  const { header, content, edits } = await loadMap(database, id);
  const now = Date.now();
  const copy = { ...header, title, id: crypto.randomUUID(), createdAt: now, updatedAt: now };
  await withStoreErrors(async () => {
    const transaction = database.transaction(['maps', 'contents', 'edits'], 'readwrite');
    await Promise.all([
      transaction.objectStore('maps').add(copy),
      transaction.objectStore('contents').add({ ...content, id: copy.id }),
      ...edits.map((edit, index) =>
        transaction.objectStore('edits').add({ map: copy.id, index, edit }),
      ),
      transaction.done,
    ]);
  });
  announce(copy);
  return copy;
}

/** Forgets for good the maps that were deleted before `time` (milliseconds since 1970). */
export async function purgeMaps(database: Database, time: number): Promise<void> {
  await withStoreErrors(async () => {
    const transaction = database.transaction(
      ['maps', 'contents', 'edits', 'unfinished'],
      'readwrite',
    );
    const maps = transaction.objectStore('maps');
    for (const { id, deletedAt } of await maps.getAll()) {
      if (deletedAt === null || deletedAt >= time) continue;
      await Promise.all([
        maps.delete(id),
        transaction.objectStore('contents').delete(id),
        transaction.objectStore('edits').delete(editsOf(id)),
        transaction.objectStore('unfinished').delete(id),
      ]);
    }
    await transaction.done;
  });
}

/** What was left in the form for a new map, or in that for the article of one; or undefined. */
export function loadUnfinished(
  database: Database,
  form: MapId | 'new',
): Promise<UnfinishedMap | undefined> {
  return withStoreErrors(() => database.get('unfinished', form));
}

/** Keeps what stands in the form for a new map, or in that for the article of one. */
export async function keepUnfinished(
  database: Database,
  form: MapId | 'new',
  content: UnfinishedMap,
): Promise<void> {
  await withStoreErrors(() => database.put('unfinished', content, form));
}

/** Forgets what stood in a form that is done with. */
export async function forgetUnfinished(database: Database, form: MapId): Promise<void> {
  await withStoreErrors(() => database.delete('unfinished', form));
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

/** The header as it is kept. @throws StoreError 'missing', or 'stale' where it is not the one seen. */
async function newest(
  maps: { get(id: MapId): Promise<MapHeader | undefined> },
  seen: MapHeader,
): Promise<MapHeader> {
  const kept = await maps.get(seen.id);
  if (kept === undefined) throw new StoreError('missing');
  if (kept.revision !== seen.revision) throw new StoreError('stale');
  return kept;
}

/** The keys of a map's edits, from one on. */
function editsOf(id: MapId, first = 0): IDBKeyRange {
  return IDBKeyRange.bound([id, first], [id, Number.POSITIVE_INFINITY]);
}

function changed(kept: MapHeader, change: Partial<MapHeader>): MapHeader {
  return { ...kept, ...change, revision: kept.revision + 1, updatedAt: Date.now() };
}
