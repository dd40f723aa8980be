import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSlice, SliceWriter, writeSlice } from '../../../src/archive/site/count-slice.ts';
import { TITLES_OF_WORD, wordPage } from '../../../src/archive/site/title-words.ts';
import { CellSpill } from '../../../src/cli/archive/site/cell-spill.ts';
import {
  type Naming,
  NamingWriter,
  renumbered,
  unpackNamings,
} from '../../../src/cli/archive/site/naming.ts';
import { NamingSpill, takeNamings } from '../../../src/cli/archive/site/naming-spill.ts';
import { Spill, takeLines } from '../../../src/cli/archive/site/spill.ts';
import {
  makeTitlePages,
  TitleLinesWriter,
  TitleSpill,
} from '../../../src/cli/archive/site/title-spill.ts';
import { randomFrom } from '../../fuzz/random.ts';
import { packed } from './a-naming.ts';

let folder = '';
let spill: Spill;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  spill = await Spill.open(join(folder, 'spill'));
});
afterEach(() => rm(folder, { recursive: true }));

async function all<Value>(parts: AsyncIterable<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for await (const part of parts) values.push(part);
  return values;
}

test('lines are given back whole and in order, however much of them was held and however they are cut', async () => {
  const lines = Array.from({ length: 40_000 }, (_, at) => `${at} ${'é'.repeat(at % 90)}\n`);
  for (const line of lines) await spill.add('lines', Buffer.from(line));
  await spill.add('other', Buffer.from('another\n'));
  await spill.settle();
  const pieces = await all(takeLines(join(folder, 'spill/lines')));
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.every((piece) => piece.at(-1) === 10)).toBe(true);
  expect(Buffer.concat(pieces).toString()).toBe(lines.join(''));
  expect(await all(takeLines(join(folder, 'spill/lines')))).toEqual([]);
  expect(await readdir(join(folder, 'spill'))).not.toContain('lines');
});

test('what could not be written is told to who adds next, and to who wants all written', async () => {
  await rm(spill.folder, { recursive: true });
  const large = Buffer.alloc(200_000);
  await spill.add('one', large);
  await expect(Promise.resolve(spill.add('two', large))).rejects.toThrow('ENOENT');
  await expect(spill.settle()).rejects.toThrow('ENOENT');
});

test('cells of a source with very many are given by year, and make the slice that all at once would', async () => {
  const random = randomFrom(5);
  const cells = new Map<number, readonly [month: number, rank: number, counts: Uint32Array]>();
  for (let at = 0; at < 3_000; at++) {
    const [month, rank] = [random.below(60), random.below(400)];
    cells.set(month * 400 + rank, [month, rank, Uint32Array.of(4, 3, 2, 1 + random.below(2))]);
  }
  const fill = async (many: number): Promise<CellSpill> => {
    const spilled = new CellSpill(await Spill.open(join(folder, String(many))), many);
    for (const [month, rank, counts] of cells.values()) {
      await spilled.add('source-1', month, rank, counts);
    }
    return spilled;
  };
  const parts = await all((await fill(100)).take('source-1'));
  expect(parts).toHaveLength(5);
  const [whole] = await all((await fill(1_000_000)).take('source-1'));
  if (whole === undefined) throw new Error('no cells');
  const slice = new SliceWriter(4);
  for (const part of parts) slice.add(part);
  const bytes = slice.finish();
  expect(bytes).toEqual(writeSlice(whole));
  expect(readSlice(bytes, 400).map(({ month }) => month)).toEqual(
    Array.from({ length: 60 }, (_, month) => month),
  );
});

