import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, middleOf, popup, settled, stillMap } from './page-parts.ts';

const open = withChromium();

test('embedded, the map is all there is, the wheel is left to the page around it, and a corner opens the whole', async () => {
  const page = await open({
    ownClock: true,
    path: '?embed#place=geonames:2656241&mention=2',
    viewport: { width: 600, height: 420 },
  });
  await settled(page);
  await popup(page).waitFor();
  expect(await page.locator('article').count()).toBe(0);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Coalition of the willing',
  );
  const before = await middleOf(marker(page, 'Barrow-in-Furness'));
  const map = await page.locator('.map-canvas').boundingBox();
  await page.mouse.move((map?.x ?? 0) + 30, (map?.y ?? 0) + (map?.height ?? 0) - 60);
  await page.mouse.wheel(0, 400);
  await page.clock.runFor(400);
  await stillMap(page);
  const after = await middleOf(marker(page, 'Barrow-in-Furness'));
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);

  const passage = popup(page).getByRole('link', { name: 'Show in the article' }).nth(2);
  expect(await passage.getAttribute('href')).toMatch(/#place=geonames:2656241&mention=3$/);
  const whole = page.getByRole('link', { name: 'Open in full' });
  expect(await whole.getAttribute('target')).toBe('_blank');
  await page.goto(new URL((await whole.getAttribute('href')) ?? '', page.url()).href);
  await page.reload();
  await page.locator('article').waitFor();
  await expect.poll(() => popup(page).textContent()).toContain('mention 2 of 4');
});

test('printed: under each other the wordmark, the map as wide as the sheet, the article and the list', async () => {
  const page = await open();
  await settled(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  // A sheet of A4 between its margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const edges = [];
  for (const part of ['.wordmark', '.map-frame', 'article h1', '.article-body', '.places-list']) {
    const box = await page.locator(part).boundingBox();
    if (box === null) throw new Error(`${part} is not printed`);
    edges.push(box.y, box.y + box.height);
    if (part !== '.wordmark') expect(box.width, part).toBeGreaterThan(600);
  }
  expect(edges).toEqual(edges.toSorted((a, b) => a - b));
  const [number, name] = await page
    .locator('.places-group li')
    .first()
    .evaluate((item) => {
      const left = (element: Element | null) => element?.getBoundingClientRect().left ?? 0;
      return [left(item), left(item.querySelector('.place-item-name'))];
    });
  // A number stands before its item, and what is pulled before that stands on it.
  expect(name).toBe(number);
});

test('printed: numbered names, the same numbers on the map and in the list, and no controls', async () => {
  const page = await open({ colorScheme: 'dark' });
  await settled(page);
  // It comes when the page is at rest.
  await page.locator('.places-list').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const numbers = await page.evaluate(() => {
    const printed = (element: Element | null | undefined) =>
      element === null || element === undefined
        ? null
        : getComputedStyle(element, '::after').content.replaceAll('"', '');
    const number = (id: string) => ({
      name: printed(document.querySelector(`.name[data-place="${id}"]`)),
      marker: printed(document.getElementById(`marker-${id}`)),
      item: String(document.getElementById(`listed-${id}`)?.closest('li')?.value),
    });
    return number('geonames:2656241');
  });
  expect(numbers).toEqual({ name: '3', marker: '3', item: '3' });
  expect(await page.locator('.places-list').isVisible()).toBe(true);
  expect(await page.locator('article').isVisible()).toBe(true);
  for (const hidden of ['.map-controls', '.map-bar', '.views', '.ruler', '.places-filter']) {
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
  }
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe('rgb(251, 250, 246)');
});
