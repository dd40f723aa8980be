import { readFile } from 'node:fs/promises';
import { parquetReadObjects } from 'hyparquet';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withArchiveSite } from './an-archive-site.ts';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';

const open = withChromium();
const site = withArchiveSite();

const PARIS = 'geonames:2988507';
const rows = (page: Page): Locator => page.locator('.place-row');
const row = (page: Page, name: string): Locator => rows(page).filter({ hasText: name });
const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name });

test('the places are listed by how many articles name them, and painted on the map', async () => {
  const page = await open({ site: await site.url() });
  await expect.poll(() => rows(page).first().textContent()).toMatch(/Paris.*160 articles/);
  await expect.poll(() => row(page, 'Oslo').textContent()).toContain('40 articles');
  expect(await page.title()).toContain('The long rain');
  const isPainted = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.points');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels?.some((value) => value > 0) ?? false;
    });
  await expect.poll(isPainted).toBe(true);
});

test('from the list to a card, to an excerpt, to its article beside its map, and back to the card', async () => {
  const page = await open({ site: await site.url() });
  await row(page, 'Oslo').click();
  await heading(page, 'Oslo').waitFor();
  expect(await page.locator('.panel-facts').textContent()).toContain('named in 40 articles');
  expect(await page.locator('.beside').textContent()).toContain('Paris');
  const dates = await page.locator('.excerpt-facts').allTextContents();
  expect(dates.length).toBeGreaterThan(20);
  const days = dates.map((text) => Date.parse(text.split('·')[0] ?? ''));
  expect(days).toEqual([...days].sort((a, b) => b - a));
  const before = page.url();
  const title = (await page.locator('.excerpt-title').first().textContent()) ?? '';
  await page.locator('.excerpt-title').first().click();
  await heading(page, title).waitFor();
  await page.locator('.marker[aria-label^="Paris"]').waitFor();
  await page.getByRole('dialog').waitFor();
  expect(page.url()).toContain('?article=');
  await page.goBack();
  await heading(page, 'Oslo').waitFor();
  expect(page.url()).toBe(before);
  await page.goForward();
  await heading(page, title).waitFor();
  await page.getByRole('link', { name: 'Back to the archive' }).click();
  await heading(page, 'Oslo').waitFor();
});

test('an area is its outline, under the marks, and stays so while its card is open', async () => {
  const page = await open({ site: await site.url() });
  await page.locator('path.area.area-faint').first().waitFor({ state: 'attached' });
  const layers = await page.evaluate(() =>
    ['canvas.points', '.leaflet-overlay-pane > svg'].map((selector) => {
      const element = document.querySelector(selector);
      return element === null ? Number.NaN : Number(getComputedStyle(element).zIndex);
    }),
  );
  expect(layers[0]).toBeGreaterThan(layers[1] ?? Number.NaN);
  await row(page, 'France').filter({ hasText: '8 articles' }).click();
  await heading(page, 'France').waitFor();
  await page.locator('path.area.area-selected').first().waitFor({ state: 'attached' });
});

test('a place with more excerpts than its card has is read on to its last', async () => {
  const page = await open({ site: await site.url(), path: `#place=${PARIS}` });
  const excerpts = page.locator('.excerpts li');
  await excerpts.first().waitFor();
  const more = page.getByRole('button', { name: 'Show more' });
  while ((await more.count()) > 0) {
    const count = await excerpts.count();
    await more.click();
    await expect.poll(() => excerpts.count()).toBeGreaterThan(count);
  }
  expect(await excerpts.count()).toBe(160);
});

