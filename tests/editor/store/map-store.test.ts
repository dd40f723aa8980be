import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import { listMaps } from '../../../src/editor/store/list-maps.ts';
import {
  createMap,
  createMaps,
  deleteMap,
  duplicateMap,
  keepPlaces,
  loadMap,
  purgeMaps,
  renameMap,
  restoreMap,
} from '../../../src/editor/store/map-store.ts';
import { listen } from '../../../src/editor/store/news.ts';
import { keepUnfinished, loadUnfinished } from '../../../src/editor/store/unfinished-store.ts';
import { describePoint } from '../../../src/geojson/place-description.ts';
import { writePlacesDocument } from '../../../src/geojson/write-document.ts';
import { NO_FOCUS } from '../../geojson/a-geoparse.ts';

const article = readPlainArticle('A ship left Barrow on Monday.');
const document = writePlacesDocument(
  {
    article,
    gazetteer: { digest: 'd', sources: [] },
    places: [],
    near: [],
    unplaced: [],
    focus: NO_FOCUS,
  },
  { generator: 'a test' },
);
const counts = { places: 0, mentions: 0, unchecked: 0 };

let database: Database;

beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

const aMap = (title = 'Barrow') => createMap(database, { title, link: '', article });

test('a map is kept with its article, and the form it was made with is forgotten', async () => {
  const form = { text: 'x', title: '', date: '', source: '', link: '' };
  await keepUnfinished(database, 'new', form);
  expect(await loadUnfinished(database, 'new')).toEqual(form);
  const { id } = await aMap();
  expect(await loadUnfinished(database, 'new')).toBeUndefined();
  expect((await loadMap(database, id)).content).toEqual({ id, article, document: null });
});

test('several maps are kept in their order and folder, and the form for another one stays', async () => {
  const form = { text: 'x', title: '', date: '', source: '', link: '' };
  await keepUnfinished(database, 'new', form);
  const made = await createMaps(
    database,
    ['First', 'Second'].map((title) => ({
      title,
      link: '',
      article,
      places: document,
      folder: 'F',
    })),
  );
  expect(made.map(({ title, folder }) => [title, folder])).toEqual([
    ['First', 'F'],
    ['Second', 'F'],
  ]);
  for (const { id } of made) {
    expect((await loadMap(database, id)).content).toEqual({ id, article, document });
  }
  expect(await loadUnfinished(database, 'new')).toEqual(form);
});

test('where one of several maps cannot be kept, none is', async () => {
  const uncloneable = { ...document, features: [() => undefined] } as unknown as typeof document;
  const maps = [document, uncloneable].map((places) => ({ title: '', link: '', article, places }));
  await expect(createMaps(database, maps)).rejects.toThrow();
  expect((await listMaps(database)).maps).toEqual([]);
});

test('a map that comes with its places is kept with them, and is none that they are to be found for', async () => {
  const mention = {
    start: 12,
    end: 18,
    surface: 'Barrow',
    use: 'literal',
    confidence: 0.3,
    excerpt: { start: 0, end: 28 },
    byPerson: ['place'],
    context: { prefix: 'A ship left ', suffix: ' on Monday.' },
  } as const;
  const { geometry, id: uri, properties } = describePoint('Barrow', [-3.2, 54.1]);
  const feature = {
    type: 'Feature',
    id: uri,
    geometry,
    properties: { ...properties, use: 'literal', confidence: 0.3, mentions: [mention] },
  } as const;
  const places = { ...document, features: [feature] };
  const header = await createMap(database, { title: 'Barrow', link: '', article, places });
  expect(header.counts).toEqual({ places: 1, mentions: 1, unchecked: 0 });
  expect((await loadMap(database, header.id)).content.document).toEqual(places);
});

test('the places found are kept once: who has not seen the newest map overwrites nothing', async () => {
  const seen = await aMap();
  const found = await keepPlaces(database, seen, { document, counts });
  expect(found.revision).toBe(seen.revision + 1);
  const other = { ...document, features: [] };
  await expect(keepPlaces(database, seen, { document: other, counts })).rejects.toMatchObject({
    fault: 'stale',
  });
  expect((await loadMap(database, seen.id)).content.document).toEqual(document);
});

