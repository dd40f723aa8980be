import { expose } from 'comlink';
import { atOnce } from '../../article/at-leisure.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { type Lines, readLines, writeLines } from '../away/lines.ts';
import { openDatabase } from './connection.ts';
import type { Database } from './database.ts';
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
import { type StoreAnswer, storeAnswerOf } from './store-answer.ts';
import type { MapCounts, MapHeader, MapId } from './stored-map.ts';

/** What is done with large maps: a browser clones a record in one go, while which a page stands still. */
const service = {
  load: (id: MapId): Promise<StoreAnswer<Lines<StoredMap>>> =>
    withDatabase(async (database) => atOnce(writeLines(await loadMap(database, id)))),

  create: (lines: Lines<NewMap>): Promise<StoreAnswer<MapHeader>> =>
    withDatabase(async (database) => createMap(database, await readLines(lines))),

  createAll: (lines: Lines<readonly NewMap[]>): Promise<StoreAnswer<readonly MapHeader[]>> =>
    withDatabase(async (database) => createMaps(database, await readLines(lines))),

  keepPlaces: (
    seen: MapHeader,
    lines: Lines<PlacesDocument>,
    counts: MapCounts,
  ): Promise<StoreAnswer<MapHeader>> =>
    withDatabase(async (database) =>
      keepPlaces(database, seen, { document: await readLines(lines), counts }),
    ),

  keepEdit: (
    seen: MapHeader,
    lines: Lines<Edit>,
    facts: EditedFacts,
  ): Promise<StoreAnswer<MapHeader>> =>
    withDatabase(async (database) => keepEdit(database, seen, await readLines(lines), facts)),

  duplicate: (id: MapId, title: string): Promise<StoreAnswer<MapHeader>> =>
    withDatabase((database) => duplicateMap(database, id, title)),
};

export type StoreService = typeof service;

function withDatabase<Value>(
  work: (database: Database) => Promise<Value>,
): Promise<StoreAnswer<Value>> {
  return storeAnswerOf(async () => {
    const database = await openDatabase();
    try {
      return await work(database);
    } finally {
      database.close();
    }
  });
}

expose(service);
