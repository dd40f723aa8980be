import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, middleOf, nameInArticle, popup, settled, stillMap } from './page-parts.ts';
import { tellStory } from './story-fixture.ts';

const open = withChromium();

const filler = 'Nothing of note was said there, and nobody wrote it down. '.repeat(12);
const text = `They met in Ash. ${filler}\n\nThey went on to Beech. ${filler}\n\n${filler}\n\nAnd ended at Cedar. ${filler}\n\n${filler}\n\n${filler}`;
const places = [
  { id: 'geonames:10', words: 'Ash', point: [-100, 40] },
  { id: 'geonames:11', words: 'Beech', point: [30, 50] },
  { id: 'geonames:12', words: 'Cedar', point: [140, -30] },
] as const;
const story = (page: Page) => tellStory(page, text, places);

async function readTo(page: Page, words: string): Promise<void> {
  await nameInArticle(page, words).evaluate((name) => {
    window.scrollTo(0, name.getBoundingClientRect().top + window.scrollY - 200);
  });
}

/** How far a marker is from the middle of the map, in CSS pixels. */
async function offCentre(page: Page, name: string): Promise<number> {
  if ((await marker(page, name).count()) === 0) return Number.POSITIVE_INFINITY;
  const at = await middleOf(marker(page, name));
  const middle = await middleOf(page.locator('.map-canvas'));
  return Math.hypot(at.x - middle.x, at.y - middle.y);
}

describe('as the article scrolls', () => {
  test('the map follows to the places of the paragraph in view, and stays through one without', async () => {
    const page = await open({ before: story, ownClock: true });
    await settled(page);
    await readTo(page, 'Beech');
    await expect.poll(() => offCentre(page, 'Beech')).toBeLessThan(30);
    await page.mouse.wheel(0, 350);
    await page.clock.runFor(600);
    await stillMap(page);
    expect(await offCentre(page, 'Beech')).toBeLessThan(30);
    await readTo(page, 'Cedar');
    await expect.poll(() => offCentre(page, 'Cedar')).toBeLessThan(30);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('the map stays with an open popup', async () => {
    const page = await open({ before: story, ownClock: true, path: '#place=geonames:11' });
    await settled(page);
    await popup(page).waitFor();
    const before = await middleOf(marker(page, 'Beech'));
    await readTo(page, 'Cedar');
    await page.clock.runFor(600);
    await stillMap(page);
    const after = await middleOf(marker(page, 'Beech'));
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
  });

  test('the map stays where less motion is wished, until it is switched on', async () => {
    const page = await open({ before: story, ownClock: true, reducedMotion: 'reduce' });
    await settled(page);
    const follow = page.getByRole('switch', { name: 'Map follows the article' });
    expect(await follow.isChecked()).toBe(false);
    await readTo(page, 'Beech');
    await page.clock.runFor(600);
    expect(await offCentre(page, 'Ash')).toBeGreaterThan(60);
    expect(await offCentre(page, 'Beech')).toBeGreaterThan(60);
    await follow.press('Space');
    await readTo(page, 'Cedar');
    await expect.poll(() => offCentre(page, 'Cedar')).toBeLessThan(30);
  });
});

test('a book has no more marks on its ruler than there is room for, and each goes where it says', async () => {
  const text = Array.from({ length: 700 }, (_, nth) => `They came to ${nth % 2 ? 'Ash' : 'Elm'}.`);
  const places = [
    { id: 'geonames:1', words: 'Ash', point: [0, 51] as const },
    { id: 'geonames:2', words: 'Elm', point: [1, 52] as const },
  ];
  const page = await open({ before: (opened) => tellStory(opened, text.join('\n\n'), places) });
  await settled(page);
  const ticks = page.locator('.ruler-tick');
  await expect.poll(() => ticks.count()).toBeGreaterThan(150);
  await expect.poll(() => page.locator('.name').count()).toBe(700);
  expect(await ticks.count()).toBeLessThanOrEqual(301);
  const last = ticks.last();
  const surface = await last.getAttribute('title');
  await last.click();
  await popup(page).waitFor();
  expect(await last.getAttribute('data-selected')).toBe('true');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(surface);
});

test('the ruler marks where places are named, and a press on a mark goes there', async () => {
  const page = await open({ before: story });
  await settled(page);
  const ticks = page.locator('.ruler-tick');
  await expect.poll(() => ticks.count()).toBe(3);
  const heights = await Promise.all([0, 1, 2].map((nth) => ticks.nth(nth).boundingBox()));
  const [first, second, third] = heights.map((box) => box?.y ?? 0);
  expect(first).toBeLessThan(second ?? 0);
  expect(second).toBeLessThan(third ?? 0);
  await page.locator('.ruler-tick[title="Cedar"]').click();
  await popup(page).waitFor();
  await expect
    .poll(() => nameInArticle(page, 'Cedar').evaluate((name) => name === document.activeElement))
    .toBe(true);
  expect(await page.locator('.ruler-tick[data-selected]').getAttribute('title')).toBe('Cedar');
});
