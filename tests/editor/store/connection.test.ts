import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Condition, openDatabase, troubleOf } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import { listMaps } from '../../../src/editor/store/list-maps.ts';
import { renameMap } from '../../../src/editor/store/map-store.ts';
import { transact } from '../../../src/editor/store/transact.ts';
import { loadUnfinished } from '../../../src/editor/store/unfinished-store.ts';
import { keepMap } from './kept-maps.ts';

let told: Condition[];
let database: Database;

beforeEach(async () => {
  told = [];
  database = await openDatabase((condition) => told.push(condition));
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

const last = () => told.at(-1);

test('deleted under the page: told as that, and the same database goes on, empty', async () => {
  await keepMap(database);
  await deleteDB(DATABASE_NAME);
  expect(told).toContainEqual({ isOpen: false, fault: 'deleted' });
  await vi.waitFor(() => expect(last()).toEqual({ isOpen: true, fault: 'deleted' }));
  expect((await listMaps(database)).maps).toEqual([]);
  await keepMap(database);
  expect((await listMaps(database)).maps).toHaveLength(1);
});

test('deleted in the middle of a change: nothing is left uncaught, and what is asked says why', async () => {
  const id = await keepMap(database);
  const uncaught = vi.fn();
  process.on('unhandledRejection', uncaught);
  const changes = Array.from({ length: 20 }, (_, count) =>
    renameMap(database, id, `Title ${count}`),
  );
  const deleted = deleteDB(DATABASE_NAME);
  const results = await Promise.allSettled(changes);
  await deleted;
  for (const result of results) {
    if (result.status === 'rejected') {
      expect(result.reason).toMatchObject({ name: 'StoreError' });
      expect(['deleted', 'closed', 'missing']).toContain(result.reason.fault);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(uncaught).not.toHaveBeenCalled();
  process.off('unhandledRejection', uncaught);
});

test('a newer version elsewhere: given up for it, told, and not tried again', async () => {
  const newer = await openDB(DATABASE_NAME, 99);
  expect(last()).toEqual({ isOpen: false, fault: 'newer' });
  expect(troubleOf(database)).toBe('newer');
  await expect(listMaps(database)).rejects.toMatchObject({ fault: 'newer' });
  newer.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(last()).toEqual({ isOpen: false, fault: 'newer' });
});

test('an older window in the way: told, and gone on with when it is closed', async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
  const older = await openDB(DATABASE_NAME, 1, {
    upgrade(opened) {
      opened.createObjectStore('maps', { keyPath: 'id' });
      opened.createObjectStore('contents', { keyPath: 'id' });
      opened.createObjectStore('unfinished');
    },
  });
  told = [];
  const opening = openDatabase((condition) => told.push(condition));
  await vi.waitFor(() => expect(last()).toEqual({ isOpen: false, fault: 'blocked' }));
  older.close();
  database = await opening;
  expect(last()).toEqual({ isOpen: true, fault: null });
});

test('an opening that is never answered is told after a while, and waited for', async () => {
  vi.useFakeTimers();
  const silent: IDBOpenDBRequest = Object.create(IDBOpenDBRequest.prototype);
  Object.assign(silent, { addEventListener: () => undefined });
  const opening = vi.spyOn(IDBFactory.prototype, 'open').mockReturnValue(silent);
  try {
    told = [];
    openDatabase((condition) => told.push(condition)).catch(() => undefined);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([{ isOpen: false, fault: 'silent' }]);
  } finally {
    opening.mockRestore();
    vi.useRealTimers();
  }
});

test('no storage at all is told as forbidden', async () => {
  vi.stubGlobal('indexedDB', undefined);
  try {
    await expect(openDatabase()).rejects.toMatchObject({ fault: 'forbidden' });
  } finally {
    vi.unstubAllGlobals();
  }
});

test('a transaction that dies of a full disk when it ends is told as full, with nothing of it kept', async () => {
  const dying = transact(database, ['unfinished'], 'readwrite', async (transaction) => {
    await transaction
      .objectStore('unfinished')
      .put({ text: 'x', title: '', date: '', source: '', link: '' }, 'new');
    Object.defineProperty(transaction, 'error', {
      value: new DOMException('no space is left', 'QuotaExceededError'),
    });
    transaction.abort();
  });
  await expect(dying).rejects.toMatchObject({ fault: 'full' });
  expect(await loadUnfinished(database, 'new')).toBeUndefined();
});
