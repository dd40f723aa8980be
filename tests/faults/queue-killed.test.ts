import { type ChildProcess, spawn } from 'node:child_process';
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
import type { Service } from '../services/a-service.ts';
import { rowsOf } from '../services/rows-of.ts';
import { STORES } from '../services/stores.ts';

const ARTICLES = 20_000;
const KILLS = 20;

let folder = '';
let archive = '';
let service: Service | undefined;
beforeAll(() => buildData({ only: 'gazetteer' }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  archive = join(folder, 'news');
});
afterEach(async () => {
  await service?.stop();
  service = undefined;
  await rm(folder, { recursive: true });
});

/** Where it can be, results go into the same database. */
function workArgs(url: string): string[] {
  const sink = url.startsWith('postgres:') ? ['--sink', url] : [];
  return ['archive', 'work', archive, '--queue', url, '--stalled-after', '2', ...sink];
}

interface StartedWorker {
  readonly child: ChildProcess;
  readonly isAtWork: Promise<void>;
}

function startWorker(url: string): StartedWorker {
  const child = spawn(process.execPath, [command, ...workArgs(url), '--threads', '1'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const isAtWork = new Promise<void>((resolve) => {
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('at work')) resolve();
    });
  });
  return { child, isAtWork };
}

async function journalBytes(): Promise<number> {
  const results = await resultFolderOf(archive).catch(() => null);
  if (results === null) return 0;
  const names = (await readdir(results)).filter((name) => name.endsWith('.journal'));
  const texts = await Promise.all(names.map((name) => readFile(join(results, name))));
  return texts.reduce((sum, { length }) => sum + length, 0);
}

test.each(
  STORES,
)('20,000 articles in $store, put there twice, two workers killed at 20 seeded moments, the store once: every article exactly once', {
  timeout: 1_800_000,
}, async ({ start }) => {
  service = await start();
  await writeFile(join(folder, 'in.ndjson'), someArticles(ARTICLES));
  await dateline(['archive', 'add', archive, join(folder, 'in.ndjson')]);
  const { url } = service;
  const enqueue = ['archive', 'enqueue', archive, '--queue', url];
  for (const _ of [1, 2]) expect((await dateline(enqueue)).status).toBe(0);

  const random = randomFrom(17);
  const workers = [startWorker(url), startWorker(url)];
  for (let kills = 0; kills < KILLS; kills++) {
    const before = await journalBytes();
    const more = 100 * random.below(15);
    const deadline = Date.now() + 60_000;
    // What is done already leaves nothing to be in the middle of.
    while ((await journalBytes()) <= before + more && Date.now() < deadline) await setTimeout(5);
    await setTimeout(random.below(40));
    if (kills === KILLS / 2) {
      // One that is only beginning may say that it is not there, and end.
      await Promise.all(workers.map(({ isAtWork }) => isAtWork));
      await service.kill();
      await setTimeout(500);
      await service.restart();
    }
    const which = random.below(2);
    const killed = workers[which]?.child;
    if (killed === undefined) throw new Error('there are two workers');
    const exit = once(killed, 'exit');
    // It would have ended by itself had it not stood the fall of its store.
    expect([killed.exitCode, killed.signalCode]).toEqual([null, null]);
    killed.kill('SIGKILL');
    await exit;
    workers[which] = startWorker(url);
  }
  const status = JSON.parse((await dateline(['archive', 'status', archive, '--json'])).stdout);
  // Or the moments were all beside the point.
  expect(status[0].done).toBeGreaterThan(0);
  expect((await dateline([...workArgs(url), '--until-empty'])).stderr).toContain(
    '20,000 of 20,000 articles are geoparsed',
  );
  for (const { child } of workers) {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  }
  const results = await resultsOf(archive);
  expect(results.map(({ id }) => id).sort()).toEqual(idsTo(ARTICLES));
  if (!url.startsWith('postgres:')) return;
  const mentions = results.reduce((sum, { mentions: { length } }) => sum + length, 0);
  const placed = results.map((result) => new Set(result.mentions.flatMap(placeIdsOf)).size);
  expect(
    await rowsOf(
      url,
      'SELECT count(*)::int, count(DISTINCT id)::int AS ids FROM dateline.articles',
    ),
  ).toEqual([{ count: ARTICLES, ids: ARTICLES }]);
  expect(await rowsOf(url, 'SELECT count(*)::int FROM dateline.mentions')).toEqual([
    { count: mentions },
  ]);
  expect(await rowsOf(url, 'SELECT sum(articles)::int FROM dateline.counts_by_month')).toEqual([
    { sum: placed.reduce((sum, count) => sum + count, 0) },
  ]);
});

function placeIdsOf({ place }: { place: { id: string } | null }): string[] {
  return place === null ? [] : [place.id];
}
