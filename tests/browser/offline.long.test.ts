import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';
import { keptCopies, landOnMap } from './kept-copies.ts';
import { marker, nameInArticle, popup, settled } from './page-parts.ts';
import { serveFolder } from './static-server.ts';

const open = withChromium();

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

/** Opens the site from a server of its own, and waits until the browser has kept it. */
async function visitOnce(): Promise<Page> {
  const server = await serveFolder('dist', { at: '/paper/maps/' });
  close = server.close;
  const page = await open({ site: server.url, serviceWorkers: 'allow' });
  await settled(page);
  const kept = expect.poll(() => keptFiles(page), { timeout: 30_000 });
  await kept.toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^assets\/basemap-.*\.zip$/),
      expect.stringMatching(/^outlines\//),
    ]),
  );
  return page;
}

async function keptFiles(page: Page): Promise<readonly string[]> {
  return (await keptCopies(page)).map(({ path }) => path);
}

test('after one visit the article, its markers and the painted map are there without a network', async () => {
  const page = await visitOnce();
  await close?.();
  await page.context().setOffline(true);
  await page.reload();
  await settled(page);
  expect(await page.locator('article').textContent()).toContain('peacekeeping mission');
  await page.locator('.area-line-faint, .area-faint').first().waitFor({ state: 'attached' });
  await nameInArticle(page, 'Barrow').click();
  await popup(page).waitFor();
  await expect.poll(() => landOnMap(page)).toBe(true);
  expect(await marker(page, 'Ukraine').count()).toBe(1);
});

test('the basemap is kept whole, and ranges of it are answered as a server would', async () => {
  const page = await visitOnce();
  await page.reload();
  await settled(page);
  const answer = (range: string) =>
    page.evaluate(async (range) => {
      const [name = ''] = (await caches.keys()).filter((name) => name.endsWith(' tiles'));
      const requests = await (await caches.open(name)).keys();
      const basemap = requests.find(({ url }) => url.includes('/basemap-'));
      const response = await fetch(basemap?.url ?? '', { headers: { range } });
      const start = response.headers.get('content-range');
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, range: start, text: String.fromCharCode(...bytes) };
    }, range);
  await close?.();
  await page.context().setOffline(true);
  const name = await answer('bytes=30-44');
  expect(name).toMatchObject({ status: 206, text: 'basemap.pmtiles' });
  expect(name.range).toMatch(/^bytes 30-44\/\d+$/);
  expect(await answer('bytes=45-51')).toMatchObject({ status: 206, text: 'PMTiles' });
  expect(await answer('bytes=999999999-')).toMatchObject({ status: 416, text: '' });
});

test('nothing of the place index is kept, nor of what only the editor needs', async () => {
  const page = await visitOnce();
  const kept = await keptFiles(page);
  expect(kept.filter((file) => file.startsWith('gazetteer/'))).toEqual([]);
  expect(kept).not.toContain('published-page.json');
});

test('a map is published without a network by who never published one with it', async () => {
  const server = await serveFolder('dist', { at: '/paper/maps/' });
  close = server.close;
  const page = await open({ site: server.url, path: '?new', serviceWorkers: 'allow' });
  await makeMap(page, 'The ferry left Calais for Dover.');
  const kept = expect.poll(() => keptFiles(page), { timeout: 30_000 });
  await kept.toEqual(expect.arrayContaining(['published-page.json']));
  await close?.();
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('.name').first().waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the page' }).click(),
  ]);
  const published = await readFile(await download.path(), 'utf8');
  expect(published).toContain('The ferry left <');
  expect(published.length).toBeGreaterThan(1_000_000);
});
