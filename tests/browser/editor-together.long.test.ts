import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvParse } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawFinger } from './a-finger.ts';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { click, makeMap, PHONE, tap } from './editor-page.ts';
import { middleOf, stillMap } from './page-parts.ts';

const open = withChromium();

interface Report {
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly text: string;
}

const TOWNS = ['Hertford', 'Ware', 'Luton', 'Bedford', 'Cambridge'];
const TOWNS_BEHIND = ['Ely', 'Norwich', 'Ipswich', 'Colchester', 'Chelmsford'];

const report = (town: string, day: number, next: string): Report => ({
  title: `Floods, day ${day}: ${town}`,
  date: `2025-03-${String(day).padStart(2, '0')}`,
  source: day % 2 === 0 ? 'The Post' : 'The Times',
  text: `Floods reached ${town} on Monday, and the road from ${next} to London was closed.`,
});
const TEN = [...TOWNS, ...TOWNS_BEHIND].map((town, at, all) =>
  report(town, at * 2 + (at % 2) + 1, all[(at + 1) % all.length] ?? ''),
);

async function makeReports(page: Page, reports: readonly Report[], press = click): Promise<void> {
  for (const { title, date, source, text } of reports) {
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page.getByRole('textbox', { name: 'Date', exact: true }).fill(date);
    await page.getByRole('textbox', { name: /^Source/ }).fill(source);
    await makeMap(page, text, press);
    await page.locator('.edit-message').waitFor();
    await press(page.locator('.desk-head').getByRole('link', { name: 'New map' }));
    await page.getByRole('textbox', { name: 'Article' }).waitFor();
  }
  await press(page.locator('.desk-head').getByRole('link', { name: 'Your maps' }));
  await page.getByRole('button', { name: 'Choose several' }).waitFor();
}

async function openTogether(
  reports: readonly Report[],
  options: Parameters<typeof open>[0] = {},
): Promise<Page> {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
  await makeReports(page, reports);
  await page.getByRole('button', { name: 'Choose several' }).click();
  await page.getByRole('button', { name: 'All in this list' }).click();
  await page.getByRole('button', { name: 'Open as one map' }).click();
  await page.locator('.marker').first().waitFor();
  return page;
}

const summary = (page: Page) => page.locator('.together-headline + .together-note').textContent();
const row = (page: Page, name: string) =>
  page.locator('.together-places button', { hasText: name }).first();
const card = (page: Page) => page.locator('.together-place');

async function save(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

/** Puts ten maps into a folder, and opens it as one map. */
async function openAsOne(
  page: Page,
  press: (name: string | RegExp) => Promise<void>,
  nameIt: () => Promise<void>,
): Promise<void> {
  await press('Choose several');
  await press('All in this list');
  await press('Put into a folder…');
  await nameIt();
  await page.getByText('in ‘Floods’').first().waitFor();
  await press('Done');
  await page.getByRole('combobox', { name: 'Folder' }).selectOption('Floods');
  await press('Open ‘Floods’ as one map');
  await page.locator('.marker').first().waitFor();
  expect(await summary(page)).toMatch(/^10 articles, 1[0-9] places on the map/);
}

test('with keys alone a folder of ten reports becomes one map, whose timeline leaves places out', async () => {
  const page = await open({ path: '?new', reducedMotion: 'reduce' });
  await makeReports(page, TEN);
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await openAsOne(page, press, async () => {
    await page.keyboard.type('Floods');
    await page.keyboard.press('Enter');
  });
  // Ten are too many to tell apart by colour; their two sources are not, and both name each place.
  const legend = page.locator('.map-legend');
  expect(await legend.getByRole('listitem').allTextContents()).toEqual(['Several sources']);

  await page.getByRole('slider', { name: 'To' }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => summary(page)).toMatch(/^1 article, 3 places/);
  expect(await page.locator('.together-articles [data-out]').count()).toBe(9);
  await expect.poll(() => row(page, 'Norwich').count()).toBe(0);
  await page.keyboard.press('End');
  await expect.poll(() => summary(page)).toMatch(/^10 articles/);

  await row(page, 'London').focus();
  await page.keyboard.press('Enter');
  await card(page).getByText('named in 10 of 10 articles').waitFor();
  expect(await card(page).locator('blockquote').count()).toBe(10);
  expect(await card(page).locator('.together-title').first().textContent()).toBe(TEN[0]?.title);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('London');
});

test('by touch a folder of ten reports becomes one map, whose timeline leaves places out', async () => {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...PHONE });
  await makeReports(page, TEN, tap);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).tap();
  await openAsOne(page, press, async () => {
    await page.getByRole('textbox', { name: /^Name of the folder/ }).fill('Floods');
    await press('Save');
  });

  // The thumb is where a finger takes it: at the end of the axis, half of it beyond.
  await page.locator('.time-axis').scrollIntoViewIfNeeded();
  const to = page.getByRole('slider', { name: 'To' });
  const { y } = await middleOf(to);
  const box = await to.boundingBox();
  const end = (box?.x ?? 0) + (box?.width ?? 0) - 11;
  await drawFinger(page, { x: end, y }, { x: (box?.x ?? 0) + 2, y });
  await expect.poll(() => summary(page)).toMatch(/^1 article, 3 places/);
  await expect.poll(() => row(page, 'Norwich').count()).toBe(0);
  await press('All of it');
  await expect.poll(() => summary(page)).toMatch(/^10 articles/);
  await row(page, 'London').tap();
  await card(page).getByText('named in 10 of 10 articles').waitFor();
});

