import { toDocumented } from '../../../src/mapped-article/as-document.ts';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type EditFailure,
  type EditSession,
  startEditing,
} from '../../../src/editor/edits/edit-session.ts';
import { editedMap } from '../../../src/editor/edits/edited-map.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import {
  createMap,
  deleteMap,
  duplicateMap,
  keepPlaces,
  loadMap,
  purgeMaps,
  renameMap,
} from '../../../src/editor/store/map-store.ts';
import type { MappedArticle } from '../../../src/mapped-article/mapped-article.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { editFor, editSeeds, mapOf, notPlace, resolve, verify } from './an-edit.ts';

const original = mapOf(aGeoparse());

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

async function aMap(title = 'Sir Keir went to Barrow. In Scotland, Barrow is “royal”.') {
  const { article, places: document } = toDocumented(original);
  const header = await createMap(database, { title, link: '', article });
  const counts = { places: 2, mentions: 3, unchecked: 3 };
  return (await keepPlaces(database, header, { document, counts })).id;
}

async function load(id: string) {
  const map = await editedMap(await loadMap(database, id));
  if (map === null) throw new Error('the map has places');
  return map;
}

interface Window {
  readonly session: EditSession;
  readonly failures: EditFailure[];
}

async function openWindow(id: string, on = database): Promise<Window> {
  const failures: EditFailure[] = [];
  const session = startEditing(on, await load(id), {
    onChange: () => undefined,
    onFailure: (failure) => failures.push(failure),
  });
  return { session, failures };
}

/** A database of which the nth writing transaction from now on fails as a full disk makes it. */
function fullAt(nth: number): Database {
  let writes = 0;
  return new Proxy(database, {
    get(target, key) {
      const value = Reflect.get(target, key);
      if (key !== 'transaction') return typeof value === 'function' ? value.bind(target) : value;
      return (stores: never, mode?: 'readwrite') => {
        if (mode === 'readwrite' && ++writes === nth) {
          throw new DOMException('no space is left', 'QuotaExceededError');
        }
        return target.transaction(stores, mode);
      };
    },
  });
}

const contentOf = (map: MappedArticle) => toDocumented(map);

