import { beforeEach, expect, test, vi } from 'vitest';
import { holdInHand, onceLetGo } from '../../../src/editor/edits/in-hand.ts';
import { Locks } from './locks.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new Locks() });
});

test('what another window has in hand is left alone, as long as it has it', async () => {
  const setInHand = holdInHand('map');
  const done: string[] = [];
  const work = async () => void done.push('done');
  setInHand(true);
  await onceLetGo('map', work);
  expect(done).toEqual([]);
  await onceLetGo('another', work);
  expect(done).toEqual(['done']);
});

test('what is let go of meanwhile is taken up', async () => {
  const setInHand = holdInHand('map');
  setInHand(true);
  const done: string[] = [];
  const waiting = onceLetGo('map', async () => void done.push('done'));
  setInHand(false);
  await waiting;
  expect(done).toEqual(['done']);
});

test('what goes wrong in the work is told, and not taken for somebody having it in hand', async () => {
  const work = () => Promise.reject(new Error('the storage is full'));
  await expect(onceLetGo('map', work)).rejects.toThrow('the storage is full');
});

test('where the browser has no locks the work is done', async () => {
  vi.stubGlobal('navigator', {});
  holdInHand('map')(true);
  const done: string[] = [];
  await onceLetGo('map', async () => void done.push('done'));
  expect(done).toEqual(['done']);
});
