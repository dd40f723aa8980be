import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPublished } from '../../src/publish/read-published.ts';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';
import { settled } from './page-parts.ts';

const open = withChromium();

const ARTICLE = `The ferry to Dover was late again on Monday, passengers said.

It had left Calais an hour after its time. “We waited in Calais all night,” said one of them, who
had come from Lyon by train and was on her way to Glasgow. France is to look into it; Brussels protested.`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

const preview = (page: Page) => page.getByRole('dialog', { name: 'What readers get' });
const shown = (page: Page) => page.frameLocator('.preview iframe');

async function openPreview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: /^Preview/ }).click();
  await whenShown(page);
}

/** Waits until the frame shows what was chosen last. */
async function whenShown(page: Page): Promise<void> {
  await preview(page).getByText('The preview is as chosen.').waitFor({ state: 'attached' });
  await shown(page).locator('.marker').first().waitFor();
}

async function makePreview(page: Page): Promise<void> {
  await page.getByLabel('Title').fill('Ferries late again');
  await makeMap(page, ARTICLE);
  await openPreview(page);
}

/** The window that the published page runs in. */
async function frameOf(page: Page): Promise<Frame> {
  const element = await page.locator('.preview iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('there is no frame');
  return frame;
}

/** Saves the page from the dialog below. */
async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the page' }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

const content = () => document.getElementById('dateline-content')?.textContent ?? '';

test('is the very page that is saved, in a frame that cannot reach the desk', async () => {
  const page = await open({ path: '?new' });
  await makePreview(page);
  const frame = await frameOf(page);
  const seen = await frame.evaluate(content);
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  const reached = await frame.evaluate(() => {
    try {
      return parent.document.title;
    } catch {
      return null;
    }
  });
  expect(reached).toBeNull();
  await preview(page).getByRole('button', { name: 'Close' }).click();
  const html = await readFile(await saved(page), 'utf8');
  expect(html).toContain(seen);
  expect(html).toContain(await frame.evaluate(() => document.title).catch(() => 'Ferries'));
});

test('what is chosen is seen at once, kept with the map, undone, and in the page that is saved', async () => {
  const page = await open({ path: '?new' });
  await makePreview(page);
  const choices = preview(page);
  await choices.getByLabel('Colours').selectOption('dark');
  await choices.getByLabel('Language of the page').selectOption('ar');
  await choices.getByLabel('Also places named as actors').check();
  await choices.getByLabel('Labels beside the marks').uncheck();
  await choices.getByRole('textbox', { name: 'Credit line' }).fill('Graphic: A. Reporter');
  await page.keyboard.press('Enter');
  await shown(page).locator('html[dir=rtl][data-theme=dark][data-labels=none]').waitFor();
  await whenShown(page);
  await expect.poll(() => shown(page).locator('.switches input').last().isChecked()).toBe(true);
  const label = shown(page).locator('.marker-label', { hasText: 'Glasgow' });
  await expect.poll(() => label.evaluate((it) => getComputedStyle(it).visibility)).toBe('hidden');
  expect(await shown(page).locator('.attribution summary').textContent()).toMatch(
    /^Graphic: A\. Reporter · /,
  );

  await choices.getByLabel('Labels beside the marks').check();
  await shown(page).locator('html:not([data-labels])').waitFor({ state: 'attached' });
  await choices.getByRole('button', { name: 'Undo: for readers: labels' }).click();
  await expect.poll(() => choices.getByLabel('Labels beside the marks').isChecked()).toBe(false);
  await expect.poll(() => page.evaluate(keptEdits)).toBe(6);
  await page.reload();
  await page.locator('.name').first().waitFor();
  await openPreview(page);
  expect(await choices.getByLabel('Colours').inputValue()).toBe('dark');
  const credit = choices.getByRole('textbox', { name: 'Credit line' });
  expect(await credit.inputValue()).toBe('Graphic: A. Reporter');
  await choices.getByRole('button', { name: 'Close' }).click();

  const path = await saved(page);
  const kept = readPublished(await readFile(path, 'utf8'))?.mapped.places.dateline.presentation;
  expect(kept).toEqual({
    theme: 'dark',
    language: 'ar',
    actors: true,
    unlabelled: true,
    credit: 'Graphic: A. Reporter',
  });
  const read = await open({ site: pathToFileURL(path).href, offline: true });
  await settled(read);
  await read.locator('html[dir=rtl][data-theme=dark]').waitFor();
  // A reader's own choice holds over the maker's.
  await read.locator('.display summary').click();
  await read.getByRole('radio', { name: 'فاتح' }).check();
  await read.locator('html[data-theme=light]').waitFor();
  await read.locator('.display select').selectOption('en');
  await read.locator('html[dir=ltr][lang=en]').waitFor();
  await read
    .getByRole('radio', { name: 'As device' })
    .or(read.locator('input[name=theme][value=system]'))
    .first()
    .check();
  await read.locator('html:not([data-theme])').waitFor();
});

test('the view is asked for while the preview is being made again, and taken once it is shown', async () => {
  const page = await open({ path: '?new' });
  await makePreview(page);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const again = page.waitForRequest('**/preview.html');
  await page.route('**/preview.html', async (route) => {
    await held;
    await route.continue();
  });
  await preview(page).getByLabel('Shape of the map by itself').selectOption('wide');
  await again;
  await preview(page).getByRole('button', { name: 'Open with the view shown now' }).click();
  letGo();
  await preview(page).getByText('As you set it').waitFor();
});

test('a page that is loaded before its map stands is asked where the map stands, and answers when it does', async () => {
  const page = await open({ path: '?new' });
  const told = () => page.evaluate(() => Object.assign([], Reflect.get(window, 'told')));
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src: 'preview.html', sandbox: 'allow-scripts', title: 'Preview' });
    const told: string[] = [];
    Reflect.set(window, 'told', told);
    addEventListener('message', ({ data, source }) => {
      told.push(JSON.stringify(data.preview));
      const answer = 'ready' in data.preview ? new Blob(['<p>A page</p>']) : 'view';
      if (told.length < 3) (source as Window).postMessage(answer, '*');
    });
    document.body.append(frame);
  });
  const frame = () => page.frames().find((one) => one.parentFrame() !== null);
  await expect.poll(told).toEqual(['{"ready":true}', '{"shown":true}']);
  // What was posted before is heard before.
  await frame()?.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await frame()?.evaluate(() =>
    document.documentElement.setAttribute('data-view', '1 51 7 800 600'),
  );
  await expect.poll(told).toHaveLength(3);
  expect((await told())[2]).toBe('{"view":"1 51 7 800 600"}');
});

