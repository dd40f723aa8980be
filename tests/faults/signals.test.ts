import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { digestOfAll } from '../../src/cli/builds/file-digests.ts';
import { idsTo, resultsOf, someArticles } from '../cli/archive/an-archive.ts';
import { command, dateline, type Outcome } from '../cli/dateline.ts';
import { randomFrom } from '../fuzz/random.ts';
import { aCheckout, type Checkout } from './a-checkout.ts';

/** What a terminal's Ctrl+C sends, and what whoever stops a service does. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const ARTICLES = 300;

let folder = '';
let checkout: Checkout;
beforeAll(async () => {
  await buildData();
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  checkout = await aCheckout({ quick: true });
});
afterAll(async () => {
  await checkout.remove();
  await rm(folder, { recursive: true });
});
const at = (path: string) => join(folder, path);

interface Stopped extends Pick<Outcome, 'stdout' | 'stderr'> {
  readonly signal: NodeJS.Signals | null;
}

/** Starts a command and sends it a signal once it is time, which it may have ended by. */
async function stopped(
  script: string,
  args: readonly string[],
  signal: NodeJS.Signals,
  isTime: () => boolean | Promise<boolean>,
): Promise<Stopped> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_status, by) => resolve(by)),
  );
  while (child.exitCode === null && !(await isTime())) await setTimeout(5);
  child.kill(signal);
  return { signal: await ended, stdout, stderr };
}

/** After the first of something is there, and a while. */
const whileAfter = (isBegun: () => boolean, milliseconds: number) => async () => {
  if (!isBegun()) return false;
  await setTimeout(milliseconds);
  return true;
};

test.each(
  SIGNALS,
)('builds ended by %s at seeded moments leave no half, and the next is whole', async (signal) => {
  const root = checkout.folder;
  await checkout.dateline('build', '--force');
  const parts = ['public', 'build/basemap.pmtiles', 'build/published-page.json'];
  const built = () =>
    digestOfAll(
      parts.map((part) => join(root, part)),
      root,
    );
  const whole = await built();
  const random = randomFrom(signal.length);
  let ended = 0;
  for (let time = 0; time < 5; time++) {
    const lock = join(root, 'build/lock');
    const moment = whileAfter(() => existsSync(lock), random.below(4_000));
    const stop = await stopped(join(root, 'bin/dateline.js'), ['build', '--force'], signal, moment);
    if (stop.signal === signal) ended += 1;
    expect(stop.stderr).not.toMatch(/^\s+at /m);
    // The command mends what it needs, whatever it found.
    const { status } = await checkout.dateline('build');
    expect(status).toBe(0);
    expect(await built()).toBe(whole);
    expect(existsSync(lock)).toBe(false);
  }
  expect(ended).toBeGreaterThan(0);
});

test.each(
  SIGNALS,
)('an archive run ended by %s goes on where it was, every article once', async (signal) => {
  const archive = at(`news-${signal}`);
  const input = at('in.ndjson');
  await writeFile(input, someArticles(ARTICLES));
  await dateline(['archive', 'add', archive, input]);
  const random = randomFrom(7);
  const left: number[] = [];
  for (let time = 0; time < 3; time++) {
    const begun = () => existsSync(join(archive, 'results'));
    const moment = whileAfter(begun, 500 + random.below(1_500));
    await stopped(command, ['archive', 'run', archive], signal, moment);
    left.push(ARTICLES - (await resultsOf(archive)).length);
  }
  // Or the moments were all beside the point.
  expect(left[0]).toBeGreaterThan(0);
  expect((await dateline(['archive', 'run', archive])).status).toBe(0);
  const ids = (await resultsOf(archive)).map(({ id }) => id);
  expect(ids.sort()).toEqual(idsTo(ARTICLES));
});

test.each(
  SIGNALS,
)('what is ended by %s has its file as it was, and has said nothing on standard output', async (signal) => {
  const article = at('long.txt');
  await writeFile(article, 'It rained in Leeds and in Whitby.\n\n'.repeat(20_000));
  const out = at('out');
  await writeFile(out, 'what was there');
  const corpus = 'geodata/annotated/world-news.jsonl';
  for (const args of [
    ['geoparse', article, '-o', out],
    ['publish', article, '-o', out],
    ['evaluate', corpus, '--errors', out],
    ['geoparse', article],
  ]) {
    for (const moment of [400, 1_200]) {
      const stop = await stopped(
        command,
        args,
        signal,
        whileAfter(() => true, moment),
      );
      expect(stop).toMatchObject({ signal, stdout: '' });
      expect(stop.stderr).not.toMatch(/^\s+at /m);
    }
  }
  expect(await readFile(out, 'utf8')).toBe('what was there');
  // What was begun beside it is cleared away by the next that writes there.
  await writeFile(at('short.txt'), 'It rained in Leeds.');
  expect((await dateline(['geoparse', at('short.txt'), '-o', out])).status).toBe(0);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
