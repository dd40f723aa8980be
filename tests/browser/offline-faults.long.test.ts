import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { laterDeployment } from './deployment.ts';
import { keptCopies, landOnMap } from './kept-copies.ts';
import { nameInArticle, popup, settled } from './page-parts.ts';
import { serveFolder } from './static-server.ts';

const open = withChromium();

type Instead = NonNullable<NonNullable<Parameters<typeof serveFolder>[1]>['instead']>;

let instead: Instead;
let server: Awaited<ReturnType<typeof serveFolder>>;

afterEach(() => server?.close());

/** Opens the site from a server of its own, and lets the browser keep it. */
async function firstVisit(answer: Instead = () => false, path = ''): Promise<Page> {
  instead = answer;
  const answers: Instead = (path, response) => instead(path, response);
  server = await serveFolder('dist', { at: '/paper/', instead: answers });
  const page = await open({ site: server.url, path, serviceWorkers: 'allow' });
  await settled(page);
  return page;
}

async function kept(page: Page, path: RegExp | string) {
  const copies = await keptCopies(page);
  return copies.filter((copy) =>
    typeof path === 'string' ? copy.path === path : path.test(copy.path),
  );
}

const BASEMAP = /^assets\/basemap-.*\.zip$/;

/** Waits until the basemap is kept, which comes last, and gives its copy. */
async function keptBasemap(page: Page) {
  await expect.poll(() => kept(page, BASEMAP), { timeout: 60_000 }).toHaveLength(1);
  const [basemap] = await kept(page, BASEMAP);
  if (basemap === undefined) throw new Error('the basemap is not kept');
  return basemap;
}

/** Writes something else over a kept copy. */
async function damage(page: Page, name: string, path: string, body: string): Promise<void> {
  await page.evaluate(
    async ([name, path, body]) => {
      await (await caches.open(name)).put(path, new Response(body));
    },
    [name, path, body] as const,
  );
}

/** Stops the worker, as a browser does with one that is idle: the next request starts it anew. */
async function stopWorkers(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}

async function isControlled(page: Page): Promise<boolean> {
  return page.evaluate(() => navigator.serviceWorker.controller !== null);
}

/** Whether a worker is still being installed: one whose installation failed is gone. */
async function isInstalling(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (registration?.installing ?? null) !== null;
  });
}

describe('a copy that is damaged', () => {
  test('is not used, and is mended at the next visit', async () => {
    const page = await firstVisit();
    const { name, path, length, digest } = await keptBasemap(page);
    const [code] = await kept(page, /^assets\/article-map-.*\.js$/);
    if (code === undefined) throw new Error('the map’s code is not kept');
    const whole = await readFile(join('dist', path));
    await damage(page, name, path, whole.toString('latin1').slice(0, 2_800_000));
    await damage(page, code.name, code.path, 'throw new Error("damaged")');
    await stopWorkers(page.context(), page);
    await page.goto(`${server.url}#map=10/54.1/-3.2`);
    await page.reload();
    await settled(page);
    await expect.poll(() => landOnMap(page)).toBe(true);
    expect(await page.getByText('could not be loaded').count()).toBe(0);
    await expect
      .poll(() => kept(page, path), { timeout: 60_000 })
      .toEqual([{ name, path, length, digest }]);
    expect(await kept(page, code.path)).toEqual([code]);
  });
});

