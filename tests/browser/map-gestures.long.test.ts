import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, middleOf, settled, stillMap } from './page-parts.ts';

const open = withChromium();

const apart = async (page: Parameters<typeof marker>[0]) => {
  const one = await middleOf(marker(page, 'Ukraine'));
  const other = await middleOf(marker(page, 'Barrow-in-Furness'));
  return one.x - other.x;
};

test('in another page the wheel scrolls that page, and zooms the map with Ctrl', async () => {
  const page = await open({ path: '?embed', reducedMotion: 'reduce' });
  await settled(page);
  const before = await apart(page);
  const map = await page.locator('.map-canvas').boundingBox();
  await page.mouse.move((map?.x ?? 0) + (map?.width ?? 0) / 2, (map?.y ?? 0) + 40);
  await page.mouse.wheel(0, -240);
  await page.locator('.map-hint[data-shown]').waitFor();
  await stillMap(page);
  expect(await apart(page)).toBe(before);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(() => apart(page)).toBeGreaterThan(before * 1.5);
});

test('in another page one finger is left to that page', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const embedded = await open({ ...phone, path: '?embed' });
  await settled(embedded);
  const touchAction = (page: typeof embedded) =>
    page.locator('.map-canvas').evaluate((map) => getComputedStyle(map).touchAction);
  expect(await touchAction(embedded)).toBe('pan-x pan-y');
  const whole = await open(phone);
  await settled(whole);
  expect(await touchAction(whole)).toBe('none');
});

test('in a page of its own the wheel zooms the map', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  await settled(page);
  const before = await apart(page);
  const map = await page.locator('.map-canvas').boundingBox();
  await page.mouse.move((map?.x ?? 0) + (map?.width ?? 0) / 2, (map?.y ?? 0) + 40);
  await page.mouse.wheel(0, -240);
  await expect.poll(() => apart(page)).toBeGreaterThan(before * 1.5);
});
