import { toDocumented } from '../../../src/mapped-article/as-document.ts';
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startEditing } from '../../../src/editor/edits/edit-session.ts';
import { editedMap } from '../../../src/editor/edits/edited-map.ts';
import { openPendingLog } from '../../../src/editor/edits/pending-log.ts';
import { recoverEdits } from '../../../src/editor/edits/recover-edits.ts';
import { readRefused } from '../../../src/editor/edits/refused-edits.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import {
  createMap,
  deleteMap,
  keepEdit,
  loadMap,
  purgeMaps,
} from '../../../src/editor/store/map-store.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { giveWindow } from './a-window.ts';
import { BARROW, mapOf, notPlace, resolve, verify } from './an-edit.ts';

const original = mapOf(aGeoparse());
const facts = { title: 'Ferries', counts: null };

let database: Database;
beforeEach(async () => {
  giveWindow();
  database = await openDatabase();
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

async function aMap(): Promise<string> {
  const { article, places } = toDocumented(original);
  return (await createMap(database, { title: 'Ferries', link: '', article, places })).id;
}

const never = new Promise(() => undefined);
const silentTransaction = () => ({ objectStore: () => ({ get: () => never }), done: never });

/** A window that is left before the database has anything of what is done in it. */
async function leftWindow(id: string, act: (session: ReturnType<typeof startEditing>) => void) {
  const map = await editedMap(await loadMap(database, id));
  if (map === null) throw new Error('the map has places');
  const silent = new Proxy(database, {
    get: (target, key) => (key === 'transaction' ? silentTransaction : Reflect.get(target, key)),
  });
  const listener = { onChange: () => undefined, onFailure: () => undefined };
  act(startEditing(silent, map, listener, openPendingLog(id)));
}

const keptOf = async (id: string) => {
  const { header, edits } = await loadMap(database, id);
  return { position: header.position, edits };
};

test('what was done in a window that was left before it was kept is kept at the next opening', async () => {
  const id = await aMap();
  await leftWindow(id, (session) => {
    session.apply(resolve);
    session.apply(verify);
    session.undo();
  });
  expect(await keptOf(id)).toEqual({ position: 0, edits: [] });
  await recoverEdits(database);
  expect(await keptOf(id)).toEqual({ position: 1, edits: [resolve, verify] });
  await recoverEdits(database);
  expect(await keptOf(id)).toEqual({ position: 1, edits: [resolve, verify] });
  expect(localStorage.length).toBe(0);
});

test('what the database had come to have after all is not made twice', async () => {
  const id = await aMap();
  await leftWindow(id, (session) => {
    session.apply(resolve);
    session.apply(verify);
  });
  const { header } = await loadMap(database, id);
  await keepEdit(database, header, resolve, facts);
  await recoverEdits(database);
  expect(await keptOf(id)).toEqual({ position: 2, edits: [resolve, verify] });
});

test('what another window has changed meanwhile is not changed over it, but told as not kept', async () => {
  const id = await aMap();
  await leftWindow(id, (session) => session.apply(resolve));
  const { header } = await loadMap(database, id);
  await keepEdit(database, header, notPlace, facts);
  await recoverEdits(database);
  expect(await keptOf(id)).toEqual({ position: 1, edits: [notPlace] });
  expect(await readRefused(id)).toEqual({ fault: 'stale', tried: [resolve] });
});

test('two windows that were left with the same map: the first is kept, the second told', async () => {
  const id = await aMap();
  await leftWindow(id, (session) => session.apply(resolve));
  await leftWindow(id, (session) => session.apply(notPlace));
  await recoverEdits(database);
  const { edits } = await loadMap(database, id);
  const refused = await readRefused(id);
  expect([...edits, ...(refused?.tried ?? [])]).toHaveLength(2);
  expect([...edits, ...(refused?.tried ?? [])]).toEqual(
    expect.arrayContaining([resolve, notPlace]),
  );
});

test('what two windows left and cannot be kept is told of both', async () => {
  const id = await aMap();
  await leftWindow(id, (session) => session.apply(resolve));
  await leftWindow(id, (session) => session.apply(verify));
  const { header } = await loadMap(database, id);
  await keepEdit(database, header, notPlace, facts);
  await recoverEdits(database);
  expect((await readRefused(id))?.tried).toHaveLength(2);
});

test.each([
  ['no JSON', '{"revision":1,"steps":['],
  ['an edit of no kind', '{"revision":1,"steps":[{"edit":{"kind":"burn"},"position":1}]}'],
  ['no steps', '{"revision":1}'],
])('a record that was written down and is damaged (%s) harms nothing', async (_name, record) => {
  const id = await aMap();
  localStorage.setItem(`dateline-ahead:pending:${id}:x`, record);
  await recoverEdits(database);
  expect(await keptOf(id)).toEqual({ position: 0, edits: [] });
  expect(localStorage.length).toBe(0);
});

test('what was done to a map that is gone for good goes with it', async () => {
  const id = await aMap();
  await leftWindow(id, (session) => session.apply(resolve));
  await deleteMap(database, id);
  await purgeMaps(database, Date.now() + 1);
  await recoverEdits(database);
  expect(localStorage.length).toBe(0);
});

test('what is kept leaves nothing written down', async () => {
  const id = await aMap();
  const map = await editedMap(await loadMap(database, id));
  if (map === null) throw new Error('the map has places');
  const listener = { onChange: () => undefined, onFailure: () => undefined };
  const session = startEditing(database, map, listener, openPendingLog(id));
  session.apply(resolve);
  expect(localStorage.length).toBe(1);
  await session.settled();
  expect(localStorage.length).toBe(0);
});

test('what is too long to be written down has the browser ask before the page is left', async () => {
  const id = await aMap();
  const asked = new Set<string>();
  vi.stubGlobal('addEventListener', (name: string) => asked.add(name));
  vi.stubGlobal('removeEventListener', (name: string) => asked.delete(name));
  const log = openPendingLog(id);
  const note = 'x'.repeat(3_000_000);
  const edit: Edit = { kind: 'note', surface: 'Barrow', span: BARROW, note };
  log.write({ revision: 1, steps: [{ edit, position: 1 }] });
  expect(localStorage.length).toBe(0);
  expect([...asked]).toEqual(['beforeunload']);
  log.write({ revision: 2, steps: [] });
  expect([...asked]).toEqual([]);
});
