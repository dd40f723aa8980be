import { type Remote, wrap } from 'comlink';
import { atLeisure } from '../../article/at-leisure.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { readLines, writeLines } from '../away/lines.ts';
import type { Database } from './database.ts';
import { readHeader } from './examine-map.ts';
import {
  createMap,
  createMaps,
  duplicateMap,
  type EditedFacts,
  keepEdit,
  keepPlaces,
  loadMap,
  type NewMap,
  type StoredMap,
} from './map-store.ts';
import { raw } from './raw-records.ts';
import { storedIn } from './store-answer.ts';
import { StoreError } from './store-error.ts';
import type { StoreService } from './store-worker.ts';
import type { MapCounts, MapHeader, MapId } from './stored-map.ts';
import { transact } from './transact.ts';

/** A map of more mentions is large: some 10 ms to be cloned. */
const MANY_MENTIONS = 5_000;
/** So is one of more edits, each checked as it is read, */
const MANY_EDITS = 500;
/** and one whose edits may have as many mentions together. */
const MANY_EDITED = 20_000;
/** And an article of more sentences and paragraphs. */
const MANY_SPANS = 20_000;

function isLarge({ counts, edits }: MapHeader): boolean {
  const mentions = counts?.mentions ?? 0;
  return mentions > MANY_MENTIONS || edits > MANY_EDITS || mentions * edits > MANY_EDITED;
}

function hasMany(places: PlacesDocument | null | undefined): boolean {
  const mentions = places?.features.reduce(
    (sum, { properties }) => sum + properties.mentions.length,
    0,
  );
  return (mentions ?? 0) > MANY_MENTIONS;
}

/** As `loadMap`; a large map is read away from the page. */
export async function openMap(database: Database, id: MapId): Promise<StoredMap> {
  const { header } = readHeader(
    await transact(
      database,
      ['maps'],
      'readonly',
      (transaction): Promise<unknown> => raw(transaction.objectStore('maps')).get(id),
    ),
  );
  if (header === null || !isLarge(header)) return loadMap(database, id);
  return away(
    async (service) => readLines(storedIn(await service.load(id))),
    () => loadMap(database, id),
  );
}

/** As `createMap`; a large map is kept away from the page. */
export async function makeMap(database: Database, map: NewMap): Promise<MapHeader> {
  const { sentences, paragraphs } = map.article;
  const isLong = sentences.length + paragraphs.length > MANY_SPANS;
  if (!isLong && !hasMany(map.places)) return createMap(database, map);
  const lines = await atLeisure(writeLines(map));
  return away(
    async (service) => storedIn(await service.create(lines)),
    () => createMap(database, map),
  );
}

/** As `createMaps`; several maps are kept away from the page. */
export async function makeMaps(
  database: Database,
  maps: readonly NewMap[],
): Promise<readonly MapHeader[]> {
  const lines = await atLeisure(writeLines(maps));
  return away(
    async (service) => storedIn(await service.createAll(lines)),
    () => createMaps(database, maps),
  );
}

/** As `keepPlaces`; many places are kept away from the page. */
export async function keepFoundPlaces(
  database: Database,
  seen: MapHeader,
  found: { readonly document: PlacesDocument; readonly counts: MapCounts },
): Promise<MapHeader> {
  const { document, counts } = found;
  if (!hasMany(document)) return keepPlaces(database, seen, found);
  const lines = await atLeisure(writeLines(document));
  return away(
    async (service) => storedIn(await service.keepPlaces(seen, lines, counts)),
    () => keepPlaces(database, seen, found),
  );
}

/** Whether an edit brings an article, or places, that are cloned away from the page. */
export function isLargeEdit(edit: Edit): boolean {
  if (edit.kind === 'geoparse') return hasMany(edit.found);
  if (edit.kind !== 'article') return false;
  const { sentences, paragraphs } = edit.article;
  return sentences.length + paragraphs.length > MANY_SPANS;
}

/** As `keepEdit`; one that brings much is kept away from the page. */
export async function keepMadeEdit(
  database: Database,
  seen: MapHeader,
  edit: Edit,
  facts: EditedFacts,
): Promise<MapHeader> {
  if (!isLargeEdit(edit)) return keepEdit(database, seen, edit, facts);
  const lines = await atLeisure(writeLines(edit));
  return away(
    async (service) => storedIn(await service.keepEdit(seen, lines, facts)),
    () => keepEdit(database, seen, edit, facts),
  );
}

/** As `duplicateMap`; a large map is read and kept away from the page. */
export async function copyMap(
  database: Database,
  map: MapHeader,
  title: string,
): Promise<MapHeader> {
  if (!isLarge(map)) return duplicateMap(database, map.id, title);
  return away(
    async (service) => storedIn(await service.duplicate(map.id, title)),
    () => duplicateMap(database, map.id, title),
  );
}

/** Works in a worker that lives as long as it takes; here, where its code does not come. */
async function away<Value>(
  work: (service: Remote<StoreService>) => Promise<Value>,
  here: () => Promise<Value>,
): Promise<Value> {
  const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module' });
  try {
    const broken = new Promise<never>((_resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    return await Promise.race([work(wrap<StoreService>(worker)), broken]);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    console.warn(error);
    return await here();
  } finally {
    worker.terminate();
  }
}