describe('undo and redo', () => {
  test('take back and make again any edits, whatever was loaded anew between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(editSeeds, { minLength: 1, maxLength: 6 }), async (seeds) => {
        const id = await aMap();
        const { session, failures } = await openWindow(id);
        const met = [contentOf(session.current())];
        for (const seed of seeds) {
          const edit = editFor(session.current(), seed);
          if (edit === null) continue;
          session.apply(edit);
          met.push(contentOf(session.current()));
        }
        await session.settled();
        for (const state of met.toReversed()) {
          const { session: reloaded } = await openWindow(id);
          expect(contentOf(reloaded.current())).toEqual(state);
          reloaded.undo();
          await reloaded.settled();
        }
        const { session: last } = await openWindow(id);
        for (const state of met) {
          expect(contentOf(last.current())).toEqual(state);
          last.redo();
        }
        await last.settled();
        expect(contentOf(await load(id))).toEqual(met.at(-1));
        expect(failures).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('go to and fro in one window, past where it was loaded', async () => {
    const id = await aMap();
    const { session } = await openWindow(id);
    for (const edit of [resolve, verify]) session.apply(edit);
    const done = contentOf(session.current());
    session.undo();
    session.undo();
    await session.settled();
    expect(contentOf(session.current())).toEqual(contentOf(original));
    expect(session.current().edits).toEqual([resolve, verify]);
    session.redo();
    session.redo();
    await session.settled();
    expect(contentOf(session.current())).toEqual(done);
    expect(contentOf(await load(id))).toEqual(done);
  });

  test('an edit after undoing takes the place of what was undone', async () => {
    const id = await aMap();
    const { session } = await openWindow(id);
    for (const edit of [resolve, verify]) session.apply(edit);
    session.undo();
    session.undo();
    session.apply(notPlace);
    session.redo();
    await session.settled();
    expect(session.current().edits).toEqual([notPlace]);
    const { header, edits } = await loadMap(database, id);
    expect(edits).toEqual([notPlace]);
    expect(header).toMatchObject({ position: 1, edits: 1 });
  });

  test('there is no undoing before the first edit', async () => {
    const { session } = await openWindow(await aMap());
    session.undo();
    await session.settled();
    expect(session.current().header.revision).toBe(2);
  });
});

test('the list of maps is told what is left to check, and the title of an article that has another', async () => {
  const id = await aMap();
  const { session } = await openWindow(id);
  session.apply(resolve);
  await session.settled();
  expect((await load(id)).header.counts).toEqual({ places: 3, mentions: 3, unchecked: 2 });
  const article = { ...original.article, title: 'Royal Barrow' };
  session.apply({ kind: 'article', article });
  await session.settled();
  expect((await load(id)).header.title).toBe('Royal Barrow');
  session.undo();
  await session.settled();
  expect((await load(id)).header.title).toBe(
    'Sir Keir went to Barrow. In Scotland, Barrow is “royal”.',
  );

  const named = await aMap('My map');
  const other = await openWindow(named);
  other.session.apply({ kind: 'article', article });
  await other.session.settled();
  expect((await load(named)).header.title).toBe('My map');
});

describe('nothing is lost or overwritten', () => {
  test('an edit that was kept is there after the window is gone without a word', async () => {
    const id = await aMap();
    const { session } = await openWindow(id);
    session.apply(resolve);
    await session.settled();
    session.apply(verify);
    // Gone before the second is kept: the connection is cut as a killed tab cuts it.
    database.close();
    await session.settled();
    database = await openDatabase();
    const map = await load(id);
    expect(map.edits[0]).toEqual(resolve);
    expect(map.position).toBe(map.edits.length);
  });

  test('what two windows do is never mixed: the later gets the newest, and its edits back', async () => {
    const id = await aMap();
    const first = await openWindow(id);
    const second = await openWindow(id);
    first.session.apply(resolve);
    await first.session.settled();
    second.session.apply(notPlace);
    second.session.apply(verify);
    await second.session.settled();
    expect(second.failures).toEqual([{ fault: 'stale', tried: [notPlace, verify] }]);
    expect(contentOf(second.session.current())).toEqual(contentOf(first.session.current()));
    second.session.apply(notPlace);
    await second.session.settled();
    expect((await load(id)).edits).toEqual([resolve, notPlace]);
  });

  test('a window that hears of another’s edit shows it, and goes on from there', async () => {
    const id = await aMap();
    const first = await openWindow(id);
    const second = await openWindow(id);
    first.session.apply(resolve);
    await first.session.settled();
    second.session.hear(first.session.current().header);
    await second.session.settled();
    expect(second.session.current().edits).toEqual([resolve]);
    second.session.undo();
    await second.session.settled();
    expect(second.failures).toEqual([]);
    expect(contentOf(await load(id))).toEqual(contentOf(original));
  });

  test('where the storage is full, what was not kept is taken off again and given back', async () => {
    const id = await aMap();
    const { session, failures } = await openWindow(id, fullAt(2));
    for (const edit of [resolve, verify, notPlace]) session.apply(edit);
    await session.settled();
    expect(failures).toEqual([{ fault: 'full', tried: [verify, notPlace] }]);
    expect(session.current().edits).toEqual([resolve]);
    expect(contentOf(session.current())).toEqual(contentOf(await load(id)));
    session.apply(verify);
    await session.settled();
    expect((await load(id)).edits).toEqual([resolve, verify]);
  });

  test('a map that was deleted meanwhile is not brought back by an edit', async () => {
    const id = await aMap();
    const { session, failures } = await openWindow(id);
    await deleteMap(database, id);
    session.apply(resolve);
    await session.settled();
    expect(failures).toEqual([{ fault: 'missing', tried: [resolve] }]);
    expect(session.current().edits).toEqual([]);
  });

  test('a renamed map keeps its edits, a copy has its own, a purged map leaves none', async () => {
    const id = await aMap();
    const { session } = await openWindow(id);
    session.apply(resolve);
    await session.settled();
    await renameMap(database, id, 'Renamed');
    const { id: copied } = await duplicateMap(database, id, 'Copy');
    const copy = await openWindow(copied);
    copy.session.apply(verify);
    await copy.session.settled();
    expect((await load(copied)).edits).toEqual([resolve, verify]);
    expect((await load(id)).edits).toEqual([resolve]);
    await deleteMap(database, id);
    await purgeMaps(database, Date.now() + 1);
    expect(await database.getAll('edits')).toHaveLength(2);
  });
});
