import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { PALETTES } from '../../src/basemap/palette.ts';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';
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
    expect.arrayContaining(['basemap.pmtiles', expect.stringMatching(/^outlines\//)]),
  );
  return page;
}

async function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const files: string[] = [];
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      files.push(...requests.map(({ url }) => url.replace(/^.*\/maps\//, '')));
    }
    return files;
  });
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
      const response = await fetch('basemap.pmtiles', { headers: { range } });
      const start = response.headers.get('content-range');
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, range: start, text: String.fromCharCode(...bytes) };
    }, range);
  await close?.();
  await page.context().setOffline(true);
  const first = await answer('bytes=0-6');
  expect(first).toMatchObject({ status: 206, text: 'PMTiles' });
  expect(first.range).toMatch(/^bytes 0-6\/\d+$/);
  expect(await answer('bytes=2-4')).toMatchObject({ status: 206, text: 'Til' });
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

async function landOnMap(page: Page): Promise<boolean> {
  return page.evaluate((land) => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.basemap canvas')) {
      const { data = [] } =
        canvas.width === 0
          ? {}
          : (canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {});
      for (let at = 0; at < data.length; at += 4 * 31) {
        const bytes = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
        if (`#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}` === land) {
          return true;
        }
      }
    }
    return false;
  }, PALETTES.light.land);
}
