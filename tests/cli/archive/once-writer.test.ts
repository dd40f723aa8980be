import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Batch } from '../../../src/archive/articles/batch.ts';
import type { BatchResult } from '../../../src/cli/archive/batch-result.ts';
import { loadOptional } from '../../../src/cli/archive/load-optional.ts';
import { OnceWriter } from '../../../src/cli/archive/queue/once-writer.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(() => rm(folder, { recursive: true }));

const batch: Batch = {
  name: '000001@0',
  file: '000001.ndjson',
  offset: 0,
  bytes: 1,
  count: 3,
  digest: '',
};
const BOTH = { retry: false, isFinal: true };

/** What comes of the batch where some articles fail. */
function aResult(...failed: number[]): BatchResult {
  const done = [0, 1, 2].filter((index) => !failed.includes(index));
  return {
    lines: done.map((index) => `{"id":"a${index}"}\n`).join(''),
    done: done.length,
    failed: failed.map((index) => ({ index, id: `a${index}`, why: 'for a reason' })),
  };
}

async function lines(): Promise<string[]> {
  const parts = (await readdir(folder)).filter((name) => name.endsWith('.ndjson'));
  const texts = await Promise.all(parts.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.join('').trim().split('\n').sort();
}

test('two workers that have done the same batch, one of them taken for dead, write each article once', async () => {
  const first = await OnceWriter.open(folder, 'queue-1');
  const second = await OnceWriter.open(folder, 'queue-2');
  const task = { batch };
  await Promise.all([
    first.write(task, aResult(1), { retry: false, isFinal: false }),
    second.write(task, aResult(), BOTH),
    first.write(task, aResult(), BOTH),
  ]);
  expect(await lines()).toEqual(['{"id":"a0"}', '{"id":"a1"}', '{"id":"a2"}']);
  expect(await second.taskOf(batch, true)).toBeNull();
  for (const writer of [first, second]) await writer.close();
});

test('what failed is left until it is told, and then only for who tries it again', async () => {
  const writer = await OnceWriter.open(folder, 'queue-1');
  await writer.write({ batch }, aResult(2), { retry: false, isFinal: false });
  expect(await writer.taskOf(batch, false)).toEqual({ batch, only: [2] });
  await writer.write({ batch, only: [2] }, { ...aResult(2), lines: '' }, BOTH);
  expect(await writer.taskOf(batch, false)).toBeNull();
  expect(await writer.taskOf(batch, true)).toEqual({ batch, only: [2] });
  const mended = { lines: '{"id":"a2"}\n', done: 1, failed: [] };
  await writer.write({ batch, only: [2] }, mended, { retry: true, isFinal: true });
  await writer.close();
  expect(await lines()).toEqual(['{"id":"a0"}', '{"id":"a1"}', '{"id":"a2"}']);
});

test('a package that is installed only where it is used is asked for by name', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  await expect(loadOptional('bullmq pg', () => Promise.reject(missing))).rejects.toThrow(
    /npm install bullmq pg$/,
  );
  const broken = new Error('it is broken');
  await expect(loadOptional('pg', () => Promise.reject(broken))).rejects.toBe(broken);
});