test('an article opens beside its map as if alone, and the way back leads to all, by link and by the browser', async () => {
  const page = await openTogether(TEN.slice(0, 3));
  await page.locator('.together-articles').getByRole('link', { name: /Ware/ }).click();
  await page.locator('.edit-bar').waitFor();
  // What is corrected there stays with that map, and is seen on the map of all.
  await page.locator('.name', { hasText: 'London' }).first().click();
  await page.getByRole('button', { name: 'Not a place' }).click();
  await page.getByText('Kept in this browser').or(page.locator('.edit-message')).first().waitFor();
  await page.getByRole('link', { name: 'Back to all articles' }).click();
  await row(page, 'London').click();
  await card(page).getByText('named in 2 of 3 articles').waitFor();
  await page.goBack();
  await page.goBack();
  await page.locator('.edit-bar').waitFor();
});

test('three reports have a colour each, and places that several name one of their own', async () => {
  const page = await openTogether(TEN.slice(0, 3));
  const legend = page.locator('.map-legend');
  expect(await legend.getByRole('listitem').allTextContents()).toEqual([
    // The second has no place that no other has.
    TEN[0]?.title,
    TEN[2]?.title,
    'Several articles',
  ]);
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('none');
  await legend.waitFor({ state: 'detached' });
});

test('all of them are one page, in which each can be read and the time chosen, from a file on disk', async () => {
  const page = await openTogether(TEN.slice(0, 3));
  await page.getByText('Publish and save').click();
  await page.getByRole('textbox', { name: 'What the whole is called' }).fill('Three floods');
  const html = await save(page, 'One web page with all articles');
  const file = join(tmpdir(), `together-${process.pid}.html`);
  await writeFile(file, html);
  try {
    const own = await open({ site: pathToFileURL(file).href, reducedMotion: 'reduce' });
    await own.locator('.marker').first().waitFor();
    expect(await own.title()).toContain('Three floods');
    await own.getByRole('slider', { name: 'From' }).focus();
    await own.keyboard.press('End');
    await expect.poll(() => summary(own)).toMatch(/^1 article, /);
    await own.getByRole('button', { name: 'All of it' }).click();
    await row(own, 'London').click();
    expect(await card(own).locator('blockquote').count()).toBe(3);
    await card(own).getByRole('link', { name: /Ware/ }).click();
    await own.locator('article .name').first().waitFor();
    expect(await own.locator('article h1').textContent()).toContain('Ware');
    await own.getByRole('link', { name: 'Back to all articles' }).click();
    await own.locator('.together-articles').waitFor();
    await own.goBack();
    await own.locator('article .name').first().waitFor();
    expect(await axeFaults(own)).toEqual([]);
  } finally {
    await rm(file, { force: true });
  }
});

const openInDesk = (page: Page, html: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'three.html', mimeType: 'text/html', buffer: Buffer.from(html) });

