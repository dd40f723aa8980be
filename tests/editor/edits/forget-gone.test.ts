import { toDocumented } from '../../../src/mapped-article/as-document.ts';
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetGone } from '../../../src/editor/edits/forget-gone.ts';
import {
  leaveRefused,
  openRefusedLog,
  readRefused,
} from '../../../src/editor/edits/refused-edits.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import { readLeftForm, writeLeftForm } from '../../../src/editor/store/left-form.ts';
import {
  createMap,
  deleteMap,
  keepAgain,
  loadMap,
  purgeMaps,
  restoreMap,
} from '../../../src/editor/store/map-store.ts';
import { removeRecords } from '../../../src/editor/store/raw-records.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { putRaw } from '../store/kept-maps.ts';
import { giveWindow } from './a-window.ts';
import { mapOf, resolve } from './an-edit.ts';
import { Locks } from './locks.ts';

const refused = { fault: 'stale', tried: [resolve] } as const;
const form = { text: 'x', title: '', date: '', source: '', link: '' };

let database: Database;
beforeEach(async () => {
  giveWindow();
  vi.stubGlobal('navigator', { locks: new Locks() });
  database = await openDatabase();
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

/** A map with all that may stand of it beside the database. */
async function aMap(): Promise<string> {
  const { article, places } = toDocumented(mapOf(aGeoparse()));
  const { id } = await createMap(database, { title: 'Ferries', link: '', article, places });
  leaveRefused(id, refused);
  localStorage.setItem(`dateline-ahead:refused:${id}`, 'of an earlier version');
  localStorage.setItem(`dateline-ahead:pending:${id}:x`, '{"revision":1,"steps":[]}');
  writeLeftForm(id, form);
  return id;
}

const left = () => Object.keys({ ...recordsOf() });
function recordsOf(): Record<string, string> {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key) ?? '']));
}

const purgeAll = () => purgeMaps(database, Date.now() + 60_000);

test('what stands of a map beside the database goes with it for good, and nothing of another', async () => {
  const kept = await aMap();
  const before = recordsOf();
  const gone = await aMap();
  localStorage.setItem('dateline.theme', 'dark');
  writeLeftForm('new', form);
  await deleteMap(database, gone);
  await purgeAll();
  await forgetGone(database);
  expect(recordsOf()).toEqual({
    ...before,
    'dateline.theme': 'dark',
    'dateline-ahead:form:new': JSON.stringify(form),
  });
  expect(await readRefused(kept)).toEqual(refused);
});

test('a map that is deleted and can be brought back brings back what it had there', async () => {
  const id = await aMap();
  await deleteMap(database, id);
  await forgetGone(database);
  await restoreMap(database, id);
  expect(await readRefused(id)).toEqual(refused);
  expect(readLeftForm(id)).toEqual(form);
});

test('a damaged map keeps what it has there until it is removed', async () => {
  const id = await aMap();
  await putRaw(database, 'maps', { id, title: 7 });
  await database.delete('contents', id);
  await forgetGone(database);
  expect(left()).toHaveLength(4);
  await removeRecords(database, id);
  await forgetGone(database);
  expect(left()).toEqual([]);
});

test('what a window that still shows the map has in hand is left to it, and stays where the map is kept again', async () => {
  const id = await aMap();
  localStorage.clear();
  const stored = await loadMap(database, id);
  const window = openRefusedLog(id);
  window.add(refused);
  await deleteMap(database, id);
  await purgeAll();
  // It waits for the window, which then keeps the map again and is closed.
  const forgotten = forgetGone(database);
  await keepAgain(database, stored);
  window.close();
  await forgotten;
  expect(await readRefused(id)).toEqual(refused);
});

test('what a window has in hand of a map that is gone goes once it is let go of', async () => {
  const id = await aMap();
  localStorage.clear();
  const window = openRefusedLog(id);
  window.add(refused);
  await deleteMap(database, id);
  await purgeAll();
  const forgotten = forgetGone(database);
  expect(left()).toHaveLength(1);
  window.close();
  await forgotten;
  expect(left()).toEqual([]);
});

test('where the database cannot be asked, nothing is taken for gone', async () => {
  await aMap();
  const before = recordsOf();
  database.close();
  await expect(forgetGone(database)).rejects.toThrow();
  expect(recordsOf()).toEqual(before);
});
