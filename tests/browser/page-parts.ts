import type { Frame, Locator, Page } from 'playwright-core';

/** The marker of the place whose full name begins so. */
export function marker(page: Page, name: string): Locator {
  return page.locator(`.marker[aria-label^="${name}"]`);
}

/** The link in the article that is the nth mention (from 0) written so. */
export function nameInArticle(page: Page, words: string, nth = 0): Locator {
  return page.locator('article').getByRole('link', { name: words, exact: true }).nth(nth);
}

export function popup(page: Page): Locator {
  return page.getByRole('dialog');
}

/**
 * Presses a button of the popup once it has come to rest: one that moves is missed at first, whereupon Playwright
 * scrolls the map to it, and Leaflet back again, between the press and its end.
 */
export async function pressInPopup(page: Page, name: string): Promise<void> {
  await popup(page).waitFor();
  await stillMap(page);
  await popup(page).getByRole('button', { name }).click();
}

/** Waits until the article, the map and its markers stand, and nothing on it moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.marker').first().waitFor();
  await stillMap(page);
}

/** Waits until the map has come to rest: its markers are where they were a few frames ago. */
export async function stillMap(page: Page | Frame): Promise<void> {
  await page.evaluate(async () => {
    const where = () =>
      [...document.querySelectorAll('.marker')]
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`)
        .join(' ');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let before = '';
    for (let same = 0; same < 20; same++) {
      await frame();
      const now = where();
      if (now !== before) same = 0;
      before = now;
    }
  });
}

/** The middle of an element on the screen, in CSS pixels. */
export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Web Mercator's world at a zoom level, in CSS pixels. */
export function project([longitude, latitude]: readonly [number, number], zoom: number) {
  const world = 256 * 2 ** zoom;
  const y = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
  return { x: world * (longitude / 360 + 0.5), y: world * (0.5 - y) };
}