test('the time filter is two sliders that keys move, and what it leaves is in the address', async () => {
  const page = await open({ site: await site.url() });
  await rows(page).first().waitFor();
  await page.locator('.filters summary').click();
  const from = page.getByRole('slider', { name: 'From' });
  await from.focus();
  for (let month = 0; month < 6; month++) await from.press('ArrowRight');
  await expect.poll(() => rows(page).first().textContent()).toMatch(/Paris.*40 articles/);
  expect(await from.getAttribute('aria-valuetext')).toBe('July 2024');
  await page.getByRole('slider', { name: 'To' }).press('ArrowLeft');
  await expect.poll(() => rows(page).first().textContent()).toMatch(/Paris.*20 articles/);
  expect(page.url()).toContain('from=2024-07&to=2024-07');
  // The first cannot pass the last.
  await from.press('ArrowRight');
  expect(await from.getAttribute('aria-valuetext')).toBe('July 2024');
  await page.reload();
  await expect.poll(() => rows(page).first().textContent()).toMatch(/Paris.*20 articles/);
  await rows(page).first().click();
  await expect.poll(() => page.locator('.panel-facts').textContent()).toContain('20 of 160');
  const facts = await page.locator('.excerpt-facts').allTextContents();
  expect(facts.every((text) => text.startsWith('Jul'))).toBe(true);
});

test('two times are compared: what is named more and less often, with an address of its own, until that ends', async () => {
  const page = await open({ site: await site.url(), path: '#from=2024-05' });
  await rows(page).first().waitFor();
  await page.locator('.filters summary').click();
  const compare = page.getByRole('checkbox', { name: 'Compare with another time' });
  await compare.check();
  await expect.poll(() => page.url()).toContain('from=2024-05&than=..2024-04');
  // The rain falls on the same towns each month but one: a town a month in turn.
  await page.getByText('No place is named so much more or less often').waitFor();
  await page.goto(`${page.url().split('#')[0]}#from=2024-02&to=2024-02&than=2024-03..2024-03`);
  await page.reload();
  const more = page.locator('.changed-places').filter({ hasText: 'Named more often' });
  const less = page.locator('.changed-places').filter({ hasText: 'Named less often' });
  await expect.poll(() => more.locator('.place-row').allTextContents()).toHaveLength(1);
  expect(await more.textContent()).toMatch(/Oslo.*0 → 20/);
  expect(await less.textContent()).toMatch(/Lagos.*20 → 0/);
  await page.locator('.filters summary').click();
  await page.locator('.time-axis').nth(1).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await compare.uncheck();
  await expect.poll(() => page.locator('.changed-places').count()).toBe(0);
  expect(page.url()).not.toContain('than');
});

test('a source, a kind of place and a search leave what they ask for, and all is cleared again', async () => {
  const page = await open({ site: await site.url() });
  await rows(page).first().waitFor();
  await page.locator('.filters summary').click();
  await page.getByRole('combobox', { name: 'Source' }).selectOption('The Herald');
  await expect.poll(() => rows(page).first().textContent()).toContain('40 articles');
  expect(await row(page, 'Oslo').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Waters' }).check();
  await expect
    .poll(() => page.locator('.places-shown').textContent())
    .toContain('No article has all that the filters ask for');
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect.poll(() => rows(page).first().textContent()).toContain('160 articles');
  await page.getByRole('searchbox').fill('ösl');
  await expect.poll(() => rows(page).allTextContents()).toEqual([expect.stringContaining('Oslo')]);
  await page.getByRole('searchbox').fill('xyzzy');
  await expect
    .poll(() => page.locator('.places-shown').textContent())
    .toContain('No place is called ‘xyzzy’ here');
});

test('an article is found by words of its title, and opened', async () => {
  const page = await open({ site: await site.url(), path: '#find=rain%20107' });
  await page.getByRole('link', { name: 'Rain, day 107' }).click();
  await heading(page, 'Rain, day 107').waitFor();
  await page.goBack();
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('rain 107');
});

test('what is filtered is saved as CSV, GeoJSON and Parquet', async () => {
  const page = await open({ site: await site.url(), path: '#source=The%20Herald' });
  await expect.poll(() => rows(page).first().textContent()).toContain('40 articles');
  await page.locator('.filters summary').click();
  const save = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  const csv = (await save('CSV')).split('\r\n');
  expect(csv[1]).toMatch(
    /^geonames:2988507,Paris,"Paris, France",capital,PPLC,FR,2\.34\d*,48\.85\d*,40$/,
  );
  const { features } = JSON.parse(await save('GeoJSON'));
  expect(features[0].properties).toMatchObject({ placeId: PARIS, articles: 40 });
  expect(features).toHaveLength(csv.length - 2);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Parquet' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  const file = new Uint8Array(bytes).buffer;
  const read = await parquetReadObjects({ file });
  expect(read[0]).toMatchObject({ id: PARIS, name: 'Paris', articles: 40n });
  expect(read).toHaveLength(features.length);
});

test('pressing a mark on the map opens its card', async () => {
  const page = await open({ site: await site.url(), path: '#map=8/48.8534/2.3488' });
  await rows(page).first().waitFor();
  const canvas = page.locator('.map-canvas');
  const hovered = async () => {
    const box = await canvas.boundingBox();
    if (box === null) return false;
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + 60);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    return page.locator('.points-hovered').count();
  };
  await expect.poll(hovered).toBe(1);
  await page.mouse.down();
  await page.mouse.up();
  await heading(page, 'Paris').waitFor();
  await page.keyboard.press('Escape');
  await row(page, 'Paris').waitFor();
});

