import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { digestOfAll } from '../../src/cli/builds/file-digests.ts';
import { project } from '../../src/cli/project.ts';
import { makersAtWork } from '../cli/builds/makers-at-work.ts';
import { aCheckout, type Checkout } from './a-checkout.ts';

let checkout: Checkout;
beforeAll(async () => {
  await buildData();
  checkout = await aCheckout();
});
afterAll(() => checkout.remove());

// The real build, which takes a minute of processor time, and half of it again for the one that is killed.
test('of three commands on a fresh checkout one builds, is killed, another takes over, and all that live are right', async () => {
  const { folder, dateline } = checkout;
  const article = join(folder, 'article.txt');
  await writeFile(article, 'The ship returned to Scotland. It rains in Glasgow.\n');
  const outcomes = [1, 2, 3].map(() => dateline('geoparse', article));
  const lock = join(folder, 'build/lock');
  await expect.poll(() => existsSync(lock), { timeout: 120_000 }).toBe(true);
  const { pid } = JSON.parse(await readFile(lock, 'utf8')) as { readonly pid: number };
  process.kill(pid, 'SIGKILL');

  const ended = await Promise.all(outcomes);
  const lived = ended.filter(({ status }) => status !== null);
  expect(lived).toHaveLength(2);
  expect(lived.map(({ status }) => status)).toEqual([0, 0]);
  expect(lived[0]?.stdout).toContain('Scotland');
  expect(lived[1]?.stdout).toBe(lived[0]?.stdout);
  expect(lived.filter(({ stderr }) => stderr.includes('Place index: done'))).toHaveLength(1);
  expect(lived.some(({ stderr }) => stderr.includes('Another build is running'))).toBe(true);
  expect((await dateline('build')).status).toBe(0);
  const built = ['public/gazetteer', 'public/outlines'];
  const digest = (root: string) =>
    digestOfAll(
      built.map((path) => join(root, path)),
      root,
    );
  expect(await digest(folder)).toBe(await digest(project.root));
  expect((await readdir(join(folder, 'public'))).filter((name) => name.endsWith('.tmp'))).toEqual(
    [],
  );
  expect(existsSync(lock)).toBe(false);
  // What the killed one had begun ends with it.
  await expect.poll(() => makersAtWork(folder), { timeout: 60_000 }).toEqual([]);
});

test('who reads while the index is built anew and put in place is right all the same', async () => {
  const quick = await aCheckout({ quick: true });
  try {
    const article = join(quick.folder, 'article.txt');
    await writeFile(article, 'The ship returned to Scotland. It rains in Glasgow.\n');
    const { stdout } = await quick.dateline('geoparse', article);
    expect(stdout).toContain('Scotland');
    for (let round = 1; round <= 3; round++) {
      const builds = [1, 2].map(() => quick.dateline('build', '--force'));
      const reads = Array.from({ length: 6 }, () => quick.dateline('geoparse', article));
      for (const { status } of await Promise.all(builds)) expect(status).toBe(0);
      for (const read of await Promise.all(reads)) {
        expect(read).toMatchObject({ status: 0, stdout });
      }
    }
  } finally {
    await quick.remove();
  }
});
