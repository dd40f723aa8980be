import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { nameInArticle, popup, settled, stillMap } from './page-parts.ts';
import { withoutBuiltStory } from './story-fixture.ts';

const open = withChromium();

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const withPopup = '#place=geonames:2656241&mention=2';

test.each([
  ['at the start', {}],
  ['with a popup open', { path: withPopup }],
  ['with the list open', { path: '#list' }],
  ['with the list filtered', { path: '#list=submarine' }],
  ['on a phone with a popup open', { ...phone, path: withPopup }],
  ['in the dark with the list open', { colorScheme: 'dark', path: '#list' }],
  ['on a phone in the dark with a popup open', { ...phone, colorScheme: 'dark', path: withPopup }],
  ['embedded', { path: `?embed${withPopup}`, viewport: { width: 600, height: 420 } }],
  ['from right to left', { path: `?lang=ar${withPopup}` }],
  ['in forced colours', { forcedColors: 'active', path: withPopup }],
] as const)('axe finds nothing %s', async (_state, options) => {
  const page = await open(options);
  await settled(page);
  expect(await axeFaults(page)).toEqual([]);
});

test('axe finds nothing with the settings open and the places named as actors shown', async () => {
  const page = await open();
  await settled(page);
  await page.getByRole('switch', { name: /peoples/ }).press('Space');
  await nameInArticle(page, 'Moscow').click();
  await popup(page).waitFor();
  await stillMap(page);
  await page.locator('.display summary').click();
  expect(await axeFaults(page)).toEqual([]);
});

test('axe finds nothing where the places or the article are missing', async () => {
  const withoutPlaces = await open({
    before: async (page) => {
      await withoutBuiltStory(page);
      await page.route('**/places.geojson', (route) => route.fulfill({ status: 404 }));
    },
  });
  await withoutPlaces.locator('.notice').first().waitFor();
  expect(await axeFaults(withoutPlaces)).toEqual([]);
  const withoutArticle = await open({ path: '?article=not-there' });
  await withoutArticle.locator('.notice').first().waitFor();
  expect(await axeFaults(withoutArticle)).toEqual([]);
});

test.each([
  ['of the article', withPopup],
  ['of the list', '#list=submarine'],
  ['in Arabic', '?lang=ar#list'],
])('a page 320 pixels wide, %s, needs no sideways scrolling', async (_what, path) => {
  const page = await open({ path, viewport: { width: 320, height: 640 } });
  await settled(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

test('text twice as large cuts nothing off and needs no sideways scrolling', async () => {
  const page = await open({ path: withPopup, viewport: { width: 1280, height: 800 } });
  await settled(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await stillMap(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(1280);
  const cut = await page
    .locator('.site-header a, .site-header summary, .place-card h2, .switch')
    .evaluateAll((elements) =>
      elements
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
});

test('literal and associative names differ by more than colour', async () => {
  const page = await open();
  await settled(page);
  const underline = (words: string) =>
    nameInArticle(page, words).evaluate((name) => getComputedStyle(name).textDecorationStyle);
  expect(await underline('Barrow')).toBe('solid');
  expect(await underline('Moscow')).toBe('dotted');
});
