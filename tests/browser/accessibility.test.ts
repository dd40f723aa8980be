import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { nameInArticle, popup, settled, stillMap } from './page-parts.ts';

const open = withChromium();

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

test.each([
  ['at the start', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', phone],
  ['on a phone in the dark', { ...phone, colorScheme: 'dark' }],
] as const)('axe finds nothing serious %s, closed or with a popup open', async (_state, options) => {
  const page = await open(options);
  await settled(page);
  expect(await seriousFaults(page)).toEqual([]);
  await nameInArticle(page, 'Barrow').click();
  await popup(page).waitFor();
  await stillMap(page);
  expect(await seriousFaults(page)).toEqual([]);
});

test('axe finds nothing serious with the places named as actors shown', async () => {
  const page = await open();
  await settled(page);
  await page.getByRole('switch', { name: /actors/ }).press('Space');
  await nameInArticle(page, 'Moscow').click();
  await popup(page).waitFor();
  await stillMap(page);
  expect(await seriousFaults(page)).toEqual([]);
});

test('axe finds nothing serious where the places or the article are missing', async () => {
  const withoutPlaces = await open({
    before: (page) => page.route('**/places.geojson', (route) => route.fulfill({ status: 404 })),
  });
  await withoutPlaces.locator('.notice').first().waitFor();
  expect(await seriousFaults(withoutPlaces)).toEqual([]);
  const withoutArticle = await open({ path: '?article=not-there' });
  await withoutArticle.locator('.notice').first().waitFor();
  expect(await seriousFaults(withoutArticle)).toEqual([]);
});

test('a page 320 pixels wide needs no sideways scrolling', async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await settled(page);
  await nameInArticle(page, 'Barrow').click();
  await popup(page).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

test('literal and associative names differ by more than colour', async () => {
  const page = await open();
  await settled(page);
  const underline = (words: string) =>
    nameInArticle(page, words).evaluate((name) => getComputedStyle(name).textDecorationStyle);
  expect(await underline('Barrow')).toBe('solid');
  expect(await underline('Moscow')).toBe('dotted');
});
