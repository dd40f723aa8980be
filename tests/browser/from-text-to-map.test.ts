import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import {
  marker,
  middleOf,
  nameInArticle,
  popup,
  pressInPopup,
  settled,
  stillMap,
} from './page-parts.ts';

const open = withChromium();

describe('from the article to the map and back', () => {
  test('a name flies the map there, opens the popup and leaves the focus where it was', async () => {
    const page = await open();
    await settled(page);
    const before = await middleOf(marker(page, 'Barrow-in-Furness'));
    await nameInArticle(page, 'Barrow', 1).click();
    await popup(page).waitFor();
    await stillMap(page);
    expect(await popup(page).textContent()).toContain('mention 2 of 4');
    const after = await middleOf(marker(page, 'Barrow-in-Furness'));
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(20);
    expect(new URL(page.url()).hash).toBe('#place=geonames:2656241&mention=2');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Barrow');
    await expect
      .poll(() => page.getByRole('status').last().textContent())
      .toContain('The map shows Barrow-in-Furness, England');
  });

  test('the popup is in view after every flight and every press, on a phone too', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    await settled(page);
    for (const words of ['Barrow', 'Northwood', 'Scotland', 'north Atlantic', 'Moscow']) {
      await nameInArticle(page, words).click();
      await popup(page).waitFor();
      await stillMap(page);
      const card = await popup(page).boundingBox();
      const map = await page.locator('.map-canvas').boundingBox();
      expect(card?.y, words).toBeGreaterThanOrEqual(map?.y ?? 0);
      expect(card?.x, words).toBeGreaterThanOrEqual(0);
      expect((card?.x ?? 0) + (card?.width ?? 0), words).toBeLessThanOrEqual(390);
      expect((card?.y ?? 0) + (card?.height ?? 0), words).toBeLessThanOrEqual(844);
      // The card of a phone lies over the article.
      await page.keyboard.press('Escape');
    }
  });

  test('"show in the article" brings the passage into view and lights its name', async () => {
    const page = await open({ viewport: { width: 390, height: 700 } });
    await settled(page);
    await marker(page, 'North Atlantic').click();
    await pressInPopup(page, 'Show in the article');
    const name = nameInArticle(page, 'north Atlantic');
    await expect.poll(() => name.getAttribute('aria-current')).toBe('location');
    await expect
      .poll(async () => {
        const { y } = await middleOf(name);
        const map = await page.locator('.map-side').boundingBox();
        return y > (map?.height ?? 0) && y < 700;
      })
      .toBe(true);
  });

  test('previous and next walk the mentions in reading order, from place to place', async () => {
    const page = await open();
    await settled(page);
    await nameInArticle(page, 'Scotland').click();
    const heading = popup(page).getByRole('heading');
    await popup(page)
      .getByRole('button', { name: /^Next mention:/ })
      .click();
    await expect.poll(() => heading.textContent()).toContain('North Atlantic');
    await popup(page)
      .getByRole('button', { name: /^Previous mention:/ })
      .click();
    await expect.poll(() => heading.textContent()).toContain('Scotland');
  });

  test('hovering a name lights its marker, hovering a marker lights its names', async () => {
    const page = await open();
    await settled(page);
    await nameInArticle(page, 'Ukraine').hover();
    await expect.poll(() => marker(page, 'Ukraine').getAttribute('data-lit')).toBe('true');
    await marker(page, 'Barrow-in-Furness').hover();
    await expect.poll(() => page.locator('.name[data-lit]').count()).toBe(4);
    expect(await marker(page, 'Ukraine').getAttribute('data-lit')).toBeNull();
  });

  test('an area shows its outline lightly, and strongly when it is selected', async () => {
    const page = await open();
    await settled(page);
    await page.locator('.area-faint').first().waitFor({ state: 'attached' });
    expect(await page.locator('.area-selected').count()).toBe(0);
    await marker(page, 'Ukraine').click();
    await page.locator('.area-selected').waitFor({ state: 'attached' });
    expect(await page.locator('.area-selected').count()).toBe(1);
  });
});

test('the first card is wholly on the map, however late its code comes', async () => {
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  const page = await open({
    before: (opened) =>
      opened.route('**/place-card-*.js', async (route) => {
        await sent;
        await route.continue();
      }),
  });
  await settled(page);
  await marker(page, 'Barrow-in-Furness').click();
  await page.locator('.popup').waitFor({ state: 'attached' });
  await stillMap(page);
  send();
  await popup(page).waitFor();
  const top = async () => (await popup(page).boundingBox())?.y ?? Number.NaN;
  const map = await page.locator('.map').boundingBox();
  await expect.poll(top).toBeGreaterThanOrEqual(map?.y ?? Number.NaN);
});

test('a place named many times is walked with its own buttons, and stays open as the article scrolls', async () => {
  const page = await open();
  await settled(page);
  await marker(page, 'Barrow-in-Furness').click();
  const count = popup(page).locator('.place-card-count');
  await expect.poll(() => count.textContent()).toContain('mention 1 of 4');
  await pressInPopup(page, 'Next mention of this place');
  await expect.poll(() => count.textContent()).toContain('mention 2 of 4');
  expect(await nameInArticle(page, 'Barrow', 1).getAttribute('aria-current')).toBe('location');
  await page.locator('.article').hover();
  await page.mouse.wheel(0, 2_000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await popup(page).isVisible()).toBe(true);
  await pressInPopup(page, 'Previous mention of this place');
  await expect.poll(() => count.textContent()).toContain('mention 1 of 4');
});
