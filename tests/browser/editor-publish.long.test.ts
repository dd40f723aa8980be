import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMappedArticle } from '../formats/on-documents.ts';
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

/** Of two images: their sizes, which share of their pixels differs plainly, and which of each has a colour; runs in the page. */
async function compareImages(sources: readonly string[]) {
  const drawn = await Promise.all(
    sources.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, image.width, image.height);
    }),
  );
  const [one, other] = drawn.map((data) => data?.data ?? new Uint8ClampedArray());
  const shareOf = (isSo: (at: number) => boolean) => {
    let count = 0;
    for (let at = 0; at < (one?.length ?? 0); at += 4) count += isSo(at) ? 1 : 0;
    return (4 * count) / (one?.length ?? 1);
  };
  const far = (a = 0, b = 0) => Math.abs(a - b) > 60;
  return {
    sizes: drawn.map((data) => [data?.width, data?.height]),
    different: shareOf((at) => [0, 1, 2].some((part) => far(one?.[at + part], other?.[at + part]))),
    coloured: [one, other].map((data) =>
      shareOf((at) => Math.abs((data?.[at] ?? 0) - (data?.[at + 2] ?? 0)) > 8),
    ),
  };
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

  test('areas are areas in GeoJSON and KML where that is wanted, and why there are none is told', async () => {
    const page = await open({ path: '?new' });
    await openPublishing(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Areas and rivers with their outlines').check();
    const { path } = await saved(page, /^GeoJSON/);
    const [france, ...others] = JSON.parse(await readFile(path, 'utf8')).features;
    expect(france.geometry.type).toBe('MultiPolygon');
    expect(france.properties).toMatchObject({ title: 'France', outlineOf: 'geonames:3017382' });
    expect(new Set(others.map(({ geometry }: typeof france) => geometry.type))).toEqual(
      new Set(['Point']),
    );
    const kml = await saved(page, /^KML/);
    expect(await readFile(kml.path, 'utf8')).toContain('<outerBoundaryIs>');

    const bare = await open({
      path: '?new',
      before: (opened) =>
        opened.context().route('**/outlines/**', (route) => route.fulfill({ status: 404 })),
    });
    await openPublishing(bare);
    await bare.getByLabel('Areas and rivers with their outlines').check();
    await bare
      .getByRole('dialog')
      .getByRole('button', { name: /^GeoJSON/ })
      .click();
    await bare.getByText('an outline could not be loaded').waitFor();
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
    // A note is the desk's own.
    expect(read.places.features[0]?.properties.mentions[0]).toMatchObject({ verified: true });
    expect(JSON.stringify(read.places)).not.toContain('the port, not the town');
  });
});

describe('the dialog', () => {
  test.each([
    ['Linked Places Format', '.jsonld', '"@context"'],
    ['Web Annotations', '.annotations.jsonld', 'TextQuoteSelector'],
    ['KML', '.kml', '<Placemark>'],
    ['CSV(?! with)', '.csv', 'mention,excerpt'],
    ['CSV with semicolons', '.csv', 'mention;excerpt'],
    ['GPX', '.gpx', '<wpt '],
    ['PNG image', '.png', '\u0089PNG'],
    ['SVG drawing', '.svg', '<g id="land"'],
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

  test('the drawing looks as the picture does, in grey too, its names as text', async () => {
    const page = await open({ path: '?new' });
    await openPublishing(page);
    await page.getByLabel('Size of the PNG').selectOption('1');
    for (const grey of [false, true]) {
      await page.getByLabel('In grey').setChecked(grey);
      const png = await readFile((await saved(page, /^PNG/)).path);
      const svg = await readFile((await saved(page, /^SVG/)).path);
      expect(svg.includes('>Glasgow</text>')).toBe(true);
      const seen = await page.evaluate(compareImages, [
        `data:image/png;base64,${png.toString('base64')}`,
        `data:image/svg+xml;base64,${svg.toString('base64')}`,
      ]);
      // Every mark and name is where it was: what differs is the edges of letters and lines.
      expect(seen.sizes[0]).toEqual(seen.sizes[1]);
      expect(seen.different).toBeLessThan(0.02);
      expect(seen.coloured.map((share) => share > 0)).toEqual([!grey, !grey]);
    }
  });

  test('the drawing is printed alone, on a page of its size, and is gone from the page after', async () => {
    const page = await open({ path: '?new' });
    await openPublishing(page);
    await page.evaluate(() => {
      // The print dialog is open until the test says so.
      window.print = () => document.body.classList.add('printing');
    });
    await page.getByRole('button', { name: /^PDF/ }).click();
    await page.locator('body.printing').waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // 1280 CSS pixels are 960 points; one page, its text set in fonts.
    expect(pdf).toMatch(/\/MediaBox \[0 0 960(?:\.\d+)? /);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain('/FontFile');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.picture-print').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('article').isVisible()).toBe(true);
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
    expect(await focused()).toMatch(/^CSV with/);
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
    expect((await saved(page, /^CSV(?! with)/)).name).toMatch(/\.csv$/);
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

test('printing from the editor prints what the page prints: the map, the numbered article, the list', async () => {
  const page = await open({ path: '?new' });
  await mapArticle(page);
  await settled(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  // There with the event itself: printing waits for nothing.
  expect(await page.locator('.printed-places .place-item').count()).toBeGreaterThan(0);
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const edges = [];
  for (const part of ['.desk-map', 'article h1', '.article-body', '.places-list']) {
    const box = await page.locator(part).boundingBox();
    if (box === null) throw new Error(`${part} is not printed`);
    edges.push(box.y, box.y + box.height);
  }
  expect(edges).toEqual(edges.toSorted((a, b) => a - b));
  for (const hidden of ['.desk-head-links', '.map-controls', '.edit-bar', '.places-filter']) {
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  }
  // One that is in no group.
  const id = await page.locator('.name', { hasText: 'Lyon' }).getAttribute('data-place');
  const numbers = await page.evaluate((place) => {
    const item = document.getElementById(`listed-${place}`)?.closest('li')?.value;
    const name = document.querySelector(`.name[data-place="${place}"]`);
    const mark = document.getElementById(`marker-${place}`);
    return [name, mark].map((one) => one?.getAttribute('data-number') === String(item));
  }, id);
  expect(numbers).toEqual([true, true]);
});