test('the map opens with the view that the preview showed, as much of it on any screen', async () => {
  const page = await open({ path: '?new' });
  await makePreview(page);
  const frame = await frameOf(page);
  const view = () => frame.evaluate(() => document.documentElement.dataset['view'] ?? '');
  const level = async () => Number((await view()).split(' ')[2] ?? Number.NaN);
  await expect.poll(view).not.toBe('');
  for (let times = 0; times < 2; times++) {
    const from = await level();
    await shown(page).getByRole('button', { name: 'Zoom in' }).click();
    // Told when the zoom has ended: a map that only stands still may not have begun.
    await expect.poll(level).toBeGreaterThan(from);
  }
  const before = await view();
  await preview(page).getByRole('button', { name: 'Open with the view shown now' }).click();
  await preview(page).getByText('As you set it').waitFor();
  await whenShown(page);
  await preview(page).getByRole('button', { name: 'Close' }).click();
  const path = await saved(page);
  const kept = readPublished(await readFile(path, 'utf8'))?.mapped.places.dateline.presentation;
  const [longitude = 0, latitude = 0, zoom = 0, width = 0, height = 0] = before
    .split(' ')
    .map(Number);
  expect(kept?.view?.longitude).toBeCloseTo(longitude, 5);
  expect(kept?.view?.latitude).toBeCloseTo(latitude, 5);
  expect(kept?.view?.zoom).toBeCloseTo(zoom, 3);
  expect(kept?.view?.size).toEqual({ width, height });
  const read = await open({ site: pathToFileURL(path).href, offline: true });
  await settled(read);
  const [x = 0, y = 0, zoomed = 0, w = 0, h = 0] = (
    (await read.locator('html').getAttribute('data-view')) ?? ''
  )
    .split(' ')
    .map(Number);
  expect(x).toBeCloseTo(longitude, 2);
  expect(y).toBeCloseTo(latitude, 2);
  expect(zoomed).toBeCloseTo(zoom + Math.log2(Math.min(w / width, h / height)), 1);
});

