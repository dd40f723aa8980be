import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Batch } from '../../../src/archive/articles/batch.ts';
import { RunState } from '../../../src/archive/run/run-state.ts';
import { ResultWriter, readJournals } from '../../../src/cli/archive/result-writer.ts';
import { runTasks } from '../../../src/cli/archive/run-tasks.ts';

const script = fileURLToPath(new URL('deadly-worker.mjs', import.meta.url));
const batch = (name: string, count = 10): Batch => ({
  name,
  file: 'x.ndjson',
  offset: 0,
  bytes: 1,
  count,
  digest: '',
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(
  batches: readonly Batch[],
  threads: number,
  of: string = script,
): Promise<RunState> {
  const out = await ResultWriter.open(folder, '1-of-1');
  const tasks = batches.map((one) => ({ batch: one }));
  await runTasks(folder, tasks, out, { threads, onDone: () => {}, script: of }).finally(() =>
    out.close(),
  );
  const state = new RunState(batches);
  for (const entry of await readJournals(folder)) state.apply(entry);
  return state;
}

test.each([
  1, 3,
])('an article that ends its worker fails alone, and all others are done once, in %i threads', async (threads) => {
  const batches = [batch('a'), batch('deadly'), batch('b'), batch('throwing', 4), batch('c')];
  const state = await run(batches, threads);
  expect(state.failures().map(({ batch, index, why }) => [batch, index, why])).toEqual(
    expect.arrayContaining([
      ['deadly', 7, expect.stringMatching(/ended the worker/)],
      ['throwing', 2, expect.stringMatching(/out of something/)],
    ]),
  );
  expect(state.counts()).toEqual({ all: 44, done: 42, failed: 2 });
  const lines = (await readFile(join(folder, '1-of-1-000001.ndjson'), 'utf8')).trim().split('\n');
  expect(new Set(lines).size).toBe(42);
  expect(lines).toHaveLength(42);
});

test('a worker that cannot begin ends the run in words, and starts no others for ever', async () => {
  const broken = join(folder, 'broken.mjs');
  await writeFile(broken, 'throw new Error("no models here");');
  await expect(run([batch('a')], 2, broken)).rejects.toThrow(
    /worker cannot be started: no models here/,
  );
});

test('what a full disk leaves half written is cut off by the next writer', async () => {
  const out = await ResultWriter.open(folder, '1-of-1');
  out.add({ batch: 'a', only: undefined, lines: '{"id":"a"}\n', failed: [], done: 1 });
  await out.close();
  const part = join(folder, '1-of-1-000001.ndjson');
  await writeFile(part, '{"id":"half', { flag: 'a' });
  await writeFile(join(folder, '1-of-1-000002.ndjson'), 'of nobody');
  const again = await ResultWriter.open(folder, '1-of-1');
  again.add({ batch: 'b', only: undefined, lines: '{"id":"b"}\n', failed: [], done: 1 });
  await again.close();
  expect(await readFile(part, 'utf8')).toBe('{"id":"a"}\n{"id":"b"}\n');
  expect((await readJournals(folder)).map((entry) => [entry.batch, entry.offset])).toEqual([
    ['a', 0],
    ['b', 11],
  ]);
});
