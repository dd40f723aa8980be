import { expect, test } from 'vitest';
import { drawFinger, movesLeftToBrowser } from './a-finger.ts';
import { withChromium } from './chromium.ts';
import { middleOf, nameInArticle, popup, settled, stillMap } from './page-parts.ts';

const open = withChromium();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

async function boxOf(locator: ReturnType<typeof popup>) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not on the screen');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

/** Whether the middle of an element is its own on the screen. */
function uncovered(locator: ReturnType<typeof popup>): Promise<boolean> {
  return locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
}

test.each([
  'Barrow',
  'Scotland',
  'north Atlantic',
])('on a phone the card of %s lies below the map, a whole excerpt and the mark in view', async (words) => {
  const page = await open(phone);
  await settled(page);
  await nameInArticle(page, words).click();
  await popup(page).waitFor();
  await stillMap(page);
  const [map, card] = [await boxOf(page.locator('.map-canvas')), await boxOf(popup(page))];
  expect(card.y).toBeGreaterThanOrEqual(map.bottom);
  expect(card.bottom).toBeLessThanOrEqual(844);
  const { x, y } = await middleOf(page.locator('.marker[data-selected]').first());
  expect(x > map.x && x < map.right && y > map.y && y < map.bottom).toBe(true);
  // No popup says there what it is.
  expect(await page.locator('.marker[data-selected] .marker-label').first().isVisible()).toBe(true);
  const excerpt = await boxOf(popup(page).locator('li[aria-current] blockquote'));
  const body = await boxOf(popup(page).locator('.place-card-body'));
  expect(excerpt.y).toBeGreaterThanOrEqual(body.y);
  expect(excerpt.bottom).toBeLessThanOrEqual(body.bottom);
});

test('it is pulled up by a finger and by a key, and put down again', async () => {
  const page = await open(phone);
  await settled(page);
  await nameInArticle(page, 'Ukraine').click();
  await popup(page).waitFor();
  const low = await boxOf(page.locator('.card-sheet'));
  const handle = page.getByRole('button', { name: 'Show more of the card' });
  const grip = await middleOf(handle);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x, grip.y - 120, { steps: 5 });
  await page.mouse.up();
  expect((await boxOf(page.locator('.card-sheet'))).y).toBeLessThan(low.y - 100);
  expect(await handle.getAttribute('aria-expanded')).toBe('true');
  // Nothing of the page lies over it.
  expect(await uncovered(popup(page).getByRole('heading'))).toBe(true);
  expect(await uncovered(popup(page).locator('li[aria-current] blockquote'))).toBe(true);
  await handle.press('Enter');
  expect((await boxOf(page.locator('.card-sheet'))).y).toBeCloseTo(low.y, 0);
  await page.keyboard.press('Escape');
  expect(await page.locator('.card-sheet').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ukraine');
});

test('pulled up it is no higher than what it holds', async () => {
  const page = await open(phone);
  await settled(page);
  await nameInArticle(page, 'Northwood').click();
  await popup(page).waitFor();
  await page.getByRole('button', { name: 'Show more of the card' }).press('Enter');
  await page.locator('.card-sheet[data-raised]').waitFor();
  const last = await boxOf(popup(page).locator('.place-card-body > :last-child'));
  const body = await boxOf(popup(page).locator('.place-card-body'));
  expect(body.bottom - last.bottom).toBeLessThan(40);
});

test('it is put away by a finger that draws it down', async () => {
  const page = await open(phone);
  await settled(page);
  await nameInArticle(page, 'Northwood').click();
  await popup(page).waitFor();
  const grip = await middleOf(page.getByRole('button', { name: 'Show more of the card' }));
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x, grip.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => page.locator('.card-sheet').count()).toBe(0);
  expect(await nameInArticle(page, 'Northwood').getAttribute('aria-current')).toBeNull();
});

test('a finger that pulls it up quickly leaves the next tap to what it meets', async () => {
  const page = await open(phone);
  await settled(page);
  await nameInArticle(page, 'Northwood').tap();
  await popup(page).waitFor();
  const handle = page.getByRole('button', { name: 'Show more of the card' });
  const grip = await middleOf(handle);
  const movesLeft = await movesLeftToBrowser(page);
  await drawFinger(page, grip, { x: grip.x, y: grip.y - 120 });
  await expect.poll(() => handle.getAttribute('aria-expanded')).toBe('true');
  expect(await movesLeft()).toBe(0);
  await popup(page).getByRole('button', { name: 'Close' }).tap();
  await expect.poll(() => page.locator('.card-sheet').count()).toBe(0);
});

test('on a phone on its side the map is beside the article, and the card over that', async () => {
  const page = await open({ ...phone, viewport: { width: 740, height: 360 } });
  await settled(page);
  const map = await boxOf(page.locator('.map-canvas'));
  expect(map.x).toBeCloseTo(370, -1);
  await nameInArticle(page, 'Northwood').click();
  await popup(page).waitFor();
  const card = await boxOf(popup(page));
  expect(card.right).toBeLessThanOrEqual(map.x + 1);
  expect(card.bottom).toBeLessThanOrEqual(360);
});

test('on a tablet held upright the map is above the article, as wide as the page', async () => {
  const page = await open({ viewport: { width: 820, height: 1180 } });
  await settled(page);
  const map = await boxOf(page.locator('.map-canvas'));
  expect(map.width).toBeGreaterThan(800);
  expect(map.width / map.height).toBeGreaterThan(1.3);
  expect((await boxOf(page.locator('article h1'))).y).toBeGreaterThan(map.bottom);
});

test('in a small frame the scale is not over the card’s title', async () => {
  const page = await open({
    path: '?embed#place=geonames:2656241',
    viewport: { width: 360, height: 300 },
  });
  await settled(page);
  await popup(page).waitFor();
  const title = await boxOf(popup(page).getByRole('heading'));
  const scale = await page.locator('.scale-bar').boundingBox();
  expect(scale === null || scale.y >= title.bottom || scale.y + scale.height <= title.y).toBe(true);
});