describe('what a host or a network sends in place of the site', () => {
  test('a sign-in page is not taken for an article, and nothing of it is kept', async () => {
    const page = await firstVisit();
    await keptBasemap(page);
    await expect.poll(() => isControlled(page)).toBe(true);
    await page.evaluate(async () => (await fetch('articles/index.json')).text());
    await expect.poll(() => kept(page, 'articles/index.json')).toHaveLength(1);
    const before = await keptCopies(page);
    instead = (_path, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>Sign in');
      return true;
    };
    const list = await page.evaluate(async () => (await fetch('articles/index.json')).text());
    expect(JSON.parse(list)).toHaveLength(1);
    await nameInArticle(page, 'Barrow').click();
    await popup(page).waitFor();
    expect(await keptCopies(page)).toEqual(before);
  });

  test.each<[string, (bytes: Buffer, response: Parameters<Instead>[1]) => void]>([
    [
      'cut off, with the length of the whole',
      (bytes, response) => {
        response.writeHead(200, { 'content-length': bytes.length });
        response.write(bytes.subarray(0, 1000));
        setTimeout(() => response.destroy(), 50);
      },
    ],
    [
      'cut off, and its length untold',
      (bytes, response) => {
        response.writeHead(200, { connection: 'close' });
        response.end(bytes.subarray(0, 1000));
      },
    ],
  ])('a map that comes %s is not kept, and is at the next visit', async (_what, answer) => {
    let failing = true;
    const page = await firstVisit((path, response) => {
      if (!failing || !path.endsWith('.zip') || response.req.headers.range !== undefined) {
        return false;
      }
      readFile(join('dist', path)).then((bytes) => answer(bytes, response));
      return true;
    });
    await expect.poll(() => isControlled(page), { timeout: 60_000 }).toBe(true);
    await expect.poll(() => kept(page, /^outlines\//)).not.toHaveLength(0);
    expect(await kept(page, BASEMAP)).toEqual([]);
    failing = false;
    await page.reload();
    await settled(page);
    await keptBasemap(page);
  });

  test('an installation that a failing server breaks off is taken up at the next visit', async () => {
    let asked: string[] = [];
    const page = await firstVisit((path, response) => {
      // The page itself has none of these: only what is kept does.
      if (!/^assets\/(?:german|arabic)-/.test(path)) return false;
      response.writeHead(503).end();
      return true;
    });
    await expect.poll(() => kept(page, 'favicon.svg'), { timeout: 60_000 }).toHaveLength(1);
    await expect.poll(() => isInstalling(page)).toBe(false);
    expect(await isControlled(page)).toBe(false);
    instead = (path) => {
      asked.push(path);
      return false;
    };
    asked = [];
    await page.reload();
    await settled(page);
    await expect.poll(() => isControlled(page), { timeout: 60_000 }).toBe(true);
    await keptBasemap(page);
    expect(asked.filter((path) => path === 'favicon.svg').length).toBeLessThanOrEqual(1);
    await server.close();
    await page.context().setOffline(true);
    await page.reload();
    await settled(page);
  });
});

describe('a browser’s storage', () => {
  test('that has no room leaves the site as it is with a network', async () => {
    const page = await firstVisit((path, response) => {
      if (path !== 'service-worker.js') return false;
      setTimeout(() => {
        readFile('dist/service-worker.js').then((script) => {
          response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
        });
      }, 500);
      return true;
    });
    const session = await page.context().newCDPSession(page);
    const origin = new URL(server.url).origin;
    // The site's code has room, and its maps have none.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
    await page.reload();
    await settled(page);
    await expect.poll(() => isControlled(page), { timeout: 60_000 }).toBe(true);
    await page.goto(`${server.url}#map=10/54.1/-3.2`);
    await page.reload();
    await settled(page);
    await expect.poll(() => landOnMap(page)).toBe(true);
    expect(await page.getByText('could not be loaded').count()).toBe(0);
    for (const copy of await kept(page, /\.zip$/)) expect(copy.length).toBeGreaterThan(2_000_000);
  });

  test('that is cleared under the worker is filled again', async () => {
    const page = await firstVisit();
    await keptBasemap(page);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.reload();
    await settled(page);
    await keptBasemap(page);
    expect((await kept(page, ''))[0]?.length).toBeGreaterThan(0);
  });
});

describe('a page that is open while a newer version is deployed', () => {
  let later = '';
  beforeAll(async () => {
    later = await laterDeployment();
  });
  afterAll(() => rm(later, { recursive: true, force: true }));

  test('goes on with its own code, which the host has no more', async () => {
    const page = await firstVisit();
    await keptBasemap(page);
    await expect.poll(() => isControlled(page)).toBe(true);
    server.deploy(later);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await expect
      .poll(
        () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null),
        { timeout: 60_000 },
      )
      .toBe(true);
    // The list of places comes by code of its own, which this page has not loaded yet.
    await page.getByRole('link', { name: 'Places', exact: true }).click();
    await page.getByRole('heading', { name: 'Places in this article' }).waitFor();
  });
});
