import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSlice, SliceWriter, writeSlice } from '../../../src/archive/site/count-slice.ts';
import { TITLES_OF_WORD, wordPage } from '../../../src/archive/site/title-words.ts';
import { CellSpill } from '../../../src/cli/archive/site/cell-spill.ts';
import type { Naming } from '../../../src/cli/archive/site/naming.ts';
import { NamingSpill } from '../../../src/cli/archive/site/naming-spill.ts';
import { Spill } from '../../../src/cli/archive/site/spill.ts';
import { TitleSpill } from '../../../src/cli/archive/site/title-spill.ts';
import { VolumeWriter } from '../../../src/cli/archive/site/volume-writer.ts';
import { randomFrom } from '../../fuzz/random.ts';

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
  const pieces = await all(spill.takeLines('lines'));
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.every((piece) => piece.at(-1) === 10)).toBe(true);
  expect(Buffer.concat(pieces).toString()).toBe(lines.join(''));
  expect(await all(spill.takeLines('lines'))).toEqual([]);
  expect(await readdir(join(folder, 'spill'))).not.toContain('lines');
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
    await titles.add({ date, article: at, title: at === 500 ? 'Rain in Leeds' : 'Rain' });
  }
  const volumes = new VolumeWriter(join(folder, 'titles'));
  const lengths = await titles.writeInto(volumes);
  const { before } = await volumes.close();
  const zip = await readFile(join(folder, 'titles/0.zip'));
  const titlesOf = (word: string): readonly (readonly [string, number])[] => {
    const page = wordPage(word, lengths.length);
    const start = before + lengths.slice(0, page).reduce((sum, length) => sum + length, 0);
    const packed = zip.subarray(start, start + (lengths[page] ?? 0));
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
    const facts = { source: 0, marks: 3, title: null, text: 'Leeds', start: 0, end: 5, others: [] };
    return { place: 0, date: article % 100 === 0 ? null : date, article, ...facts };
  });
  for (const naming of made) await namings.add(naming);
  const [only, ...others] = await all(namings.places());
  expect(others).toEqual([]);
  expect(only?.isLarge).toBe(true);
  const parts = only === undefined ? [] : await all(only.parts);
  // Three years of twelve months each, of which four have any; and what has no date.
  expect(parts.length).toBeGreaterThan(4);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(300);
  const read = parts.flat();
  expect(new Set(read.map(({ article }) => article)).size).toBe(made.length);
  expect(read).toHaveLength(made.length);
  const dates = read.map(({ date }) => date ?? '');
  expect(dates).toEqual([...dates].sort().reverse());
});
