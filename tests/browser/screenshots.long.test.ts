import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/basemap/palette.ts';
import { withChromium } from './chromium.ts';
import { nameInArticle, popup, settled } from './page-parts.ts';

const open = withChromium();

/** CSS pixels of a popup's edge that its round corners take up. */
const ROUNDED = 12;

interface Halves {
  readonly left: number;
  readonly right: number;
}

/** What share of each half of the page, as it is seen, has a colour. */
async function sharesOf(page: Page, colour: string): Promise<Halves> {
  const png = (await page.screenshot({ animations: 'allow' })).toString('base64');
  // A page of its own: this one may not load pictures that are written into it.
  const reader = await page.context().newPage();
  const shares = await reader.evaluate(
    async ([data, wanted]) => {
      const response = await fetch(`data:image/png;base64,${data}`);
      const bitmap = await createImageBitmap(await response.blob());
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, width, height).data ?? [];
      const sought = Number.parseInt(wanted.slice(1), 16);
      const counts = { left: 0, right: 0 };
      for (let at = 0; at < pixels.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
        if (((red << 16) | (green << 8) | blue) !== sought) continue;
        counts[(at / 4) % width < width / 2 ? 'left' : 'right']++;
      }
      const half = (width * height) / 2;
      return { left: counts.left / half, right: counts.right / half };
    },
    [png, colour] as const,
  );
  await reader.close();
  return shares;
}

describe('seen as a picture', () => {
  test.each([
    ['en', 'left', 'right'],
    ['ar', 'right', 'left'],
  ] as const)('in %s the article is on the %s and the painted map on the %s', async (language, articleSide, mapSide) => {
    const page = await open({ path: `?lang=${language}` });
    await settled(page);
    await page.locator(`html[lang=${language}]`).waitFor();
    await expect
      .poll(async () => (await sharesOf(page, PALETTES.light.land))[mapSide])
      .toBeGreaterThan(0.15);
    expect((await sharesOf(page, PALETTES.light.land))[articleSide]).toBeLessThan(0.1);
    const paper = await sharesOf(page, '#fbfaf6');
    expect(paper[articleSide]).toBeGreaterThan(0.6);
    expect(paper[mapSide]).toBeLessThan(0.1);
  });

  test('where less motion is wished, a popup is at once where it stays', async () => {
    const page = await open({ ownClock: true, reducedMotion: 'reduce' });
    await settled(page);
    await nameInArticle(page, 'Northwood').click();
    await popup(page).waitFor();
    const first = await popup(page).boundingBox();
    if (first === null) throw new Error('the popup is not on the screen');
    // Behind its round corners is the map, whose ground may still be painted.
    const clip = {
      x: first.x + ROUNDED,
      y: first.y + ROUNDED,
      width: first.width - 2 * ROUNDED,
      height: first.height - 2 * ROUNDED,
    };
    const before = await page.screenshot({ clip, animations: 'allow' });
    await page.clock.runFor(700);
    const after = await page.screenshot({ clip, animations: 'allow' });
    expect(after.equals(before)).toBe(true);
    expect(await popup(page).boundingBox()).toEqual(first);
  });
});
