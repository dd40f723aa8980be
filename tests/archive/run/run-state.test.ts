import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../src/archive/articles/batch.ts';
import { type JournalEntry, readJournal, toJournal } from '../../../src/archive/run/journal.ts';
import { RunState } from '../../../src/archive/run/run-state.ts';

const batches: Batch[] = [0, 1, 2].map((number) => ({
  name: `000001@${number}`,
  file: '000001.ndjson',
  offset: number,
  bytes: 1,
  count: 4,
  digest: '',
}));
const [first] = batches;

function entry(batch: string, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    batch,
    failed: [],
    part: '1-of-1-000001.ndjson',
    offset: 0,
    bytes: 10,
    done: 4,
    at: 5,
    ...more,
  };
}
const failed = (index: number) => ({ index, id: `id${index}`, why: 'x' });

describe('what is left', () => {
  test('of a new archive is all', () => {
    expect(new RunState(batches).left(batches)).toEqual(batches.map((batch) => ({ batch })));
  });

  test('what failed is not left, but to be tried again; once it is done, nothing is', () => {
    const state = new RunState(batches);
    state.apply(entry('000001@0', { failed: [failed(1), failed(3)], done: 2 }));
    state.apply(entry('000001@1'));
    state.apply(entry('no batch of it'));
    expect(state.left(batches).map(({ batch }) => batch.name)).toEqual(['000001@2']);
    expect(state.failedTasks(batches)).toEqual([{ batch: first, only: [1, 3] }]);
    expect(state.counts()).toEqual({ all: 12, done: 6, failed: 2 });
    state.apply(entry('000001@0', { only: [1, 3], failed: [failed(3)], done: 1 }));
    expect(state.failures()).toEqual([{ batch: '000001@0', ...failed(3) }]);
    state.apply(entry('000001@0', { only: [3], done: 1 }));
    expect(state.failedTasks(batches)).toEqual([]);
    expect(state.counts()).toEqual({ all: 12, done: 8, failed: 0 });
  });

  test('of a batch whose articles were done one by one are those that were not', () => {
    const state = new RunState(batches);
    state.apply(entry('000001@0', { only: [0], done: 1 }));
    state.apply(entry('000001@0', { only: [2], failed: [failed(2)], done: 0 }));
    expect(state.left(batches.slice(0, 1))).toEqual([{ batch: first, only: [1, 3] }]);
    expect(state.counts()).toEqual({ all: 12, done: 1, failed: 1 });
  });

  test('a batch that two have done counts once', () => {
    const state = new RunState(batches);
    state.apply(entry('000001@0'));
    state.apply(entry('000001@0', { failed: [failed(0)] }));
    expect(state.counts()).toEqual({ all: 12, done: 4, failed: 0 });
  });
});

describe('the journal', () => {
  const whole = [
    entry('a'),
    entry('b', { offset: 10, failed: [failed(0)], only: [0, 2] }),
    entry('c', { offset: 20 }),
  ];
  const text = whole.map(toJournal).join('');
  const sizes = new Map([['1-of-1-000001.ndjson', 30]]);

  test('is read as it was written', () => {
    expect(readJournal(text, sizes)).toEqual({
      entries: whole,
      length: text.length,
      isDamaged: false,
    });
  });

  test('cut off at any byte, it is what was written whole', () => {
    for (let length = 0; length < text.length; length++) {
      const read = readJournal(text.slice(0, length), sizes);
      expect(read.entries).toEqual(whole.slice(0, read.entries.length));
      // What a kill leaves is no damage.
      expect(read.isDamaged).toBe(false);
      expect(text.slice(0, read.length)).toBe(
        whole.slice(0, read.entries.length).map(toJournal).join(''),
      );
    }
  });

  test('ends before an entry whose results are not there', () => {
    expect(readJournal(text, new Map([['1-of-1-000001.ndjson', 29]])).entries).toHaveLength(2);
    expect(readJournal(text, new Map())).toEqual({ entries: [], length: 0, isDamaged: true });
  });

  test('ends before a line that is damaged', () => {
    const read = readJournal(text.replace('"b"', '"b'), sizes);
    expect(read.entries).toHaveLength(1);
    expect(read.isDamaged).toBe(true);
  });
});
