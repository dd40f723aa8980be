import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, middleOf, nameInArticle, popup, settled, stillMap } from './page-parts.ts';

const open = withChromium();

const hash = (page: Page) => new URL(page.url()).hash;

test('where the map is moved to by hand is in the address, and a reload comes back to it', async () => {
  const page = await open();
  await settled(page);
  expect(hash(page)).toBe('');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => hash(page)).toMatch(/^#map=/);
  await stillMap(page);
  const before = await middleOf(marker(page, 'Ukraine'));
  await page.reload();
  await settled(page);
  const after = await middleOf(marker(page, 'Ukraine'));
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(8);
});

test('a flight leaves the view that was made by hand, and back returns to it', async () => {
  const page = await open();
  await settled(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => hash(page)).toMatch(/^#map=/);
  await stillMap(page);
  const before = await middleOf(marker(page, 'Barrow-in-Furness'));
  await nameInArticle(page, 'Barrow').click();
  await popup(page).waitFor();
  await stillMap(page);
  expect(hash(page)).toBe('#place=geonames:2656241&mention=1');
  await page.goBack();
  await popup(page).waitFor({ state: 'detached' });
  await expect
    .poll(async () => {
      const after = await middleOf(marker(page, 'Barrow-in-Furness'));
      return Math.hypot(after.x - before.x, after.y - before.y);
    })
    .toBeLessThan(8);
});

test.each([
  ['#place=Barrow', ''],
  ['#map=near/here', ''],
  ['', '?article=../secrets'],
  ['', '?lang=tlh&theme=pink'],
])('a damaged link (%s%s) shows the article and says so', async (fragment, search) => {
  const page = await open({ path: `${search}${fragment}` });
  await page.getByText('Part of the link is damaged and was passed over.').waitFor();
  await settled(page);
  expect(await page.locator('article').textContent()).toContain('peacekeeping mission');
});

test('a link to a place has the map laid out for where it comes to', async () => {
  const page = await open({ path: '#place=geonames:2656241' });
  await settled(page);
  await popup(page).waitFor();
  expect(await page.locator('.scale-bar').textContent()).toBe('50 km');
});

test('a link’s colours hold over the device’s, for the page and the map', async () => {
  const page = await open({ path: '?theme=dark', colorScheme: 'light' });
  await settled(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(22, 24, 27)');
  await page.getByText('Display').click();
  await page.getByRole('radio', { name: 'Light' }).check();
  await expect.poll(paper).toBe('rgb(251, 250, 246)');
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await settled(page);
  expect(await paper()).toBe('rgb(251, 250, 246)');
});

test('a choice holds for the visit where nothing may be kept', async () => {
  const page = await open({
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      }),
  });
  await settled(page);
  await page.getByText('Display').click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(22, 24, 27)');
});
