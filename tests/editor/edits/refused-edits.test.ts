import { beforeEach, expect, test, vi } from 'vitest';
import {
  leaveRefused,
  openRefusedLog,
  type RefusedEdits,
  type RefusedLog,
  readRefused,
} from '../../../src/editor/edits/refused-edits.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { giveWindow } from './a-window.ts';
import { BARROW, notPlace, resolve, verify } from './an-edit.ts';
import { Locks } from './locks.ts';

const MAP = 'map';

const asked = new Set<string>();
beforeEach(() => {
  giveWindow();
  vi.stubGlobal('navigator', { locks: new Locks() });
  asked.clear();
  vi.stubGlobal('addEventListener', (name: string) => asked.add(name));
  vi.stubGlobal('removeEventListener', (name: string) => asked.delete(name));
});

const stale = (...tried: Edit[]): RefusedEdits => ({ fault: 'stale', tried });

/** What a window that opens the map tells, once it has taken over what others left. */
async function opened(map = MAP): Promise<{ log: RefusedLog; told: readonly Edit[] }> {
  const log = openRefusedLog(map);
  let told: readonly Edit[] = [];
  await log.takeOver((all) => {
    told = all.tried;
  });
  return { log, told };
}

test('what two windows could not keep is told of both at the next opening, though both were closed', async () => {
  const one = openRefusedLog(MAP);
  const other = openRefusedLog(MAP);
  one.add(stale(resolve));
  other.add(stale(verify, notPlace));
  one.close();
  other.close();
  const { told } = await opened();
  expect(told).toHaveLength(3);
  expect(told).toEqual(expect.arrayContaining([resolve, verify, notPlace]));
});

test('what was taken over and not seen to is told again at the next opening, once', async () => {
  const one = openRefusedLog(MAP);
  one.add(stale(resolve));
  one.close();
  const second = await opened();
  second.log.add(stale(verify));
  second.log.close();
  expect((await opened()).told).toEqual([resolve, verify]);
});

test('what a person has seen to in one window is told in none', async () => {
  const one = openRefusedLog(MAP);
  one.add(stale(resolve));
  one.close();
  const { log } = await opened();
  log.replace(null);
  log.close();
  expect((await opened()).told).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test('what a window that is open tells is left to it, and dismissing it elsewhere takes nothing of it', async () => {
  const one = openRefusedLog(MAP);
  one.add(stale(resolve));
  const other = await opened();
  expect(other.told).toEqual([]);
  other.log.add(stale(verify));
  other.log.replace(null);
  expect(await readRefused(MAP)).toEqual(stale(resolve));
});

test('of two windows that open the map at once, one takes it over', async () => {
  leaveRefused(MAP, stale(resolve));
  const both = await Promise.all([opened(), opened()]);
  expect(both.flatMap(({ told }) => told)).toEqual([resolve]);
});

test('what fails in a window that has just been left is told beside what the next took over of it', async () => {
  const one = openRefusedLog(MAP);
  one.add(stale(resolve));
  one.close();
  const { log, told } = await opened();
  expect(told).toEqual([resolve]);
  one.add(stale(verify));
  log.close();
  const all = (await opened()).told;
  expect(all).toHaveLength(2);
  expect(all).toEqual(expect.arrayContaining([resolve, verify]));
});

test('what an earlier version wrote down, under one key for all windows, is taken over', async () => {
  localStorage.setItem(`dateline-ahead:refused:${MAP}`, JSON.stringify(stale(resolve)));
  expect((await opened()).told).toEqual([resolve]);
});

test('another map has nothing of it', async () => {
  leaveRefused('map', stale(resolve));
  leaveRefused('map2', stale(verify));
  expect((await opened('map')).told).toEqual([resolve]);
});

test.each([
  ['no JSON', '{"fault":"stale","tried":['],
  ['an edit of no kind', '{"fault":"stale","tried":[{"kind":"burn"}]}'],
])('a record that is damaged (%s) hides no other, and stays', async (_name, record) => {
  localStorage.setItem(`dateline-ahead:refused:${MAP}:x`, record);
  leaveRefused(MAP, stale(resolve));
  expect((await opened()).told).toEqual([resolve]);
  expect(localStorage.getItem(`dateline-ahead:refused:${MAP}:x`)).toBe(record);
});

test('what cannot be written down, the storage being full, has the browser ask before the page is left', async () => {
  leaveRefused(MAP, stale(resolve));
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const { setItem } = localStorage;
  localStorage.setItem = full;
  const { log, told } = await opened();
  // It is told all the same, and what was written down before stays so.
  expect(told).toEqual([resolve]);
  expect(await readRefused(MAP)).toEqual(stale(resolve));
  expect([...asked]).toEqual(['beforeunload']);
  localStorage.setItem = setItem;
  log.replace(null);
  expect([...asked]).toEqual([]);
});

test('an undoing that was not kept leaves nothing written down', async () => {
  const { log } = await opened();
  log.add(stale());
  expect(localStorage.length).toBe(0);
  const note: Edit = { kind: 'note', surface: 'Barrow', span: BARROW, note: 'x' };
  log.add(stale(note));
  expect(await readRefused(MAP)).toEqual(stale(note));
});
