import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';

const open = withChromium();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

const CSV = `name,lat,lon,kind
Thieves Lane,51.79588,-0.09211,street
Sele School,51.7998,-0.0952,school
Nowhere,none,none,
`;
const ARTICLE = `A man was seen in Thieves Lane, Hertford, on Monday.

Pupils of Sele School walked to Ware.`;

const panel = (page: Page) => page.locator('.correct-panel');
const toast = (page: Page) => page.locator('.toast');
const choose = (page: Page, name: string) =>
  page.locator('.name', { hasText: name }).first().click();

async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function keepList(page: Page, name = 'hertford.csv', text = CSV): Promise<void> {
  await openFile(page, name, text);
  await page.getByRole('button', { name: 'Keep as a list' }).click();
  await toast(page).waitFor();
}

/** Goes to another of the editor's pages as a person does: what is kept stays. */
async function follow(page: Page, name: string): Promise<void> {
  await page.locator('.desk-head').getByRole('link', { name }).click();
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('a file becomes a list, what is not taken is told, and both exports come back as it was', async () => {
  const page = await open({ path: '?maps&places' });
  await page.getByText('No list yet').waitFor();
  await openFile(page, 'hertford.csv', CSV);
  await page.getByText('2 places read from ‘hertford.csv’').waitFor();
  await page.getByText('1 thing is not taken').click();
  await page.getByText(/^Nowhere \(row 4\) is left out/).waitFor();
  await page.getByRole('textbox', { name: 'Name of the list' }).fill('Hertford');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Hertford', exact: true }).click();
  await page.getByText('51.79588, -0.09211').waitFor();
  for (const format of ['CSV', 'GeoJSON']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save as ${format}` }).click(),
    ]);
    const name = download.suggestedFilename();
    const text = await textOf(download);
    expect(text).toContain('Thieves Lane');
    await openFile(page, name, text);
    await page.getByRole('button', { name: 'Add 2 places' }).click();
    await page.getByText('2 places added to ‘Hertford’.').waitFor();
    // What it had is what it has: nothing twice.
    expect(await page.locator('.maps-row').count()).toBe(2);
  }
});

test('a list is made at the desk by keys, renamed, removed and brought back', async () => {
  const page = await open({ path: '?maps&places' });
  await page.getByRole('button', { name: 'New list' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mills');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Sele Mill');
  await page.getByRole('textbox', { name: 'Where it is' }).fill('here');
  await page.keyboard.press('Enter');
  await page.getByText('That is no point').waitFor();
  await page.getByRole('textbox', { name: 'Where it is' }).fill('51.7981 N, 0.0911 W');
  await page.keyboard.press('Enter');
  await page.getByText('51.79810, -0.09110').waitFor();
  await page.getByRole('button', { name: 'Take out ‘Sele Mill’' }).click();
  await page.getByText('No place yet').waitFor();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await page.getByText('51.79810, -0.09110').waitFor();

  await follow(page, 'All lists');
  await page.getByRole('button', { name: 'Rename: Mills' }).click();
  await page.keyboard.type('Works');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove: Works' }).click();
  await page.getByText('‘Works’ was removed.').waitFor();
  await page.getByRole('link', { name: 'Works' }).waitFor({ state: 'detached' });
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Works' }).waitFor();
});

test('a list that is on for a new map is looked up in, and the card says where a place is from', async () => {
  const page = await open({ path: '?maps&places', reducedMotion: 'reduce' });
  await keepList(page);
  await follow(page, 'New map');
  await page.getByRole('checkbox', { name: /^hertford/ }).check();
  await makeMap(page, ARTICLE);
  await choose(page, 'Thieves Lane');
  await panel(page).getByText('from ‘hertford’').waitFor();
  await panel(page).getByText('In your list ‘hertford’.').waitFor();
});

test('a list is switched on for a map that is there, kept with it, and switched off again', async () => {
  const page = await open({ path: '?maps&places', reducedMotion: 'reduce' });
  await keepList(page);
  await follow(page, 'New map');
  await makeMap(page, ARTICLE);
  const provenance = panel(page).getByText('from ‘hertford’');
  await page.getByText('My places', { exact: true }).click();
  const box = page.getByRole('checkbox', { name: /^hertford/ });
  await box.check();
  await page.getByText('My places (1 on)').waitFor();
  await page.locator('.search-state').waitFor({ state: 'detached' });
  await choose(page, 'Thieves Lane');
  await provenance.waitFor();
  await page.reload();
  await page.getByText('My places (1 on)').click();
  await choose(page, 'Thieves Lane');
  await provenance.waitFor();
  await box.uncheck();
  await provenance.waitFor({ state: 'detached' });
});

test('one press adds a name to one’s places, and another takes it out', async () => {
  const page = await open({ path: '?new', reducedMotion: 'reduce' });
  await makeMap(page, ARTICLE);
  await choose(page, 'Ware');
  await panel(page).getByRole('button', { name: 'Add to my places' }).click();
  await panel(page).getByText('‘Ware’ was added to ‘My places’.').waitFor();
  await panel(page).getByText('In your list ‘My places’.').waitFor();
  await panel(page).getByRole('button', { name: 'Take out' }).click();
  await panel(page).getByRole('button', { name: 'Add to my places' }).click();
  await panel(page).getByText('In your list ‘My places’.').waitFor();
  await page.keyboard.press('Escape');
  await follow(page, 'Your maps');
  await follow(page, 'My places');
  await page.getByText(/^1 place · changed/).waitFor();
});

test('nothing of a list leaves the browser', async () => {
  const asked: string[] = [];
  const page = await open({
    path: '?maps&places',
    before: async (own) => {
      own.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    },
  });
  await keepList(page);
  await follow(page, 'New map');
  await page.getByRole('checkbox', { name: /^hertford/ }).check();
  await makeMap(page, ARTICLE);
  expect(asked.filter((request) => /thieves|sele[^c]?school|51\.79/i.test(request))).toEqual([]);
  expect(
    asked.filter((request) => !request.includes('127.0.0.1') && !/^(?:blob|data):/.test(request)),
  ).toEqual([]);
});

test('a file that holds no place, and one that is none, are refused in words', async () => {
  const page = await open({ path: '?maps&places' });
  await openFile(
    page,
    'empty.kml',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
  );
  await page.getByText('‘empty.kml’ holds no place that can be taken.').waitFor();
  await openFile(page, 'broken.geojson', '{"type":');
  await page.getByText(/‘broken\.geojson’ could not be read/).waitFor();
});

test.each([
  ['on the desktop', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', phone],
] as const)('lists have no accessibility violations %s, and fit', async (_where, options) => {
  const page = await open({ path: '?maps&places', ...options });
  await openFile(page, 'hertford.csv', CSV);
  await page.getByRole('button', { name: 'Keep as a list' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep as a list' }).click();
  await page.getByRole('link', { name: 'hertford' }).click();
  await page.getByText('Sele School').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});
