import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { idsTo, resultFolderOf, resultsOf, someArticles } from '../cli/archive/an-archive.ts';
import { command, dateline } from '../cli/dateline.ts';
import { randomFrom } from '../fuzz/random.ts';

const ARTICLES = 20_000;
const KILLS = 20;

let folder = '';
let archive = '';
let input = '';
beforeAll(() => buildData({ only: 'gazetteer' }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  archive = join(folder, 'news');
  input = join(folder, 'in.ndjson');
});
afterEach(() => rm(folder, { recursive: true }));

/** Starts a command, and kills it where it has not ended by then. */
async function killedAfter(args: readonly string[], isTime: () => Promise<boolean>): Promise<void> {
  const child = spawn(process.execPath, [command, ...args], { stdio: 'ignore' });
  const exit = once(child, 'exit');
  let hasEnded = false;
  child.on('exit', () => {
    hasEnded = true;
  });
  while (!hasEnded && !(await isTime())) await setTimeout(5);
  child.kill('SIGKILL');
  await exit;
}

async function sizeOf(path: string): Promise<number> {
  return (await readFile(path).catch(() => Buffer.alloc(0))).length;
}

test('20,000 articles, added twice and killed meanwhile, and a run killed at 20 seeded moments: every article exactly once', {
  timeout: 1_800_000,
}, async () => {
  await writeFile(input, someArticles(ARTICLES));
  const random = randomFrom(17);
  const files = async () => (await readdir(join(archive, 'articles')).catch(() => [])).length;
  for (const least of [1, 4, 7])
    await killedAfter(['archive', 'add', archive, input], async () => (await files()) >= least);
  await dateline(['archive', 'add', archive, input]);
  expect((await dateline(['archive', 'add', archive, input])).stdout).toContain(
    `0 articles taken, ${ARTICLES.toLocaleString('en')} duplicates`,
  );

  let kills = 0;
  for (; kills < KILLS; kills++) {
    const results = await resultFolderOf(archive).catch(() => null);
    const journal = results === null ? null : join(results, '1-of-1.journal');
    const before = journal === null ? 0 : await sizeOf(journal);
    const more = 100 * random.below(25);
    const moment = random.below(40);
    await killedAfter(['archive', 'run', archive], async () => {
      const found =
        journal ??
        (await resultFolderOf(archive)
          .then((path) => join(path, '1-of-1.journal'))
          .catch(() => null));
      if (found === null || (await sizeOf(found)) < before + more) return false;
      await setTimeout(moment);
      return true;
    });
  }
  const status = JSON.parse((await dateline(['archive', 'status', archive, '--json'])).stdout);
  // Or the moments were all beside the point.
  expect(status[0].done).toBeGreaterThan(0);
  await dateline(['archive', 'run', archive]);
  const results = await resultsOf(archive);
  expect(results.map(({ id }) => id).sort()).toEqual(idsTo(ARTICLES));
  for (const { mentions } of results) expect(mentions.length).toBeGreaterThan(0);
});

test('memory stays flat while a file of 1 GB is added', { timeout: 1_800_000 }, async () => {
  const filler = 'The council met and spoke of the weather at great length. '.repeat(50);
  const file = join(folder, 'big.ndjson');
  const lines = Array.from(
    { length: 1_000 },
    (_, number) => `{"id":"ID-${number}","text":"Day ID-${number}. ${filler}"}\n`,
  ).join('');
  await writeFile(file, '');
  for (let block = 0; block < 330; block++)
    await writeFile(file, lines.replaceAll('ID', `${block}`), { flag: 'a' });
  const adding = spawn(process.execPath, [command, 'archive', 'add', archive, file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exit = once(adding, 'exit');
  const peaks = [0, 0];
  let hasEnded = false;
  adding.on('exit', () => {
    hasEnded = true;
  });
  const start = Date.now();
  const seen: [number, number][] = [];
  while (!hasEnded) {
    const text = await readFile(`/proc/${adding.pid}/status`, 'utf8').catch(() => '');
    seen.push([Date.now() - start, Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1000]);
    await setTimeout(100);
  }
  expect((await exit)[0]).toBe(0);
  const middle = (seen.at(-1)?.[0] ?? 0) / 2;
  for (const [time, megabytes] of seen) {
    const half = time < middle ? 0 : 1;
    peaks[half] = Math.max(peaks[half] ?? 0, megabytes);
  }
  const [first = 0, second = 0] = peaks;
  console.warn(
    `most memory: ${first.toFixed(0)} MB in the first half, ${second.toFixed(0)} MB in the second`,
  );
  expect(second).toBeLessThan(1.2 * first + 60);
});
