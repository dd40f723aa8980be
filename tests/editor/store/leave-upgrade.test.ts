import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { leaveUpgrade } from '../../../src/editor/store/leave-upgrade.ts';

afterEach(() => vi.unstubAllGlobals());

const open = (name: string, meanwhile: () => void = () => undefined) =>
  openDB<unknown>(name, 1, {
    upgrade(database, _oldVersion, _newVersion, upgrade) {
      leaveUpgrade(upgrade);
      database.createObjectStore('kept');
      meanwhile();
    },
  });

test('a page left while its storage is being made gives that up, and the next makes it', async () => {
  const page = new EventTarget();
  vi.stubGlobal('window', page);
  const left = open('left', () => page.dispatchEvent(new Event('pagehide')));
  await expect(left).rejects.toThrow(/abort/i);
  const next = await open('left');
  expect([...next.objectStoreNames]).toEqual(['kept']);
  next.close();
});

test('a page come back to, whose storage was given up, is loaded again', async () => {
  const page = new EventTarget();
  const reload = vi.fn();
  vi.stubGlobal('window', page);
  vi.stubGlobal('location', { reload });
  await open('come back to', () => page.dispatchEvent(new Event('pagehide'))).catch(() => null);
  page.dispatchEvent(new Event('pageshow'));
  expect(reload).toHaveBeenCalledOnce();
});

test('a page left once its storage is open has nothing to give up', async () => {
  const page = new EventTarget();
  vi.stubGlobal('window', page);
  const database = await open('open');
  page.dispatchEvent(new Event('pagehide'));
  expect(await database.count('kept')).toBe(0);
  database.close();
});
