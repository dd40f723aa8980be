import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawFinger, movesLeftToBrowser } from './a-finger.ts';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';
import { middleOf } from './page-parts.ts';

const open = withChromium();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

const ARTICLE =
  'Storm at sea\n\nShips left Rotterdam and Hamburg for Liverpool. In Rotterdam it rained.';
const panel = (page: Page) => page.locator('.draw-panel');
const said = (page: Page) => panel(page).locator('[role="status"]').textContent();
const corner = (page: Page, nth: number) =>
  page.locator('.corner-handle:not([data-middle])').nth(nth);
/** The lines that are on the map, as what is drawn of each. */
const lines = (page: Page) =>
  page.locator('.drawn-line').evaluateAll((all) => all.map((line) => line.getAttribute('d') ?? ''));

/** A map with its drawing tool open. */
async function openTool(options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
  await makeMap(page, ARTICLE);
  await page.locator('.desk-map .marker').first().waitFor();
  const opener = page.getByRole('button', { name: 'Draw', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  return page;
}

/** A point of the map by its share of the width and of the height. */
async function onMap(page: Page, across: number, down: number) {
  const box = await page.locator('.desk-map .map-canvas').boundingBox();
  if (box === null) throw new Error('the map is on the page');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

async function click(page: Page, across: number, down: number): Promise<void> {
  const { x, y } = await onMap(page, across, down);
  await page.mouse.click(x, y);
}

async function begin(page: Page, tool: string): Promise<void> {
  await panel(page).getByRole('button', { name: tool, exact: true }).click();
  await page.locator('.crosshair').waitFor();
}

async function download(page: Page, press: () => Promise<void>, name: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await press();
  const path = join(folder, name);
  await (await downloading).saveAs(path);
  return path;
}

test('an arrow is drawn with the mouse, named, moved by a corner, undone, kept, published and exported', async () => {
  const page = await openTool({ acceptDownloads: true });
  await begin(page, 'Arrow');
  await click(page, 0.3, 0.3);
  await click(page, 0.5, 0.2);
  await click(page, 0.7, 0.3);
  // The last point once more is the end.
  await click(page, 0.7, 0.3);
  await expect.poll(() => said(page)).toBe('Arrow with 3 points drawn.');
  await expect.poll(() => lines(page)).toHaveLength(1);
  expect(await page.locator('.drawn-head').count()).toBe(1);
  await page.getByLabel('Name, on the map and in the legend').fill('The crossing');
  await page.keyboard.press('Enter');
  await page.locator('.desk-map .map-legend', { hasText: 'The crossing' }).waitFor();
  await page.locator('.drawn-name', { hasText: 'The crossing' }).waitFor();

  const [before] = await lines(page);
  const held = await middleOf(corner(page, 2));
  await page.mouse.move(held.x, held.y);
  await page.mouse.down();
  await page.mouse.move(held.x + 40, held.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => lines(page)).not.toEqual([before]);
  await expect.poll(() => page.evaluate(keptEdits)).toBe(3);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => lines(page)).toEqual([before]);
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect.poll(() => lines(page)).not.toEqual([before]);

  // A dragged middle is a corner more.
  const [middle] = [await middleOf(page.locator('.corner-handle[data-middle]').first())];
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y - 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.locator('.corner-handle:not([data-middle])').count()).toBe(4);
  await page.getByLabel('Dashed').check();
  await page.getByLabel('Blue', { exact: true }).check();
  await page.getByLabel('Arrow heads').selectOption('both');
  await expect.poll(() => page.locator('.drawn-head').count()).toBe(2);

  // It lies over areas and under marks.
  const levels = await page.evaluate(() =>
    ['.leaflet-overlay-pane', '.leaflet-drawn-pane', '.leaflet-marker-pane'].map((pane) =>
      Number(getComputedStyle(document.querySelector(pane) ?? document.body).zIndex),
    ),
  );
  expect(levels).toEqual([...levels].sort((a, b) => a - b));

  await page.reload();
  await page.locator('.desk-map .map-legend', { hasText: 'The crossing' }).waitFor();
  await expect.poll(() => page.locator('.drawn-head').count()).toBe(2);
  await page.getByRole('button', { name: 'Publish' }).click();
  const path = await download(
    page,
    () => page.getByRole('button', { name: 'Download the page' }).click(),
    'page.html',
  );
  const kml = await download(
    page,
    () => page.getByRole('button', { name: /^KML/ }).click(),
    'map.kml',
  );
  expect(await readFile(kml, 'utf8')).toContain('<LineStyle><color>ffb27200</color>');

  const reader = await open({ site: pathToFileURL(path).href });
  await reader.locator('.map-legend', { hasText: 'The crossing' }).waitFor();
  await expect.poll(() => reader.locator('.drawn-head').count()).toBe(2);
  await reader.locator('.drawn-name', { hasText: 'The crossing' }).waitFor();
  expect(await axeFaults(reader)).toEqual([]);
});

test('an area is drawn, changed and removed by keys alone, and each step is said', async () => {
  const page = await openTool();
  // From the panel's heading on.
  for (const _tool of ['close', 'line', 'arrow', 'area']) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.crosshair').waitFor();
  await expect.poll(() => said(page)).toBe('Area: no point set yet.');
  await page.keyboard.press('n');
  await expect.poll(() => said(page)).toMatch(/^(Rotterdam|Hamburg|Liverpool): /);
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatch(/^Point 1 set: (Rotterdam|Hamburg|Liverpool), /);
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatch(/^Point 2 set: /);
  await page.keyboard.press('Backspace');
  await expect.poll(() => said(page)).toBe('Taken back; 1 point is left.');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => said(page)).toMatch(/km \S+ of \S+, [\d.]+° N/);
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatch(/^Point 3 set: /);
  await page.keyboard.press('Escape');
  await expect.poll(() => said(page)).toBe('Area with 3 points drawn.');
  await page.locator('.draw-row:focus').waitFor();

  const [before] = await lines(page);
  await corner(page, 0).focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => said(page)).toMatch(/^Corner moved: /);
  await expect.poll(() => lines(page)).not.toEqual([before]);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.corner-handle:not([data-middle])').count()).toBe(4);
  await page.keyboard.press('Backspace');
  await expect.poll(() => page.locator('.corner-handle:not([data-middle])').count()).toBe(3);
  await page.keyboard.press('Backspace');
  await expect.poll(() => said(page)).toMatch(/no corner to spare/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.corner-handle:not([data-middle])').count()).toBe(4);

  await page.getByRole('button', { name: 'Remove', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => lines(page)).toEqual([]);
  await expect.poll(() => said(page)).toMatch(/removed\.$/);
  await page.locator('.draw-tools button:focus').waitFor();
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  await page.locator('#draw-on-map:focus').waitFor();
});

test('two points are no area, and nothing is kept of them', async () => {
  const page = await openTool();
  await begin(page, 'Area');
  await click(page, 0.3, 0.3);
  await click(page, 0.5, 0.2);
  await page.keyboard.press('Escape');
  await expect.poll(() => said(page)).toBe('Nothing drawn: it takes 3 points.');
  expect(await page.evaluate(keptEdits)).toBe(0);
});

test('a press on a mark sets a point at its place, and does not choose it', async () => {
  const page = await openTool();
  await begin(page, 'Line');
  const from = await middleOf(
    page.locator('.marker[id]', { hasText: 'Hamburg' }).locator('.marker-dot'),
  );
  await page.mouse.click(from.x, from.y);
  await expect.poll(() => said(page)).toMatch(/^Point 1 set: Hamburg, /);
  expect(await page.locator('.marker[data-selected]').count()).toBe(0);
});

test('a line and a label are drawn by touch, and a corner is moved by a finger', async () => {
  const page = await openTool({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const tap = async (across: number, down: number) => {
    const { x, y } = await onMap(page, across, down);
    await page.touchscreen.tap(x, y);
  };
  await panel(page).getByRole('button', { name: 'Line', exact: true }).tap();
  await page.locator('.crosshair').waitFor();
  await tap(0.3, 0.35);
  await tap(0.6, 0.3);
  await panel(page).getByRole('button', { name: 'Done' }).tap();
  await expect.poll(() => lines(page)).toHaveLength(1);
  const [before] = await lines(page);
  const held = await middleOf(corner(page, 1));
  const movesLeft = await movesLeftToBrowser(page);
  await drawFinger(page, held, { x: held.x + 20, y: held.y + 50 });
  expect(await movesLeft()).toBe(0);
  await expect.poll(() => lines(page)).not.toEqual([before]);
  await expect.poll(() => page.evaluate(keptEdits)).toBe(2);

  await panel(page).getByRole('button', { name: 'Label', exact: true }).tap();
  await page.locator('.crosshair').waitFor();
  await tap(0.5, 0.55);
  const text = page.getByLabel('Text', { exact: true });
  await expect.poll(() => text.inputValue()).toBe('Label');
  await text.fill('Here it rained');
  await page.keyboard.press('Enter');
  await page.locator('.drawn-name', { hasText: 'Here it rained' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test.each([
  'light',
  'dark',
] as const)('axe finds nothing at fault with the tool open, %s', async (colorScheme) => {
  const page = await openTool({ colorScheme });
  expect(await axeFaults(page)).toEqual([]);
  await begin(page, 'Line');
  await click(page, 0.3, 0.3);
  expect(await axeFaults(page)).toEqual([]);
  await click(page, 0.5, 0.2);
  await page.keyboard.press('Escape');
  await page.locator('.draw-form').waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
