import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { aWordDocument } from '../article/a-word-document.ts';
import { withChromium } from './chromium.ts';
import { makeMap, paste } from './editor-page.ts';

const open = withChromium();

const TYPED = 'What I had typed of Dover';

async function openFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

const collection = (...features: object[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });
const place = (name: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Point', coordinates },
});

describe('a file that is no article', () => {
  test.each([
    ['a binary', 'a.txt', 'ab\0cd', /binary, not text.*give plain text/],
    ['a picture', 'a.txt', '\x89PNG', /PNG image, not text.*save its text/],
    ['a .docx that is no zip', 'a.docx', 'Some text', /is none: open it in the program/],
    [
      'a .docx cut short',
      'a.docx',
      aWordDocument([{ text: 'x' }]).slice(0, 90),
      /damaged.*save it/,
    ],
    ['an empty file', 'a.md', '', /nothing in it.*give the text/],
    ['HTML without text', 'a.html', '<script>alert(1)</script>', /no text in it.*paste/],
    ['JSON cut short', 'a.geojson', '{"type": "FeatureC', /this is not JSON/],
    ['GeoJSON of another kind', 'a.json', '{"type": "Topology"}', /"Topology".*save it as/],
    [
      'a newer Dateline’s',
      'a.geojson',
      '{"type": "FeatureCollection", "dateline": {"schemaVersion": 9}}',
      /newer Dateline.*update/,
    ],
  ] as const)('%s: refused in words that say what to do, and what was typed stays', async (_what, name, content, message) => {
    const page = await open({ path: '?new' });
    const article = page.getByRole('textbox', { name: 'Article' });
    await article.fill(TYPED);
    await openFile(
      page,
      name,
      typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
    );
    await expect.poll(() => page.locator('.notice').textContent()).toMatch(message);
    expect(await page.locator('.notice').textContent()).toContain(`‘${name}’`);
    expect(await article.inputValue()).toBe(TYPED);
  });

  test('a paste of 10 MB is refused before it is taken', async () => {
    const page = await open({ path: '?new' });
    await page.getByRole('textbox', { name: 'Article' }).fill(TYPED);
    await paste(page, { 'text/plain': 'Dover '.repeat(1_700_000) });
    await page.locator('.notice', { hasText: 'cut it up' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Article' }).inputValue()).toBe(TYPED);
  });
});

test('a Word document is an article with its headings', async () => {
  const page = await open({ path: '?new' });
  const document = aWordDocument([
    { text: 'Ferries late', style: 'Heading1' },
    { text: 'The ferry from Calais to Dover was late.' },
  ]);
  await openFile(page, 'ferries.docx', document);
  await page.locator('.page-preview-text h2', { hasText: 'Ferries late' }).waitFor();
  expect(await page.getByLabel('Title').inputValue()).toBe('Ferries late');
});

describe('a file of places without their article', () => {
  test('waits for the article, tells what it has no use for, and makes the map of the rest', async () => {
    const page = await open({ path: '?new' });
    const file = collection(
      place('Dover', [1.31, 51.13]),
      place('Calais', [50.95, 1.86]),
      place('Swapped', [51, 181]),
      place('Lost', null),
    );
    await openFile(page, 'ports.geojson', file);
    await page.locator('.notice', { hasText: 'Paste or open that article' }).waitFor();
    await page.getByRole('textbox', { name: 'Article' }).fill('The ferry left Calais for Dover.');
    await page.getByRole('button', { name: 'Make the map' }).click();
    await page.locator('.notice', { hasText: '2 entries' }).waitFor();
    const reasons = await page.locator('.attached-places li').allTextContents();
    expect(reasons).toEqual([
      expect.stringMatching(/features\[2\].*not on Earth/),
      expect.stringMatching(/features\[3\].*two numbers/),
    ]);
    await page.getByRole('button', { name: 'Make the map' }).click();
    await page.locator('.name').first().waitFor();
    expect(await page.locator('.name').allTextContents()).toEqual(['Calais', 'Dover']);
  });

  test('that names nothing of the article is refused, and can be left out', async () => {
    const page = await open({ path: '?new' });
    await page.getByRole('textbox', { name: 'Article' }).fill('The ferry left Calais for Dover.');
    await openFile(page, 'ports.geojson', collection(place('Oslo', [10, 59])));
    await page.getByRole('button', { name: 'Make the map' }).click();
    const refused = page.locator('.notice', { hasText: 'none of its places can be used' });
    await refused.waitFor();
    expect(await refused.textContent()).toContain('‘ports.geojson’');
    await page.getByRole('button', { name: 'Leave the file out' }).click();
    await page.getByRole('button', { name: 'Find its places' }).click();
    await page.locator('.name').first().waitFor();
  });
});

test('a storage that is full says so, and neither the form nor a map is lost', async () => {
  const page = await open({ path: '?new' });
  await makeMap(page, 'The ferry left Calais for Dover.');
  await page.getByRole('link', { name: 'New map' }).click();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no space is left', 'QuotaExceededError');
    };
  });
  await page.getByRole('textbox', { name: 'Article' }).fill(TYPED);
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.locator('.notice', { hasText: 'storage is full' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Article' }).inputValue()).toBe(TYPED);
  await page.getByRole('link', { name: 'Your maps' }).click();
  await expect.poll(() => page.getByRole('listitem').count()).toBe(1);
});
