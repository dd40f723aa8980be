import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, nameInArticle, popup, settled } from './page-parts.ts';
import { tellStory } from './story-fixture.ts';

const open = withChromium();

describe('the interface', () => {
  test('speaks the language that is chosen, and again on the next visit', async () => {
    const page = await open();
    await settled(page);
    await page.getByText('Display').click();
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('link', { name: 'Orte', exact: true }).waitFor();
    await page.reload();
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await marker(page, 'Northwood, Greater London, England, Siedlung, 1 Nennung').waitFor();
    expect(await page.locator('article').getAttribute('lang')).toBe('en');
  });

  test.each([
    ['de', '20. März 2025', 'Ukraine, Land', 'UK, Vereinigtes Königreich, Land'],
    ['ar', '20 مارس 2025', '\u2068Ukraine, أوكرانيا', '\u2068UK, المملكة المتحدة'],
  ])('in %s has dates and countries in the language, and the article’s words first', async (language, date, ukraine, uk) => {
    const page = await open({ path: `?lang=${language}` });
    await settled(page);
    await expect.poll(() => page.locator('.article-date time').textContent()).toBe(date);
    const names = await page
      .locator('.marker[aria-label]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
    expect(names.some((name) => name.startsWith(ukraine))).toBe(true);
    expect(names.some((name) => name.startsWith(uk))).toBe(true);
  });

  test('speaks the device’s language to who has chosen none', async () => {
    const page = await open({ locale: 'de-AT' });
    await page.getByRole('link', { name: 'Orte', exact: true }).waitFor();
  });

  test('is mirrored in Arabic: article right, map left, the page no wider than the window', async () => {
    const page = await open({ path: '?lang=ar#place=geonames:2656241&mention=2' });
    await settled(page);
    await popup(page).waitFor();
    await page.getByRole('link', { name: 'الأماكن' }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const map = await page.locator('.map-side').boundingBox();
    const article = await page.locator('.article').boundingBox();
    expect((map?.x ?? 0) + (map?.width ?? 0)).toBeLessThanOrEqual(article?.x ?? 0);
    const close = await popup(page).getByRole('button', { name: 'إغلاق' }).boundingBox();
    const card = await popup(page).boundingBox();
    expect((close?.x ?? 0) - (card?.x ?? 0)).toBeLessThan(20);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(1280);
    const readsFromLeft = await nameInArticle(page, 'Barrow', 1).evaluate(
      (name) => getComputedStyle(name).direction,
    );
    expect(readsFromLeft).toBe('ltr');
    const summary = page.locator('.places-summary bdi');
    expect(await summary.evaluate((text) => getComputedStyle(text).direction)).toBe('rtl');
    expect(await summary.getAttribute('lang')).toBe('ar');
    const credits = await page.locator('.attribution').boundingBox();
    const scale = await page.locator('.scale-bar').boundingBox();
    expect((credits?.x ?? 0) + (credits?.width ?? 0)).toBeLessThanOrEqual(scale?.x ?? 0);
  });

  test('stays in the language it has where another cannot be had', async () => {
    const page = await open({
      path: '?lang=de',
      before: (page) => page.route('**/german-*.js', (route) => route.abort()),
    });
    await page.getByText('This language could not be loaded.').waitFor();
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

test('an article written from right to left is set so, its excerpts too, in an English interface', async () => {
  const page = await open({
    before: (page) =>
      tellStory(page, 'وصلت السفينة إلى حيفا يوم الأحد. ثم عادت إلى بيروت.', [
        { id: 'geonames:7', words: 'حيفا', point: [35, 32.8] },
        { id: 'geonames:8', words: 'بيروت', point: [35.5, 33.9] },
      ]),
  });
  await settled(page);
  const name = nameInArticle(page, 'حيفا');
  const paragraph = page.locator('.article-body p').first();
  expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await name.click();
  const quote = popup(page).locator('blockquote');
  await quote.waitFor();
  expect(await quote.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await popup(page).evaluate((card) => getComputedStyle(card).direction)).toBe('ltr');
});
