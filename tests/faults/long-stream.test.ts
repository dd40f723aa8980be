import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { LONGEST_LINE } from '../../src/cli/ndjson/article-line.ts';
import { command } from '../cli/dateline.ts';

const LINES = 100_000;
const PLACES = ['Paris', 'Madrid', 'Springfield, Illinois', 'Wales', 'Oslo', 'Qwxyzville', 'Lagos'];

beforeAll(() => buildData({ only: 'gazetteer' }));

/** Megabytes of memory that a process has now. Linux only. */
async function megabytesOf({ pid }: ChildProcessWithoutNullStreams): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1000;
}

function start(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [command, 'geoparse', '--ndjson']);
}

test('100,000 articles are read in order, with memory that does not grow', {
  timeout: 1_800_000,
}, async () => {
  const child = start();
  const exit = once(child, 'exit');
  function* articles(): Generator<string> {
    for (let id = 0; id < LINES; id++) {
      // Now and then one that is refused, and one that is longer.
      const text = `It rained in ${PLACES[id % PLACES.length]} on day ${id}. `.repeat(
        id % 1000 === 0 ? 100 : 1,
      );
      yield id % 777 === 776 ? `{"id":${id}\n` : `${JSON.stringify({ id, text })}\n`;
    }
  }
  const sending = pipeline(Readable.from(articles()), child.stdin);
  const peaks = [0, 0];
  let read = 0;
  let refused = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const outcome = JSON.parse(line) as { id: number | null; error?: string };
    if (outcome.error === undefined) expect(outcome.id).toBe(read);
    else refused += 1;
    read += 1;
    if (read % 500 !== 0) continue;
    const half = read < LINES / 2 ? 0 : 1;
    peaks[half] = Math.max(peaks[half] ?? 0, await megabytesOf(child));
  }
  await sending;
  expect((await exit)[0]).toBe(0);
  expect(read).toBe(LINES);
  expect(refused).toBe(Math.floor(LINES / 777));
  const [first = 0, second = 0] = peaks;
  console.warn(
    `most memory: ${first.toFixed(0)} MB in the first half, ${second.toFixed(0)} MB in the second`,
  );
  expect(second).toBeLessThan(1.2 * first + 50);
});

test('a line of 700 MB without an end is refused at its limit, with flat memory, and the rest is read', async () => {
  const child = start();
  const exit = once(child, 'exit');
  const piece = Buffer.alloc(1_000_000, 0x61);
  let sent = 0;
  let sentWhenTold = 0;
  let most = 0;
  function* endless(): Generator<Buffer> {
    yield Buffer.from('{"id":1,"text":"Rain in Paris."}\n{"id":2,"text":"');
    for (; sent < 700; sent++) yield piece;
    yield Buffer.from('\n{"id":3,"text":"Rain in Oslo."}\n');
  }
  const sending = pipeline(Readable.from(endless()), child.stdin);
  const measuring = (async () => {
    while (child.exitCode === null && child.signalCode === null) {
      most = Math.max(most, await megabytesOf(child));
      await setTimeout(20);
    }
  })();
  const outcomes: unknown[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    outcomes.push(JSON.parse(line));
    if (outcomes.length === 2) sentWhenTold = sent;
  }
  await Promise.all([sending, exit, measuring]);
  expect(child.exitCode).toBe(0);
  expect(outcomes).toEqual([
    expect.objectContaining({ id: 1, mentions: expect.any(Array) }),
    { id: null, error: expect.stringMatching(/^line 2: it is longer than 64 MB/) },
    expect.objectContaining({ id: 3, mentions: expect.any(Array) }),
  ]);
  // Pipes and streams hold a few megabytes on the way.
  expect(sentWhenTold).toBeLessThan(LONGEST_LINE / 1e6 + 100);
  console.warn(`most memory: ${most.toFixed(0)} MB`);
  expect(most).toBeLessThan(800);
});

test('a reader that is slow gets every line', async () => {
  const child = start();
  const exit = once(child, 'exit');
  const count = 2000;
  const lines = Array.from({ length: count }, (_, id) => `{"id":${id},"text":"Rain in Oslo."}\n`);
  const sending = pipeline(Readable.from(lines), child.stdin);
  let read = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line).toContain(`{"id":${read},`);
    read += 1;
    if (read % 100 === 0) await setTimeout(50);
  }
  await sending;
  expect((await exit)[0]).toBe(0);
  expect(read).toBe(count);
});