test('what was changed last is so though the clock was set back in between', async () => {
  const { id, updatedAt } = await aMap();
  vi.useFakeTimers({ toFake: ['Date'], now: updatedAt - 86_400_000 });
  try {
    await renameMap(database, id, 'Shipyard');
    await renameMap(database, id, 'Slipway');
  } finally {
    vi.useRealTimers();
  }
  const { header } = await loadMap(database, id);
  expect(header).toMatchObject({ title: 'Slipway', updatedAt: updatedAt + 2 });
});

test('a map is renamed, copied, deleted and brought back with all it has', async () => {
  const { id } = await aMap();
  await renameMap(database, id, 'Shipyard');
  const copy = await duplicateMap(database, id, 'Shipyard (copy)');
  await renameMap(database, copy.id, 'Another');
  expect((await loadMap(database, id)).header.title).toBe('Shipyard');

  await deleteMap(database, id);
  await expect(loadMap(database, id)).rejects.toMatchObject({ fault: 'missing' });
  await restoreMap(database, id);
  expect((await loadMap(database, id)).content.article).toEqual(article);
});

test('only what was deleted before the given time is purged, with its article', async () => {
  const gone = await aMap('gone');
  const kept = await aMap('kept');
  await deleteMap(database, gone.id);
  await purgeMaps(database, Date.now() - 60_000);
  expect((await listMaps(database)).maps).toHaveLength(2);
  await purgeMaps(database, Date.now() + 60_000);
  expect((await listMaps(database)).maps.map(({ id }) => id)).toEqual([kept.id]);
  expect(await database.count('contents')).toBe(1);
});

test('what was typed into the form of one map is its own, and goes with it', async () => {
  const { id } = await aMap();
  const form = { text: 'x', title: '', date: '', source: '', link: '' };
  await keepUnfinished(database, id, form);
  expect(await loadUnfinished(database, 'new')).toBeUndefined();
  await deleteMap(database, id);
  expect(await loadUnfinished(database, id)).toEqual(form);
  await purgeMaps(database, Date.now() + 60_000);
  expect(await loadUnfinished(database, id)).toBeUndefined();
});

test('another window hears of a change', async () => {
  const heard = new Promise<string>((resolve) => {
    const stopListening = listen(({ title }) => {
      stopListening();
      resolve(title);
    });
  });
  await aMap('New here');
  expect(await heard).toBe('New here');
});

test('a database of the first version is brought up to this one with all it has', async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
  const first = await openDB(DATABASE_NAME, 1, {
    upgrade(opened) {
      opened.createObjectStore('maps', { keyPath: 'id' });
      opened.createObjectStore('contents', { keyPath: 'id' });
      opened.createObjectStore('unfinished');
    },
  });
  const header = {
    id: 'old',
    title: 'Barrow',
    link: '',
    createdAt: 1,
    updatedAt: 2,
    deletedAt: null,
    revision: 2,
    counts: null,
    position: 0,
    edits: 0,
  };
  await first.put('maps', header);
  await first.put('contents', { id: 'old', article, document });
  first.close();
  database = await openDatabase();
  const content = { id: 'old', article, document };
  expect(await loadMap(database, 'old')).toEqual({ header, content, edits: [] });
});

test('a database of a newer version is told from others, and nothing of it is touched', async () => {
  const { id } = await aMap();
  database.close();
  (await openDB(DATABASE_NAME, 99)).close();
  await expect(openDatabase()).rejects.toMatchObject({ fault: 'newer' });
  const newer = await openDB(DATABASE_NAME, 99);
  expect(await newer.get('maps', id)).toMatchObject({ title: 'Barrow' });
  newer.close();
});

test('a storage that cannot be opened or is full says which', async () => {
  const denied = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  await expect(openDatabase()).rejects.toMatchObject({ fault: 'forbidden' });
  denied.mockRestore();

  const full = new Proxy(database, {
    get(target, key) {
      if (key === 'transaction') {
        throw new DOMException('no space is left', 'QuotaExceededError');
      }
      return Reflect.get(target, key);
    },
  });
  await expect(createMap(full, { title: 'x', link: '', article })).rejects.toMatchObject({
    fault: 'full',
  });
});
