import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { settled } from './page-parts.ts';

const open = withChromium();

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const streets = (page: Page) => page.getByRole('button', { name: /^Street map/ });
const credit = (page: Page) => page.getByText('© OpenStreetMap contributors');

test('street tiles are off until they are switched on, and bring their attribution along', async () => {
  const asked: string[] = [];
  const page = await open({
    before: (page) =>
      page.route('https://tile.openstreetmap.org/**', (route) => {
        asked.push(route.request().headers()['referer'] ?? 'no referrer');
        return route.fulfill({ contentType: 'image/png', body: PIXEL });
      }),
  });
  await settled(page);
  expect(asked).toEqual([]);
  expect(await streets(page).getAttribute('aria-pressed')).toBe('false');
  await streets(page).click();
  await page.locator('.street-tiles img').first().waitFor();
  await credit(page).waitFor();
  expect(await streets(page).getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  expect(asked).not.toContain('no referrer');
  await streets(page).click();
  await page.locator('.street-tiles').waitFor({ state: 'detached' });
  await credit(page).waitFor({ state: 'detached' });
});

test('street tiles that do not come are off again, with a word of why', async () => {
  const page = await open({
    before: (page) =>
      page.route('https://tile.openstreetmap.org/**', (route) => route.fulfill({ status: 503 })),
  });
  await settled(page);
  await streets(page).click();
  await page.getByText('The street map could not be loaded, so it is off again.').waitFor();
  expect(await streets(page).getAttribute('aria-pressed')).toBe('false');
  expect(await page.locator('.street-tiles').count()).toBe(0);
});

test('the map says whose view its borders follow', async () => {
  const page = await open();
  await settled(page);
  await page.getByText('Map data ©').click();
  await page.getByText(/drawn as they are held, after Natural Earth/).waitFor();
});