test('a host that knows no ranges serves it all the same', async () => {
  const page = await open({ site: await site.url('ignored'), path: `#place=${PARIS}` });
  await page.locator('.excerpt-title').first().click();
  await page.locator('.marker[aria-label^="Paris"]').waitFor();
});

test('what is missing or damaged is said, and the rest stands', async () => {
  const url = await site.url();
  const without = await open({
    site: url,
    before: (page) => page.route('**/archive.json', (route) => route.fulfill({ status: 404 })),
  });
  await heading(without, 'This archive cannot be shown').waitFor();
  expect(await without.locator('.notice').textContent()).toContain('archive.json is not there');
  expect(await axeFaults(without)).toEqual([]);
  const torn = await open({
    site: url,
    path: `#place=${PARIS}`,
    before: (page) =>
      page.route('**/excerpts/*.zip', (route) => route.fulfill({ body: 'not a page' })),
  });
  await expect.poll(() => torn.locator('.notice').textContent()).toContain('cut off');
  await torn.getByRole('button', { name: 'All places', exact: true }).click();
  await rows(torn).first().waitFor();
  const nowhere = await open({ site: url, path: '?article=99999' });
  await heading(nowhere, 'This article cannot be shown').waitFor();
  const unknown = await open({ site: url, path: '#place=geonames:1' });
  await expect
    .poll(() => unknown.locator('.notice').textContent())
    .toContain('not in this archive');
  await rows(unknown).first().waitFor();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
test.each([
  ['at the start', {}],
  ['with a card open', { path: `#place=${PARIS}` }],
  [
    'on a phone in the dark with a card open',
    { ...phone, colorScheme: 'dark', path: `#place=${PARIS}` },
  ],
  ['on a phone', phone],
  ['from right to left', { path: `?lang=ar#place=${PARIS}` }],
  ['in German in the dark', { path: '?lang=de', colorScheme: 'dark' }],
] as const)('axe finds nothing %s', async (_state, options) => {
  const page = await open({ site: await site.url(), ...options });
  await page.locator('.place-row, .excerpt-title').first().waitFor();
  await page.locator('canvas.points').waitFor();
  const filters = page.locator('.filters summary');
  if ((await filters.count()) > 0) await filters.click();
  expect(await axeFaults(page)).toEqual([]);
});

test.each([
  '',
  `#place=${PARIS}`,
])('a page 320 pixels wide needs no sideways scrolling (%s)', async (path) => {
  const page = await open({ site: await site.url(), path, viewport: { width: 320, height: 640 } });
  await page.locator('.place-row, .excerpt-title').first().waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});
