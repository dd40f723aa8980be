import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { laterDeployment } from './deployment.ts';
import { keptCopies, landOnMap } from './kept-copies.ts';
import { settled } from './page-parts.ts';
import { type RangeAnswers, serveFolder } from './static-server.ts';

const open = withChromium();
const FOLDER = '/paper/';
/** Land and sea, where the map's nearest tiles are read. */
const CLOSE = '#map=10/54.1/-3.2';

let later = '';
beforeAll(async () => {
  later = await laterDeployment();
});
afterAll(() => rm(later, { recursive: true, force: true }));

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

/** Waits until the map is painted at zoom 10 without a word of failure. */
async function painted(page: Page): Promise<void> {
  await settled(page);
  await expect.poll(() => landOnMap(page), { timeout: 60_000 }).toBe(true);
  expect(await page.getByText('could not be loaded').count()).toBe(0);
}

/** The maps of a built folder, as their copies are to be. */
async function mapsOf(folder: string) {
  const names = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.zip'));
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(folder, 'assets', name));
      const digest = createHash('sha256').update(bytes).digest('base64');
      return { path: `assets/${name}`, length: bytes.length, digest };
    }),
  );
}

/** Digests of all that is kept take a page's time: asked for without a pause, it never comes to rest. */
const UNHURRIED = { timeout: 150_000, interval: 1_500 };
/** Two deployments are kept whole, one after the other: minutes on a busy machine. */
const OF_TWO_DEPLOYMENTS = 360_000;

async function isLater(page: Page): Promise<boolean> {
  return (await page.locator('meta[name="later"]').count()) > 0;
}

/**
 * Whether a newer worker has all that it wants, and only waits for the older one's pages to close.
 * @param page of the same host.
 * @param folder where the site stands on it.
 */
async function isWorkerWaiting(page: Page, folder: string): Promise<boolean> {
  return page.evaluate(async (scope) => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    return Boolean(registration?.waiting);
  }, folder);
}

async function keptMaps(page: Page) {
  const maps = (await keptCopies(page)).filter(({ path }) => path.endsWith('.zip'));
  return maps
    .map(({ path, length, digest }) => ({ path, length, digest }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

describe.each<[string, RangeAnswers]>([
  ['that answers ranges', 'honoured'],
  ['that compresses the ranges it answers', 'compressed'],
  ['that answers ranges with the whole file', 'ignored'],
])('on a host %s', (_what, ranges) => {
  test(
    'the map is painted at zoom 10 at the first visit, the second, after a deployment, and offline',
    async () => {
      const server = await serveFolder('dist', { at: FOLDER, ranges });
      close = server.close;
      const first = await open({ site: server.url, path: CLOSE, serviceWorkers: 'allow' });
      const context = first.context();
      await painted(first);
      await expect.poll(() => keptMaps(first), UNHURRIED).toEqual(await mapsOf('dist'));

      const visit = async () => {
        const page = await context.newPage();
        await page.goto(`${server.url}${CLOSE}`);
        return page;
      };
      await first.reload();
      await painted(first);
      await first.close();

      server.deploy(later);
      const third = await visit();
      await painted(third);
      expect(await isLater(third)).toBe(true);
      // The newer worker is installed, and brings the newer maps with it, before it may take over.
      const maps = await mapsOf(later);
      await expect.poll(() => keptMaps(third), UNHURRIED).toEqual(expect.arrayContaining(maps));
      await expect.poll(() => isWorkerWaiting(third, FOLDER)).toBe(true);
      // A visit that comes while the older worker still ends its work has it for its own, and the newer
      // one waits for the next: seen from a page outside of the site's folder, which neither serves.
      const outside = await context.newPage();
      await outside.route('**/outside', (route) => route.fulfill({ contentType: 'text/html' }));
      await outside.goto(new URL('/outside', server.url).href);
      await third.close();
      await expect.poll(() => isWorkerWaiting(outside, FOLDER)).toBe(false);
      await outside.close();

      const fourth = await visit();
      await painted(fourth);
      await expect.poll(() => keptMaps(fourth), UNHURRIED).toEqual(maps);
      await fourth.close();

      await server.close();
      await context.setOffline(true);
      const fifth = await visit();
      await painted(fifth);
      expect(await isLater(fifth)).toBe(true);
    },
    OF_TWO_DEPLOYMENTS,
  );
});
