import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMappedArticle } from '../../src/geojson/import/read-mapped-article.ts';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';
import { marker, popup, settled } from './page-parts.ts';

const open = withChromium();

const ARTICLE = `The ferry to Dover was late again on Monday, passengers said.

It had left Calais an hour after its time. “We waited in Calais all night 🌧,” said one of them, who
had come from Lyon by train and was on her way to Glasgow. France is to look into it.`;
const TITLE = 'Ferries late “again” <i>&';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Makes a map of the article in the editor. */
async function mapArticle(page: Page): Promise<void> {
  await page.getByLabel('Title').fill(TITLE);
  await page.getByLabel('Date', { exact: true }).fill('2025-03-20');
  await page.getByLabel('Link').fill('https://example.org/ferries');
  await makeMap(page, ARTICLE);
}

/** Makes a map in the editor, and opens what publishes it. */
async function openPublishing(page: Page): Promise<void> {
  await mapArticle(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog', { name: 'Publish' }).getByRole('heading').last().waitFor();
}

/** Presses a button of the dialog, and gives what was saved. */
async function saved(page: Page, button: string | RegExp): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: button }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

describe('the whole way', () => {
  test('an article is brought in, corrected, published, and read from disk with the network off', async () => {
    const editor = await open({ path: '?new' });
    await mapArticle(editor);
    for (const words of ['Lyon', 'Calais']) {
      await editor.locator('.name', { hasText: words }).first().click();
      await editor.getByRole('button', { name: 'Not a place', exact: true }).click();
      await editor.locator('.name', { hasText: words }).first().waitFor({ state: 'detached' });
    }
    await editor.reload();
    await editor.locator('.name').first().waitFor();
    await editor.getByRole('button', { name: /^Undo/ }).click();
    await editor.locator('.name', { hasText: 'Calais' }).first().waitFor();
    await editor.getByRole('button', { name: 'Publish' }).click();
    const { name, path } = await saved(editor, 'Download the page');
    expect(name).toBe('2025-03-20-ferries-late-again-i.html');
    await editor.getByText('is among your downloads').waitFor();

    const asked: string[] = [];
    const page = await open({
      site: pathToFileURL(path).href,
      offline: true,
      before: async (opened) => {
        opened.on('request', (request) => asked.push(request.url()));
      },
    });
    await settled(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(TITLE);
    expect(await page.title()).toBe(`${TITLE} · Dateline`);
    const original = page.getByRole('link', { name: 'Original article' });
    expect(await original.getAttribute('href')).toBe('https://example.org/ferries');

    const names = await page.locator('.name').allTextContents();
    expect(names.filter((words) => words === 'Calais')).toHaveLength(2);
    expect(names).not.toContain('Lyon');
    // Dover is across the water: the two come apart when they are pressed.
    await page.getByRole('button', { name: '2 places around Calais' }).click();
    await marker(page, 'Calais').click();
    await popup(page).waitFor();
    expect(await popup(page).locator('blockquote').first().textContent()).toContain('Calais');
    expect(new URL(page.url()).hash).toContain('place=');
    await page.keyboard.press('ArrowDown');
    await popup(page).getByText('mention 2 of 2').waitFor();
    await page.keyboard.press('Escape');
    await popup(page).waitFor({ state: 'detached' });
    await page.locator('.basemap canvas').first().waitFor();
    await page.getByRole('button', { name: 'Show all places' }).click();
    await page.locator('.area').first().waitFor({ state: 'attached' });
    const others = asked
      .filter((url) => !/^(?:data|blob):/.test(url))
      .map((url) => url.split('#')[0]);
    expect(new Set(others)).toEqual(new Set([pathToFileURL(path).href]));
  });

  test('the GeoJSON of a map makes the same map again, corrections and all', async () => {
    const page = await open({ path: '?new' });
    await openPublishing(page);
    const { name, path } = await saved(page, /^GeoJSON/);
    const mapped = readMappedArticle(await readFile(path, 'utf8'), null);
    // As somebody's correction would have it: the machine does not know the harbour.
    const places = JSON.parse(await readFile(path, 'utf8'));
    const [first] = places.features;
    first.properties.mentions[0].byPerson = ['place'];
    first.properties.mentions[0].verified = true;
    first.properties.mentions[0].note = 'the port, not the town 🚢';
    await page.goto(`${page.url().split('?')[0]}?new`);
    await page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify(places)),
    });
    await page
      .locator('.page-preview-head', { hasText: 'places and what was corrected' })
      .waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe(TITLE);
    await page.getByRole('button', { name: 'Make the map' }).click();
    await page.locator('.name').first().waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    const again = await saved(page, /^GeoJSON/);
    const read = readMappedArticle(await readFile(again.path, 'utf8'), null);
    expect(read.article).toEqual(mapped.article);
    expect(read.places.features.map(({ id }) => id)).toEqual(
      mapped.places.features.map(({ id }) => id),
    );
    expect(read.places.features[0]?.properties.mentions[0]).toMatchObject({
      verified: true,
      note: 'the port, not the town 🚢',
    });
  });
});