test('the page of all opens again in another desk: its articles in their order, in a folder of its own, as one map', async () => {
  const page = await openTogether(TEN.slice(0, 3));
  await page.locator('.together-articles').getByRole('link', { name: /Ware/ }).click();
  await page.locator('.name', { hasText: 'London' }).first().click();
  await page.getByRole('button', { name: 'Not a place' }).click();
  await page.locator('.edit-message').waitFor();
  await page.getByRole('link', { name: 'Back to all articles' }).click();
  await row(page, 'London').waitFor();
  const before = await summary(page);
  const titles = await page.locator('.together-articles a').allTextContents();
  await page.getByText('Publish and save').click();
  await page.getByRole('textbox', { name: 'What the whole is called' }).fill('Three floods');
  const html = await save(page, 'One web page with all articles');

  const desk = await open({ path: '?new', reducedMotion: 'reduce' });
  await desk.getByRole('textbox', { name: 'Article' }).fill('A text that is not sent yet.');
  await openInDesk(desk, html);
  const heading = desk.getByRole('heading', { name: 'Three floods' });
  await expect.poll(() => heading.evaluate((it) => it === document.activeElement)).toBe(true);
  const listed = desk.locator('.opened-together li > bdi');
  expect(await listed.allTextContents()).toEqual(TEN.slice(0, 3).map(({ title }) => title));
  expect(await axeFaults(desk)).toEqual([]);
  await desk.getByRole('button', { name: 'Make 3 maps' }).press('Enter');
  await desk.locator('.marker').first().waitFor();
  expect(await summary(desk)).toBe(before);
  expect(await desk.locator('.together-articles a').allTextContents()).toEqual(titles);
  expect(await desk.title()).toContain('Three floods');
  await row(desk, 'London').click();
  await card(desk).getByText('named in 2 of 3 articles').waitFor();

  // Again, it is other maps; what was typed before is still there.
  await desk.goto(`${desk.url().split('?')[0]}?new`);
  await openInDesk(desk, html);
  await desk.getByText('in a new folder, ‘Three floods (2)’').waitFor();
  await desk.getByRole('button', { name: 'Leave the file out' }).click();
  expect(await desk.getByRole('textbox', { name: 'Article' }).inputValue()).toBe(
    'A text that is not sent yet.',
  );
  await openInDesk(desk, html.replaceAll('Floods reached Ware', 'Floods spared Ware'));
  await desk.getByText('article 2 of the 3 in this page (‘Floods, day 4: Ware’)').waitFor();
});

test('without a script the page of several has every word of them', async () => {
  const page = await openTogether(TEN.slice(0, 2));
  await page.getByText('Publish and save').click();
  const html = await save(page, 'One web page with all articles');
  for (const { title } of TEN.slice(0, 2)) expect(html).toContain(title);
  const file = join(tmpdir(), `together-still-${process.pid}.html`);
  await writeFile(file, html);
  try {
    const own = await open({ site: pathToFileURL(file).href, javaScriptEnabled: false });
    expect(await own.locator('article').count()).toBe(2);
  } finally {
    await rm(file, { force: true });
  }
});

test('tables, GeoJSON, KML and pictures are saved of all', async () => {
  const page = await openTogether(TEN.slice(0, 3));
  await page.getByText('Publish and save').click();
  const rows = csvParse((await save(page, 'CSV, a row a mention')).replace(/^\uFEFF/, ''));
  expect(new Set(rows.map((each) => each['article_title']))).toEqual(
    new Set(TEN.slice(0, 3).map(({ title }) => title)),
  );
  const { articles, features } = JSON.parse(await save(page, 'GeoJSON, a feature a place'));
  expect(articles).toHaveLength(3);
  expect(features.length).toBeGreaterThan(3);
  expect(await save(page, 'KML, as shown')).toContain('<kml');
  expect(await save(page, 'Drawing (SVG), as shown')).toContain('<svg');
});

test('areas are areas in the files of all where that is wanted', async () => {
  const [first] = TEN;
  if (first === undefined) throw new Error('there are ten');
  const abroad = {
    ...first,
    title: 'Abroad',
    text: 'Floods reached Ware, and rain fell in France.',
  };
  const page = await openTogether([first, abroad]);
  await page.getByText('Publish and save').click();
  await page.getByLabel('Areas and rivers with their outlines').check();
  const { features } = JSON.parse(await save(page, 'GeoJSON, a feature a place'));
  expect(features[0]).toMatchObject({
    geometry: { type: 'MultiPolygon' },
    properties: { title: 'France', outlineOf: 'geonames:3017382' },
  });
  expect(await save(page, 'KML, as shown')).toContain('<outerBoundaryIs>');
});

test('a map that is gone is told, and the others are shown', async () => {
  const page = await openTogether(TEN.slice(0, 2));
  await page.goto(`${page.url().split('#')[0]},gone`);
  await page.getByText('1 map is not shown:').waitFor();
  expect(await summary(page)).toMatch(/^2 articles/);
});

test.each([
  ['on the desktop', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', PHONE],
] as const)('several articles have no accessibility violations %s, and fit', async (_where, options) => {
  const page = await openTogether(TEN.slice(0, 2), options);
  await stillMap(page);
  expect(await axeFaults(page)).toEqual([]);
  await row(page, 'London').click();
  await card(page).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});
