import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';

const open = withChromium();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

const ARTICLE = 'Ships left Rotterdam and Hamburg for Liverpool. In Rotterdam it rained.';
const message = (page: Page) => page.locator('.edit-message').textContent();
const marker = (page: Page, category: string) =>
  page.locator(`.marker[id][data-category="${category}"]`);

/** Opens how a place looks, from its name in the article. */
async function openLooks(options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
  await makeMap(page, ARTICLE);
  await page.locator('.name', { hasText: 'Rotterdam' }).first().click();
  await page.getByText('Looks and caption').click();
  await page.getByLabel('Caption for readers').waitFor();
  return page;
}

/** A picture of one colour, in a file as large as a camera's. */
async function aPicture(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000;
    canvas.height = 2000;
    const context = canvas.getContext('2d');
    for (let x = 0; x < 3000; x += 10) {
      if (context !== null) context.fillStyle = `hsl(${x} 80% 50%)`;
      context?.fillRect(x, 0, 10, 2000);
    }
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

test('what is said of a place is on the map and in the published page, and its note is not', async () => {
  const page = await openLooks({ acceptDownloads: true });
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('ask Anna before printing');
  await page.keyboard.press('Enter');
  await page.getByLabel('Label on the map').fill('The port');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.desk-map .marker-label').allTextContents())
    .toContain('The port');
  await page.getByLabel('Category').selectOption('new');
  await page.getByRole('textbox', { name: 'Name of the new category' }).fill('Ports');
  await page.keyboard.press('Enter');
  await marker(page, 'orange').waitFor();
  await page.locator('.desk-map .map-legend', { hasText: 'Ports' }).waitFor();
  await page.getByLabel('Caption for readers').fill('Here the <b>ships</b> left.');
  await page.locator('.look-form').getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Link for readers').fill('http://example.org/');
  await page.keyboard.press('Enter');
  await page.getByText('A link begins with https://').waitFor();
  await page.getByLabel('Link for readers').fill('https://example.org/port');
  await page.keyboard.press('Enter');
  await page.locator('.look-picture input[type="file"]').setInputFiles({
    name: 'port.png',
    mimeType: 'image/png',
    buffer: await aPicture(page),
  });
  await page.getByLabel('What is to be seen on it').fill('Stripes of all colours');
  await page.getByLabel('Credit').fill('A. Nyström');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(keptEdits)).toBe(8);

  await page.reload();
  await page.locator('.desk-map .map-legend', { hasText: 'Ports' }).waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the page' }).click();
  const path = join(folder, 'page.html');
  await (await downloading).saveAs(path);
  expect(await readFile(path, 'utf8')).not.toContain('ask Anna');

  const reader = await open({ site: pathToFileURL(path).href });
  await reader.locator('.map-legend', { hasText: 'Ports' }).waitFor();
  await reader.locator('.name', { hasText: 'Rotterdam' }).first().click();
  const card = reader.locator('.place-says');
  await card.waitFor();
  expect(await card.textContent()).toContain('Here the <b>ships</b> left.');
  const picture = card.getByAltText('Stripes of all colours');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(960);
  expect(await card.getByRole('link').getAttribute('href')).toBe('https://example.org/port');

  // The page is the map again.
  const again = await open({ path: '?new', reducedMotion: 'reduce' });
  await again.locator('input[type="file"]').setInputFiles(path);
  await again.getByRole('button', { name: 'Make the map' }).click();
  await again.locator('.desk-map .map-legend', { hasText: 'Ports' }).waitFor();
  await expect
    .poll(() => again.locator('.desk-map .marker-label').allTextContents())
    .toContain('The port');
});

test('a category is renamed and removed for all, and undo brings it back', async () => {
  const page = await openLooks();
  await page.getByLabel('Category').selectOption('new');
  await page.getByRole('textbox', { name: 'Name of the new category' }).fill('Ports');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Rename the category' }).click();
  await page.getByRole('textbox', { name: 'Rename the category' }).fill('Harbours');
  await page.keyboard.press('Enter');
  await page.locator('.map-legend', { hasText: 'Harbours' }).waitFor();
  await page.getByRole('button', { name: 'Remove the category' }).click();
  await expect.poll(() => page.locator('.map-legend').count()).toBe(0);
  await page.locator('.panel-head h2').click();
  await page.keyboard.press('Control+z');
  await page.locator('.map-legend', { hasText: 'Harbours' }).waitFor();
  expect(await message(page)).toBe('Undone: categories.');
});

test('what is begun at once in the next field is not left before the next frame', async () => {
  const page = await openLooks();
  await page.getByLabel('Category').selectOption('new');
  const naming = page.getByRole('textbox', { name: 'Name of the new category' });
  await naming.fill('Ports');
  const caption = page.getByLabel('Caption for readers');
  await caption.evaluate(
    async (field, form) => {
      if (form instanceof HTMLFormElement) form.requestSubmit();
      // The page is drawn anew, and not yet painted.
      for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
      if (field instanceof HTMLElement) field.focus();
    },
    await naming.evaluateHandle((field) => field.closest('form')),
  );
  await marker(page, 'orange').waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await caption.evaluate((field) => field === document.activeElement)).toBe(true);
});

test('a note is made a caption, and a file that is no picture is told', async () => {
  const page = await openLooks();
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('The old port.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take the note for a caption' }).click();
  await expect
    .poll(() => page.getByLabel('Caption for readers').inputValue())
    .toBe('The old port.');
  await page.locator('.look-picture input[type="file"]').setInputFiles({
    name: 'x.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture'),
  });
  await page.getByText('This picture could not be read').waitFor();
});

test.each([
  ['on the desktop', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const)('the form has no accessibility violations %s', async (_where, options) => {
  const page = await openLooks(options);
  expect(await axeFaults(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});