describe('the dialog', () => {
  test.each([
    ['Linked Places Format', '.jsonld', '"@context"'],
    ['Web Annotations', '.annotations.jsonld', 'TextQuoteSelector'],
    ['KML', '.kml', '<Placemark>'],
    ['CSV', '.csv', 'mention,excerpt'],
    ['PNG image', '.png', '\u0089PNG'],
  ])('saves %s by the title and the date', async (button, extension, content) => {
    const page = await open({ path: '?new' });
    await openPublishing(page);
    const { name, path } = await saved(page, new RegExp(`^${button}`));
    expect(name).toBe(`2025-03-20-ferries-late-again-i${extension}`);
    expect((await readFile(path)).toString('latin1')).toContain(content);
  });

  test('the picture has the map in it, its markers and the credit for its data', async () => {
    const page = await open({ path: '?new' });
    await openPublishing(page);
    const { path } = await saved(page, /^PNG/);
    const png = `data:image/png;base64,${(await readFile(path)).toString('base64')}`;
    const seen = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const colours = (top: number, height: number) => {
        const { data = [] } = context?.getImageData(0, top, image.width, height) ?? {};
        const found = new Map<string, number>();
        for (let at = 0; at < data.length; at += 4) {
          const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
          found.set(colour, (found.get(colour) ?? 0) + 1);
        }
        return Object.fromEntries(found);
      };
      return {
        width: image.width,
        map: colours(0, 1600),
        caption: colours(1602, image.height - 1602),
      };
    }, png);
    expect(seen.width).toBe(2560);
    // Water, land and the markers' red; under the map paper and ink.
    for (const colour of ['211,223,229', '245,242,235', '166,49,27']) {
      expect(seen.map[colour] ?? 0).toBeGreaterThan(500);
    }
    expect(seen.caption['251,250,246']).toBeGreaterThan(10_000);
    expect(seen.caption['30,28,25']).toBeGreaterThan(100);
  });

  test('is reached, walked and left by keyboard', async () => {
    const page = await open({ path: '?new' });
    await openPublishing(page);
    const files = page.locator('.publish-files button');
    await files.first().focus();
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toMatch(/^Linked Places/);
    await page.keyboard.press('End');
    expect(await focused()).toMatch(/^PNG/);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^GeoJSON/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.geojson$/);
    expect(await focused()).toMatch(/^GeoJSON/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('Publish');
  });

  test('makes the frame for another page once the address is known', async () => {
    const page = await open({ path: '?new', permissions: ['clipboard-read', 'clipboard-write'] });
    await openPublishing(page);
    const snippet = page.getByLabel('HTML to put into the other page');
    await page.getByLabel('Address of the page').fill('ferries.html');
    await page.getByText('This is no web address').waitFor();
    await page.getByLabel('Address of the page').fill('https://example.com/ferries.html');
    const wanted =
      '<iframe src="https://example.com/ferries.html?embed" title="Ferries late “again” &lt;i&gt;&amp;"';
    expect(await snippet.inputValue()).toContain(wanted);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(wanted);
  });

  test('what cannot be made is told, and what else there is goes on', async () => {
    const page = await open({ path: '?new' });
    await openPublishing(page);
    await page.context().route('**/published-page.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Download the page' }).click();
    await page.locator('.publish .notice', { hasText: 'Check the connection' }).waitFor();
    await page.context().route('**/basemap-*.zip', (route) => route.abort());
    await page.getByRole('button', { name: /^PNG/ }).click();
    await page.locator('.publish .notice', { hasText: 'background map' }).waitFor();
    expect((await saved(page, /^CSV/)).name).toMatch(/\.csv$/);
    await page.context().unroute('**/published-page.json');
    expect((await saved(page, 'Download the page')).name).toMatch(/\.html$/);
  });

  test.each([
    ['on a desk', {}],
    ['on a phone in the dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ] as const)('axe finds nothing %s, and nothing needs sideways scrolling', async (_where, options) => {
    const page = await open({ path: '?new', ...options });
    await openPublishing(page);
    expect(await axeFaults(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await page
      .locator('.publish')
      .evaluate((dialog) => ({ scrollWidth: dialog.scrollWidth, clientWidth: dialog.clientWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});

test('while its places are being found a map cannot be published', async () => {
  const page = await open({
    path: '?new',
    before: (opened) => opened.context().route('**/recogniser-*.bin', (route) => route.abort()),
  });
  await page.getByRole('textbox', { name: 'Article' }).fill(ARTICLE);
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.locator('.search-state').waitFor();
  expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
});
