import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, nameInArticle, popup, settled, stillMap } from './page-parts.ts';

const open = withChromium();

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`no Tab comes to ${wanted}`);
}

test('a whole journey without a mouse: name, popup, walk, passage, and out again', async () => {
  const page = await open();
  await settled(page);
  await tabTo(page, /^Skip to the article$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Barrow$/);
  await page.keyboard.press('Enter');
  await popup(page).waitFor();
  await stillMap(page);
  expect(await focused(page)).toBe('Barrow');

  await page.keyboard.press('Enter');
  await expect
    .poll(() => popup(page).evaluate((card) => card === document.activeElement))
    .toBe(true);
  const heading = popup(page).getByRole('heading');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heading.textContent()).not.toContain('Barrow');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => heading.textContent()).toContain('Barrow');

  await tabTo(page, /^Show in the article$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Barrow');
  expect(await popup(page).count()).toBe(1);

  await page.keyboard.press('Escape');
  await popup(page).waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Barrow');
  expect(new URL(page.url()).hash).toBe('');
});

test('a marker opens with Enter and with Space, its popup is read next, Escape gives the focus back', async () => {
  const page = await open();
  await settled(page);
  await tabTo(page, /^Skip to the map$/);
  await page.keyboard.press('Enter');
  for (const key of ['Enter', 'Space']) {
    await tabTo(page, / mentions?\b/);
    await page.keyboard.press('Home');
    const name = await focused(page);
    await page.keyboard.press(key);
    await popup(page).waitFor();
    await expect
      .poll(() => popup(page).evaluate((card) => card === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await popup(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(name);
    await page.keyboard.press('Shift+Tab');
  }
});

test('the popup closes with its button and gives the focus back to the name it came from', async () => {
  const page = await open();
  await settled(page);
  await nameInArticle(page, 'Northwood').focus();
  await page.keyboard.press('Enter');
  await popup(page).waitFor();
  await page.keyboard.press('Enter');
  await tabTo(page, /^Close$/);
  await page.keyboard.press('Enter');
  await popup(page).waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Northwood');
});

test('arrow keys pan the map and plus zooms it', async () => {
  const page = await open();
  await settled(page);
  await page.locator('.map-canvas').focus();
  const before = await marker(page, 'Ukraine').boundingBox();
  await page.keyboard.press('ArrowRight');
  await stillMap(page);
  const panned = await marker(page, 'Ukraine').boundingBox();
  expect(panned?.x).toBeLessThan(before?.x ?? 0);
  await page.keyboard.press('+');
  await stillMap(page);
  const apart = async () => {
    const [a, b] = await Promise.all([
      marker(page, 'Ukraine').boundingBox(),
      marker(page, 'Barrow-in-Furness').boundingBox(),
    ]);
    return (a?.x ?? 0) - (b?.x ?? 0);
  };
  const near = await apart();
  await page.getByRole('button', { name: 'Zoom out' }).press('Enter');
  await stillMap(page);
  expect(await apart()).toBeLessThan(near);
  await page.getByRole('button', { name: 'Show all places' }).press('Enter');
  await stillMap(page);
  const back = await marker(page, 'Ukraine').boundingBox();
  expect(Math.abs((back?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(2);
});

test('a map has its keys as soon as it is there, and no others', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  const map = page.locator('.map-canvas');
  await map.waitFor();
  expect(await map.evaluate(({ tabIndex }) => tabIndex)).toBe(0);
  await settled(page);
  await map.focus();
  const apart = async () => {
    const [a, b] = await Promise.all([
      marker(page, 'Ukraine').boundingBox(),
      marker(page, 'Barrow-in-Furness').boundingBox(),
    ]);
    return (a?.x ?? 0) - (b?.x ?? 0);
  };
  const opened = await apart();
  // The sixth key of an American keyboard's upper row.
  await page.keyboard.press('6');
  await page.keyboard.press('Control+-');
  await stillMap(page);
  expect(await apart()).toBe(opened);
  await page.keyboard.press('+');
  await expect.poll(apart).toBeGreaterThan(opened * 1.1);
  await stillMap(page);
  const near = await apart();
  expect(near).toBeLessThan(opened * 2.1);
  await page.keyboard.press('Shift+=');
  await expect.poll(apart).toBeGreaterThan(near * 1.9);
  await stillMap(page);
  expect(await apart()).toBeLessThan(near * 2.1);
});

test('arrow keys stop at the end of the world, and go farther with Shift', async () => {
  const page = await open({ path: '#map=3/80/0', reducedMotion: 'reduce' });
  await settled(page);
  await page.locator('.map-canvas').focus();
  const place = marker(page, 'Ukraine');
  const y = async () => (await place.boundingBox())?.y ?? 0;
  const before = await y();
  await page.keyboard.press('ArrowDown');
  await expect.poll(y).toBe(before - 80);
  await stillMap(page);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(y).toBe(before - 320);
  await stillMap(page);
  for (let presses = 0; presses < 3; presses++) {
    await page.keyboard.press('Shift+ArrowUp');
    await stillMap(page);
  }
  const top = await y();
  await page.keyboard.press('ArrowUp');
  await stillMap(page);
  expect(await y()).toBe(top);
});

test('a marker that keys come to outside the map’s view comes into it', async () => {
  const page = await open();
  await settled(page);
  await nameInArticle(page, 'Ukraine').click();
  await stillMap(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Zoom in' }).press('Enter');
  await stillMap(page);
  await page.locator('.map-canvas').focus();
  await tabTo(page, / mentions?\b/);
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 9 && !/^North Atlantic/.test(await focused(page)); presses++) {
    await page.keyboard.press('ArrowLeft');
  }
  await stillMap(page);
  const map = await page.locator('.map-canvas').boundingBox();
  const box = await marker(page, 'North Atlantic').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(map?.x ?? 0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((map?.x ?? 0) + (map?.width ?? 0));
  expect(
    await page
      .locator('.map-canvas')
      .evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
  ).toEqual([0, 0]);
});

test('up and down walk the mentions of one place, and stop at its last', async () => {
  const page = await open({ path: '#place=geonames:2656241' });
  await settled(page);
  await popup(page).focus();
  for (const mention of [2, 3, 4, 4]) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => popup(page).textContent()).toContain(`mention ${mention} of 4`);
  }
  expect(await nameInArticle(page, 'Barrow', 3).getAttribute('aria-current')).toBe('location');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => popup(page).textContent()).toContain('mention 3 of 4');
});

test('the display settings close with Escape, leave the popup open and give the focus back', async () => {
  const page = await open({ path: '#place=geonames:2656241' });
  await settled(page);
  const settings = page.locator('.display summary');
  await settings.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, /English/);
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('Language').isVisible()).toBe(false);
  expect(await settings.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await popup(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  await popup(page).waitFor({ state: 'detached' });
});
