import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import budget from '../../budget.json' with { type: 'json' };
import { dateline } from '../cli/dateline.ts';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { marker, nameInArticle, popup, settled } from './page-parts.ts';
import { serveFolder } from './static-server.ts';

const open = withChromium();

const ARTICLE = 'geodata/articles/2025-03-20-coalition-of-the-willing';
const BARROW = '#place=geonames:2656241&mention=2';

let folder = '';
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  // A name as people give their files: what an address has to encode.
  file = join(folder, 'Größe & 50%.html');
  const places = join(ARTICLE, 'places.geojson');
  const article = join(ARTICLE, 'article.txt');
  const { status, stderr } = await dateline([
    ...['publish', places, '--article', article],
    ...['--title', 'Coalition of the willing', '-o', file],
  ]);
  if (status !== 0) throw new Error(stderr);
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

/** Opens the page from disk, with the network off. */
const read = (path = '', options: BrowserContextOptions = {}) =>
  open({ site: pathToFileURL(file).href, path, offline: true, ...options });

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

describe('a published page on disk, without a network', () => {
  test('weighs no more than the budget allows', async () => {
    expect((await stat(file)).size / 1e6).toBeLessThanOrEqual(budget['published page, MB']);
  });

  test('a link opens the place, its excerpt and its passage', async () => {
    const page = await read(BARROW);
    await popup(page).waitFor();
    expect(await popup(page).textContent()).toContain('mention 2 of 4');
    expect(await nameInArticle(page, 'Barrow', 1).getAttribute('aria-current')).toBe('location');
    await settled(page);
    // The map went there before its scale was drawn.
    expect(await page.locator('.scale-bar').textContent()).toMatch(/^\d{1,3} (?:m|km)$/);
  });

  test('what is chosen is in the address, and the way back leads to what was there before', async () => {
    const page = await read();
    await settled(page);
    await nameInArticle(page, 'Northwood').click();
    await popup(page).waitFor();
    const address = page.url();
    expect(address).toMatch(/#place=/);
    await page.reload();
    await popup(page).waitFor();
    await page.goBack();
    await popup(page).waitFor({ state: 'detached' });
  });

  test('is read by keyboard', async () => {
    const page = await read();
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('map');
    await marker(page, 'Barrow').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => popup(page).evaluate((card) => card === document.activeElement))
      .toBe(true);
    await page.keyboard.press('ArrowDown');
    await popup(page).getByText('mention 2 of 4').waitFor();
    await page.keyboard.press('Escape');
    await popup(page).waitFor({ state: 'detached' });
  });

  test('has the list, its filter, the settings, and neither a site around it nor street tiles', async () => {
    const page = await read();
    await settled(page);
    await page.getByRole('link', { name: 'Places', exact: true }).click();
    await page.getByRole('heading', { name: 'Places in this article' }).waitFor();
    await page.getByRole('textbox').or(page.getByRole('searchbox')).fill('submarine');
    await expect.poll(() => page.locator('.place-item').count()).toBeLessThan(5);
    expect(await page.locator('.place-item-name', { hasText: 'Barrow' }).count()).toBe(1);
    await page.locator('.display summary').click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await expect.poll(dark).toBe('dark');
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('link', { name: 'Orte', exact: true }).waitFor();
    expect(await page.locator('.new-map, .wordmark a').count()).toBe(0);
    expect(await page.locator('.map-controls button').count()).toBe(3);
  });

  test.each([
    ['de', 'ltr'],
    ['ar', 'rtl'],
  ])('speaks the language that the address asks for: %s', async (language, direction) => {
    const page = await read(`?lang=${language}`);
    await settled(page);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
  });

  test('is dark for who has a dark device, from the first paint on', async () => {
    const page = await read('', { colorScheme: 'dark', javaScriptEnabled: false });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(22, 24, 27)');
  });

  test('without scripts the article is read, and each place leads to where it is named', async () => {
    const page = await read('', { javaScriptEnabled: false });
    await page.getByText('Plans for a Western-led peacekeeping force').waitFor();
    const place = page.locator('noscript a', { hasText: 'Barrow-in-Furness' });
    expect(await place.isVisible()).toBe(true);
    await place.click();
    expect(await page.locator(':target').textContent()).toBe('Barrow');
  });

  test('printed: the map, numbered names and the list, and no controls', async () => {
    const page = await read();
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string) => page.locator(selector).first().isVisible();
    expect(await seen('.map-canvas')).toBe(true);
    expect(await seen('.place-item')).toBe(true);
    expect(await seen('.map-controls')).toBe(false);
    expect(await seen('.views')).toBe(false);
    const number = await page
      .locator('.name[data-place="geonames:2656241"]')
      .first()
      .evaluate((name) => getComputedStyle(name, '::after').content);
    expect(number).toMatch(/^"\d+"$/);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(50_000);
  });

  test.each([
    ['at the start', '', {}],
    ['with a popup open', BARROW, {}],
    ['with the list open', '#list', {}],
    ['on a phone in the dark with a popup open', BARROW, { ...phone, colorScheme: 'dark' }],
    ['from right to left', `?lang=ar${BARROW}`, {}],
    ['embedded', '?embed', { viewport: { width: 600, height: 420 } }],
  ] as const)('axe finds nothing %s', async (_state, path, options) => {
    const page = await read(path, options);
    await settled(page);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('320 pixels are wide enough', async () => {
    const page = await read(BARROW, { viewport: { width: 320, height: 640 } });
    await settled(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});

test('in a frame of another page it is the map alone, and leads to the whole', async () => {
  const server = await serveFolder(folder);
  try {
    const page = await open({
      site: server.url,
      path: encodeURIComponent('Größe & 50%.html'),
      before: async (opened) => {
        await opened.context().route('**/other', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<iframe src="/${encodeURIComponent('Größe & 50%.html')}?embed" width="600" height="420"></iframe>`,
          }),
        );
      },
    });
    await page.goto(`${server.url}other`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.marker').first().waitFor();
    expect(await frame.locator('article').count()).toBe(0);
    const whole = frame.getByRole('link', { name: 'Open in full' });
    const address = await whole.evaluate((link) =>
      link instanceof HTMLAnchorElement ? link.href : '',
    );
    await page.goto(address);
    await page.locator('article').waitFor();
    expect(new URL(page.url()).search).toBe('');
  } finally {
    await server.close();
  }
});
