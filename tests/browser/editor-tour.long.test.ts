import { mkdtemp, rm } from 'node:fs/promises';
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
const panel = (page: Page) => page.locator('.steps-panel');
const rows = (page: Page) => panel(page).locator('.step-row bdi').allTextContents();
const step = (page: Page) => page.locator('.tour-head [role="status"]').textContent();

async function openTour(options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
  await makeMap(page, ARTICLE);
  await page.locator('.desk-map .marker').first().waitFor();
  await page.getByRole('button', { name: 'Tour', exact: true }).focus();
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  return page;
}

/** Adds a step with a caption; the keys are on its caption once it is there. */
async function addStep(page: Page, caption: string): Promise<void> {
  const before = await panel(page).locator('.step-row').count();
  await page.getByRole('button', { name: /^Add this view/ }).click();
  await expect.poll(() => panel(page).locator('.step-row').count()).toBe(before + 1);
  await panel(page).locator('textarea:focus').waitFor();
  await page.keyboard.insertText(caption);
  await panel(page).getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => rows(page)).toContain(caption);
}

/** The page that readers get of a map with three steps: all, Hamburg near, Liverpool near. */
async function publish(): Promise<string> {
  const page = await openTour({ acceptDownloads: true });
  await addStep(page, 'All of it');
  for (const [name, caption] of [
    ['Hamburg', 'Ships left here'],
    ['Liverpool', 'They were awaited here'],
  ] as const) {
    await page.locator('.marker[id]', { hasText: name }).click();
    await page.getByRole('button', { name: `Add this view, with ${name}` }).waitFor();
    await addStep(page, caption);
  }
  await page.getByRole('button', { name: 'Publish' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the page' }).click();
  const path = join(folder, 'tour.html');
  await (await downloading).saveAs(path);
  return pathToFileURL(path).href;
}

let published: Promise<string> | undefined;
const site = () => (published ??= publish());

test('steps are added, captioned, ordered by mouse and by keys, removed and undone', async () => {
  const page = await openTour();
  await addStep(page, 'First');
  await page.locator('.marker[id]', { hasText: 'Hamburg' }).click();
  await page.getByRole('button', { name: 'Add this view, with Hamburg' }).waitFor();
  await addStep(page, 'Second');
  await addStep(page, 'Third');
  await expect.poll(() => page.evaluate(keptEdits)).toBe(6);

  // By the mouse: the third before the first.
  const grips = panel(page).locator('.step-grip');
  const [from, to] = [await grips.nth(2).boundingBox(), await grips.nth(0).boundingBox()];
  if (from === null || to === null) throw new Error('the grips are on the page');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 4, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => rows(page)).toEqual(['Third', 'First', 'Second']);

  // By keys: it goes back down, with the focus.
  await grips.nth(0).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => rows(page)).toEqual(['First', 'Third', 'Second']);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => rows(page)).toEqual(['First', 'Second', 'Third']);
  await page.locator('.step-grip:focus').waitFor();
  await expect
    .poll(() => panel(page).locator('[role="status"]').textContent())
    .toBe('Step 2 is now step 3.');

  await panel(page).locator('.step-row', { hasText: 'Second' }).click();
  await panel(page).getByRole('button', { name: 'Remove the step' }).click();
  await expect.poll(() => rows(page)).toEqual(['First', 'Third']);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => rows(page)).toEqual(['First', 'Second', 'Third']);
  expect(await axeFaults(page)).toEqual([]);

  await page.reload();
  await page.getByRole('button', { name: 'Tour', exact: true }).click();
  await expect.poll(() => rows(page)).toEqual(['First', 'Second', 'Third']);
});

test('a step is dragged by a finger', async () => {
  const page = await openTour({ hasTouch: true, viewport: { width: 390, height: 844 } });
  await addStep(page, 'First');
  await addStep(page, 'Second');
  const grips = panel(page).locator('.step-grip');
  await grips.nth(0).scrollIntoViewIfNeeded();
  const [from, to] = [await middleOf(grips.nth(1)), await middleOf(grips.nth(0))];
  const movesLeft = await movesLeftToBrowser(page);
  await drawFinger(page, from, to);
  await expect.poll(() => rows(page)).toEqual(['Second', 'First']);
  expect(await movesLeft()).toBe(0);
  // The tap that comes next is heard.
  await page.getByRole('button', { name: /^Undo/ }).tap();
  await expect.poll(() => rows(page)).toEqual(['First', 'Second']);
});

test('readers walk a tour by the pager, by keys and by scrolling', async () => {
  const page = await open({ site: await site(), reducedMotion: 'reduce' });
  const start = page.getByRole('button', { name: 'Start the tour (3 steps)' });
  await start.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => step(page)).toMatch(/^Step 1 of 3\. All of it/);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect.poll(() => step(page)).toMatch(/^Step 2 of 3\. Hamburg\. Ships left here/);
  await page.locator('.marker[data-lit]').first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('PageDown');
  await expect.poll(() => step(page)).toMatch(/^Step 3 of 3\. Liverpool/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => step(page)).toMatch(/^Step 2 of 3/);
  await page.keyboard.press('Home');
  await expect.poll(() => step(page)).toMatch(/^Step 1 of 3/);
  // The cards scroll to where they are read.
  await page
    .locator('.tour-strip')
    .evaluate((strip) => strip.scrollTo({ left: 2 * strip.clientWidth, behavior: 'instant' }));
  await expect.poll(() => step(page)).toMatch(/^Step 3 of 3/);
  await page.locator('.tour-strip').hover();
  await page.mouse.wheel(0, -120);
  await expect.poll(() => step(page)).toMatch(/^Step 2 of 3/);
  await page.keyboard.press('Escape');
  await page.locator('.tour-start:focus').waitFor();
});

test('a tour is walked by touch on a phone, and covers no button of the map', async () => {
  const page = await open({
    site: await site(),
    reducedMotion: 'reduce',
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole('button', { name: /^Start the tour/ }).tap();
  await page.getByRole('button', { name: 'Next step' }).tap();
  await expect.poll(() => step(page)).toMatch(/^Step 2 of 3/);
  const boxes = await page.evaluate(() =>
    ['.tour', '.map-controls'].map((one) => {
      const { top, bottom } = document.querySelector(one)?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom };
    }),
  );
  const [tour, controls] = boxes;
  if (tour === undefined || controls === undefined) throw new Error('both are on the page');
  expect(tour.bottom <= controls.top || tour.top >= controls.bottom).toBe(true);
  const strip = await page.locator('.tour-strip').boundingBox();
  if (strip === null) throw new Error('the cards are on the page');
  const at = (across: number) => ({
    x: strip.x + strip.width * across,
    y: strip.y + strip.height / 2,
  });
  await drawFinger(page, at(0.9), at(0.15));
  await expect.poll(() => step(page)).toMatch(/^Step 3 of 3/);
  expect(await axeFaults(page)).toEqual([]);
});

test('a page without a tour has nothing of one', async () => {
  const loaded: string[] = [];
  const page = await open({
    before: async (opened) => {
      opened.on('response', (response) => loaded.push(response.url()));
    },
  });
  await page.locator('.marker').first().waitFor();
  await page.locator('.map-tools').waitFor();
  expect(await page.locator('.tour').count()).toBe(0);
  expect(loaded.filter((url) => /tour|drawn|read-looks/.test(url))).toEqual([]);
});