test('the map alone is as high as its shape asks, and refused sizes are told', async () => {
  const page = await open({ path: '?new' });
  await makePreview(page);
  const choices = preview(page);
  await choices.getByRole('radio', { name: 'Map alone' }).check();
  await choices.getByRole('radio', { name: 'Column' }).check();
  const shape = choices.getByLabel('Shape of the map by itself');
  const heightOf = async () =>
    Number.parseFloat(
      await page.locator('.preview iframe').evaluate((it) => (it as HTMLElement).style.height),
    );
  const bar = async () => (await shown(page).locator('.embed-bar').boundingBox())?.height ?? 0;
  await whenShown(page);
  await shape.selectOption('square');
  await expect.poll(heightOf).toBeGreaterThanOrEqual(680 + 40);
  await shape.selectOption('own');
  const height = choices.getByLabel('Height in pixels');
  await height.fill('12');
  await choices.getByText('A whole number from 240 to 2,400.').waitFor();
  await page.keyboard.press('Tab');
  await height.fill('540');
  await page.keyboard.press('Enter');
  // 540 of 1080, of 680.
  await expect.poll(async () => Math.abs((await heightOf()) - (await bar()) - 340) <= 2).toBe(true);
});

test('is walked by keys alone: choices, widths, undo, and Escape that leaves only it', async () => {
  const page = await open({ path: '?new' });
  await makeMap(page, ARTICLE);
  await page.getByRole('button', { name: 'Publish' }).focus();
  await page.keyboard.press('Enter');
  const opener = page.getByRole('button', { name: /^Preview/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await whenShown(page);
  await preview(page).getByRole('radio', { name: 'Full' }).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await preview(page).getByRole('radio', { name: 'Column' }).isChecked()).toBe(true);
  await preview(page).getByLabel('Legend of the categories').focus();
  await page.keyboard.press('Space');
  await shown(page).locator('html[data-legend=none]').waitFor();
  await page.keyboard.press('Control+z');
  await shown(page).locator('html:not([data-legend])').waitFor();
  await whenShown(page);
  await page.keyboard.press('Escape');
  await preview(page).waitFor({ state: 'hidden' });
  expect(await page.getByRole('dialog', { name: 'Publish' }).isVisible()).toBe(true);
  expect(await opener.evaluate((it) => it === document.activeElement)).toBe(true);
});

describe('where something is missing', () => {
  test('why there is no preview is told, and trying again helps', async () => {
    const page = await open({ path: '?new' });
    await makeMap(page, ARTICLE);
    await page.context().route('**/published-page.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('button', { name: /^Preview/ }).click();
    await preview(page).getByText('The preview could not be made: ').waitFor();
    await page.context().unroute('**/published-page.json');
    await preview(page).getByRole('button', { name: 'Try again' }).click();
    await whenShown(page);
  });
});

test.each([
  ['wide and light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const)('axe finds nothing %s, and nothing is wider than the screen', async (_how, options) => {
  const page = await open({ path: '?new', ...options });
  await makePreview(page);
  const choose = preview(page).getByRole('button', { name: 'Choices' });
  if (await choose.isVisible()) await choose.click();
  const { violations } = await new AxeBuilder({ page })
    .include('.preview')
    .exclude('iframe')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
  const [width, inner] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(width).toBeLessThanOrEqual(inner ?? 0);
  if ('isMobile' in options) {
    const box = await preview(page).boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
  }
});
