import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';
import { stillMap } from './page-parts.ts';
import { serveFolder } from './static-server.ts';

const open = withChromium();

/** What a visit is about: nothing of the one is in the other. */
interface Subject {
  readonly article: string;
  readonly name: string;
  readonly typed: string;
  readonly found: string;
  readonly coordinates: string;
  readonly words: string;
}

const BARROW: Subject = {
  article: `The shipyard in Barrow builds submarines. Workers from Ulverston went on strike on
Monday, and others came from Preston. Some had flown in from Ukraine on Sunday.`,
  name: 'Barrow',
  typed: 'lancast',
  found: 'Lancaster',
  coordinates: '48.5, 31.2',
  words: 'Ulverston',
};
const SPRINGFIELD: Subject = {
  article: `Police in Springfield, Missouri, arrested a man from Brazil on Tuesday. He had driven
from Wichita by way of Joplin. His brother lives in Nairobi, near Lake Victoria.`,
  name: 'Springfield',
  typed: 'reykj',
  found: 'Reykjavík',
  coordinates: '-12.1, -76.9',
  words: 'Joplin',
};

const saysAll = (page: Page) =>
  page.locator('.what-leaves', { hasText: 'nothing you type or look up asks the network' });
const says = (page: Page) => page.locator('.what-leaves [role=status]').textContent();
const button = (page: Page, words: string | RegExp) => page.getByRole('button', { name: words });

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

/** Serves the site, with the log of its host. */
async function serve(): Promise<{ readonly url: string; readonly log: string[] }> {
  const log: string[] = [];
  const server = await serveFolder('dist', {
    at: '/paper/maps/',
    onRequest: (line) => log.push(line),
  });
  close = server.close;
  return { url: server.url, log };
}

/** All that is done with an article, from the text to the published file. */
async function editArticle(page: Page, subject: Subject): Promise<string> {
  await makeMap(page, subject.article);
  // Outlines are drawn where they can be seen, and the first view may be of towns alone.
  await button(page, 'Show all places').click();
  await page.locator('.area-faint, .area-line-faint').first().waitFor({ state: 'attached' });
  const name = page.locator('.name', { hasText: subject.name }).first();
  await name.click();
  await button(page, 'Not this one?').click();
  const options = page.locator('.place-option');
  await options.first().waitFor();
  const search = page.getByRole('searchbox', { name: /Another place/ });
  await search.pressSequentially(subject.typed);
  await options.filter({ hasText: subject.found }).first().click();
  await expect
    .poll(() => page.locator('.panel-place bdi').textContent())
    .toContain(subject.found.slice(0, 4));
  await button(page, 'Change…').click();
  await search.fill(subject.coordinates);
  await button(page, /^Put ‘/).click();
  await page.locator('.edit-message', { hasText: 'changed' }).waitFor();
  await page.keyboard.press('Escape');
  await stillMap(page);
  const map = page.locator('.map-canvas');
  for (const step of [1, 2, 3]) {
    await button(page, 'Zoom in').click();
    await stillMap(page);
    await map.dragTo(map, {
      sourcePosition: { x: 300, y: 500 },
      targetPosition: { x: 300 - 60 * step, y: 300 },
      force: true,
    });
    await stillMap(page);
  }
  await button(page, 'Publish').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download the page').click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

/** The log of a visit, before and after everything was on the device. */
async function visit(subject: Subject) {
  const { url, log } = await serve();
  const page = await open({
    site: url,
    path: '?new',
    serviceWorkers: 'allow',
    keepsIndex: true,
    reducedMotion: 'reduce',
  });
  await saysAll(page).waitFor();
  const before = log.splice(0);
  const published = await editArticle(page, subject);
  expect(published).toContain(subject.words);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'New map' }).click();
  await makeMap(page, subject.article);
  await page.reload();
  await page.locator('.name').first().waitFor();
  await saysAll(page).waitFor();
  await expect.poll(() => log.some((line) => line.endsWith('packs.json'))).toBe(true);
  const after = new Set(log.map((line) => line.replace('/paper/maps/', '')));
  // Asked for by the browser, in its own time, when a page is opened.
  after.delete('service-worker.js');
  await page.context().close();
  await close?.();
  // The name of a map is drawn by lot.
  return { before, after: [...after].map((line) => line.replace(/map=.*/, 'map=')).sort() };
}