test('of a word that very many titles have the newest are kept, and of a rare one all', async () => {
  const titles = new TitleSpill(spill);
  const count = 10 * TITLES_OF_WORD;
  // The newest neither first nor last.
  for (let at = 0; at < count; at++) {
    const day = (at * 7) % count;
    const date = new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10);
    const lines = new TitleLinesWriter();
    lines.add({ date, article: at, title: at === 500 ? 'Rain in Leeds' : 'Rain' });
    await titles.add(lines.finish());
  }
  const lengths: number[] = [];
  const pages: Uint8Array[] = [];
  for (const part of await titles.finish()) {
    const made = await makeTitlePages(part);
    lengths.push(...made.lengths);
    pages.push(made.bytes);
  }
  const bytes = Buffer.concat(pages);
  const titlesOf = (word: string): readonly (readonly [string, number])[] => {
    const page = wordPage(word, lengths.length);
    const start = lengths.slice(0, page).reduce((sum, length) => sum + length, 0);
    const packed = bytes.subarray(start, start + (lengths[page] ?? 0));
    return (
      new Map<string, [string, number][]>(JSON.parse(gunzipSync(packed).toString())).get(word) ?? []
    );
  };
  const rain = titlesOf('rain');
  expect(rain).toHaveLength(TITLES_OF_WORD);
  const newest = new Date(Date.UTC(2000, 0, count)).toISOString().slice(0, 10);
  expect(rain[0]?.[0]).toBe(newest);
  const dates = rain.map(([date]) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(new Set(dates).size).toBe(TITLES_OF_WORD);
  expect(titlesOf('leeds').map(([, article]) => article)).toEqual([500]);
});

test('a place that articles name beyond number comes by year, then by month, newest first, each naming once', async () => {
  const namings = new NamingSpill(spill, 100, 50);
  const made = Array.from({ length: 1_500 }, (_, article): Naming => {
    const date = `20${20 + (article % 3)}-${String(1 + (article % 12)).padStart(2, '0')}-05`;
    const facts = { source: 0, marks: 3, length: 5, words: 'null,"Leeds",0,5', others: [] };
    return { place: 0, date: article % 100 === 0 ? null : date, article, ...facts };
  });
  for (const [at, naming] of packed(made).entries()) {
    await namings.add(naming, made[at]?.date ?? null);
  }
  const places: number[] = [];
  const parts: (readonly Naming[])[] = [];
  for (const some of await namings.finish()) {
    for await (const one of takeNamings(some)) {
      places.push(one.place);
      parts.push(...(await all(one.parts)));
    }
  }
  expect(places).toEqual([0]);
  // Three years of twelve months each, of which four have any; and what has no date.
  expect(parts.length).toBeGreaterThan(4);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(300);
  const read = parts.flat();
  expect(new Set(read.map(({ article }) => article)).size).toBe(made.length);
  expect(read).toHaveLength(made.length);
  const dates = read.map(({ date }) => date ?? '');
  expect(dates).toEqual([...dates].sort().reverse());
});

test('namings are read back as they were, with the numbers of the archive for those of their batch', () => {
  const facts = { article: 70_000, marks: 2, length: 12 };
  const namings: Naming[] = [
    { ...facts, place: 0, date: '2024-02-29', source: 4, others: [0, 2], words: '"Öl",1,2' },
    // A name beyond the first plane, one that is torn, and what a line would end at.
    { ...facts, place: 2, date: null, source: 4, others: [], words: '"𐐀\\ud800\\n",0,1' },
  ];
  const [first, second] = [7, 9];
  const numbers = [first, 0, second];
  const writer = new NamingWriter();
  for (const naming of namings) writer.add({ ...naming, source: -1 });
  const placeOf = (own: number): number => numbers[own] ?? -1;
  const each = [...renumbered(writer.finish(), placeOf, () => 4)];
  expect(each.map(({ place, article, marks }) => [place, article, marks])).toEqual([
    [first, 70_000, 2],
    [second, 70_000, 2],
  ]);
  const read = unpackNamings(Buffer.concat(each.map(({ bytes }) => bytes)));
  expect(read).toEqual(
    namings.map((naming) => ({
      ...naming,
      place: placeOf(naming.place),
      others: naming.others.map(placeOf),
    })),
  );
});
