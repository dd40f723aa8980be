import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';

const open = withChromium();
const ARTICLE = 'A march began in Northwood and another in Richmond. Workers came from Lancaster.';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const sizes = [
  ['on a desktop', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', phone],
] as const;
const panel = (page: Page) => page.locator('.correct-panel');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

test.each(
  sizes,
)('the way to make a map is in view %s, and a file is opened from beside the label', async (_where, options) => {
  const page = await open({ path: '?new', ...options });
  const find = await button(page, 'Find its places').boundingBox();
  expect((find?.y ?? 0) + (find?.height ?? 0)).toBeLessThanOrEqual(options.viewport.height);
  const label = await page.getByText('Article', { exact: true }).boundingBox();
  const file = await button(page, 'Open a file…').boundingBox();
  const middle = (box: typeof label) => (box?.y ?? 0) + (box?.height ?? 0) / 2;
  expect(Math.abs(middle(label) - middle(file))).toBeLessThan(4);
});

test('what was begun before says so, and is put away in one press', async () => {
  const page = await open({ path: '?new' });
  const field = page.getByRole('textbox', { name: 'Article' });
  await field.fill('Rain in York.');
  expect(await page.getByText('You began this before').count()).toBe(0);
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('dateline');
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('unfinished').objectStore('unfinished').count();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result > 0);
          };
        };
      }),
  );
  await page.reload();
  await page.getByText('You began this before').waitFor();
  await button(page, 'Start over').click();
  expect(await field.inputValue()).toBe('');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByText('You began this before').count()).toBe(0);
});

test.each(
  sizes,
)('a panel is a line once a place was chosen %s; the focus goes on, and undo opens it again', async (_where, options) => {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
  await makeMap(page, ARTICLE);
  await page.locator('.name', { hasText: 'Northwood' }).click();
  await button(page, 'Not this one?').click();
  await page.locator('.place-option').nth(1).waitFor();
  const before = await panel(page).boundingBox();
  await page.locator('.place-option').nth(1).click();
  await button(page, 'Next name to check').waitFor();
  const after = await panel(page).boundingBox();
  expect(after?.height ?? 0).toBeLessThan(130);
  expect(after?.height ?? 0).toBeLessThan((before?.height ?? 0) / 2);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next name to check');
  await expect.poll(() => page.locator('.edit-message').textContent()).toMatch(/^‘Northwood’ is /);
  expect(await axeFaults(page)).toEqual([]);
  // The chosen one is marked, on the map and in the list.
  expect(await page.locator('.place-option[aria-current]').count()).toBe(1);
  await panel(page).getByRole('button', { name: 'Undo' }).click();
  await button(page, 'Not this one?').waitFor();
});

test('the next name to check is opened with its heading read first', async () => {
  const page = await open({ path: '?new', reducedMotion: 'reduce' });
  await makeMap(page, ARTICLE);
  await page.locator('.name', { hasText: 'Northwood' }).click();
  await button(page, 'Not this one?').click();
  await page.locator('.place-option').nth(1).click();
  await button(page, 'Next name to check').click();
  await page.getByRole('region', { name: /^Correct ‘(?:Richmond|Lancaster)’/ }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await button(page, 'Close').click();
  expect(await page.evaluate(() => document.activeElement?.classList.contains('name'))).toBe(true);
});

test.each(
  sizes,
)('a panel stays where it is %s, and what is gone to in it scrolls nothing away', async (_where, options) => {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
  await makeMap(page, ARTICLE);
  await page.locator('.name', { hasText: 'Northwood' }).focus();
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  const standing = () =>
    page.evaluate(() => {
      const foot = document.querySelector('.correct-panel')?.getBoundingClientRect().bottom ?? 0;
      return { scrolled: Math.round(scrollY), foot: Math.round(foot) };
    });
  const before = await standing();
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab');
    expect(await panel(page).locator(':focus').count()).toBe(1);
    expect(await standing()).toEqual(before);
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect(await standing()).toMatchObject({ foot: before.foot });
});