describe('what the host sees of a visit', () => {
  // One list for all subjects: what is asked for then tells nothing of the text.
  test.each([
    BARROW,
    SPRINGFIELD,
  ])('once the page says that all is on the device, no request depends on the text: $name', async (subject) => {
    const { before, after } = await visit(subject);
    expect(after).toEqual(['?map=', 'gazetteer/packs.json']);
    expect(before.some((line) => line.includes('/gazetteer/packs/'))).toBe(true);
    expect(before.filter((line) => line.includes('/outlines/'))).toEqual([]);
  });

  test('until then the page says what the host can see, and how much is fetched', async () => {
    const { url } = await serve();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await open({
      site: url,
      path: '?new',
      keepsIndex: true,
      before: (opened) =>
        opened.context().route('**/packs/0c.bin', async (route) => {
          await held;
          await route.continue();
        }),
    });
    await page.getByText(/15 MB, 4\d % fetched/).waitFor();
    expect(await says(page)).toContain('groups of about 120 names are looked up');
    await makeMap(page, BARROW.article);
    release();
    await page.getByText('no look-up asks the network').waitFor();
    // Without a service worker the map's ground is still the host's to send.
    expect(await says(page)).toContain('which parts of it are shown');
  });
});

describe('the place index', () => {
  test('is there with the network cut: a new map is made and published from a cold start', async () => {
    const { url } = await serve();
    const first = await open({
      site: url,
      path: '?new',
      serviceWorkers: 'allow',
      keepsIndex: true,
    });
    await saysAll(first).waitFor();
    const context = first.context();
    await first.close();
    await close?.();
    const page = await context.newPage();
    await page.goto(`${url}?new`);
    await saysAll(page).waitFor();
    expect(await editArticle(page, SPRINGFIELD)).toContain('Joplin');
  });

  test('is fetched once by two windows, and again where a part of it is lost or damaged', async () => {
    const { url, log } = await serve();
    const page = await open({ site: url, path: '?new', serviceWorkers: 'allow', keepsIndex: true });
    const other = await page.context().newPage();
    await other.goto(`${url}?new`);
    await saysAll(page).waitFor();
    await saysAll(other).waitFor();
    const packs = () => log.filter((line) => line.includes('/gazetteer/packs/'));
    expect(packs().length).toBe(new Set(packs()).size);

    log.length = 0;
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        if (!name.includes(' index ')) continue;
        const cache = await caches.open(name);
        const [lost, damaged] = (await cache.keys()).filter(({ url }) => url.includes('/packs/0'));
        if (lost === undefined || damaged === undefined) throw new Error('there are no packs');
        await cache.delete(lost);
        const bytes = new Uint8Array((await (await cache.match(damaged))?.arrayBuffer()) ?? []);
        bytes[5000] = (bytes[5000] ?? 0) ^ 1;
        await cache.put(damaged, new Response(bytes));
      }
    });
    await page.reload();
    await saysAll(page).waitFor();
    expect(packs().length).toBe(2);
  });

  test('that is lost while the page is open is fetched again, and the look-up is answered', async () => {
    const { url } = await serve();
    const page = await open({ site: url, path: '?new', serviceWorkers: 'allow', keepsIndex: true });
    await saysAll(page).waitFor();
    await page.evaluate(async () => {
      for (const name of await caches.keys())
        if (name.includes(' index ')) await caches.delete(name);
    });
    await makeMap(page, SPRINGFIELD.article);
    await saysAll(page).waitFor();
  });

  test('comes where data is to be saved only when it is asked for', async () => {
    const { url, log } = await serve();
    const page = await open({
      site: url,
      path: '?new',
      keepsIndex: true,
      before: (opened) =>
        opened.addInitScript(() => {
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
        }),
    });
    await page.getByText('set to save data').waitFor();
    expect(log.some((line) => line.includes('/packs/'))).toBe(false);
    await button(page, 'Fetch the place index (15 MB)').click();
    await page.getByText('no look-up asks the network').waitFor();
  });

  test.each([
    [
      'there is no room for it',
      'has no room',
      () => {
        navigator.storage.estimate = async () => ({ quota: 20e6, usage: 15e6 });
      },
    ],
    [
      'the browser fills up as it comes',
      'has no room',
      () => {
        const { put } = Cache.prototype;
        Cache.prototype.put = function (request, response) {
          const isLate = String(request).endsWith('/packs/08.bin');
          return isLate
            ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
            : put.call(this, request, response);
        };
      },
    ],
    [
      'the browser keeps nothing for sites that are not sent in confidence',
      'cannot be kept',
      () => {
        Reflect.deleteProperty(Window.prototype, 'caches');
        Reflect.deleteProperty(globalThis, 'caches');
      },
    ],
  ])('is done without where %s, and the page says so', async (_case, words, arrange) => {
    const { url } = await serve();
    const page = await open({
      site: url,
      path: '?new',
      keepsIndex: true,
      before: (opened) => opened.addInitScript(arrange),
    });
    await page.locator('.what-leaves', { hasText: words }).waitFor();
    expect(await says(page)).toContain('groups of about 120 names');
    await makeMap(page, BARROW.article);
  });
});
