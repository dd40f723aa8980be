import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { settled } from './page-parts.ts';

const open = withChromium();
const NEAR = '#map=9/54.1/-3.2';

/** What of the map the inset covers. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('.view-inset')?.getBoundingClientRect();
    const others =
      '.marker-dot, .marker-label, .map-controls, .map-tools, .scale-bar, .attribution';
    return [...document.querySelectorAll(others)]
      .map((element) => [element.className, element.getBoundingClientRect()] as const)
      .filter(
        ([, { left, top, right, bottom }]) =>
          box !== undefined &&
          left < box.right &&
          box.left < right &&
          top < box.bottom &&
          box.top < bottom,
      )
      .map(([name]) => name);
  });

test.each([
  ['on a desktop', { width: 1280, height: 800 }],
  ['on a phone', { width: 390, height: 844 }],
] as const)('a near view is marked on a small map that covers nothing, %s', async (_, viewport) => {
  const page = await open({ path: NEAR, viewport });
  await settled(page);
  const inset = page.locator('.view-inset');
  await inset.waitFor();
  // The mark, in the colour of the map's own.
  await expect
    .poll(() =>
      inset.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { width } = canvas;
        const at = canvas.getContext('2d')?.getImageData(width / 2, width / 2, 1, 1).data;
        return [...(at ?? [])].slice(0, 3);
      }),
    )
    .not.toEqual([0, 0, 0]);
  expect(await covered(page)).toEqual([]);
  expect(await inset.getAttribute('aria-hidden')).toBe('true');
});

test('a view on which one sees the countries has none, nor has a small frame', async () => {
  const far = await open();
  await settled(far);
  expect(await far.locator('.view-inset').count()).toBe(0);
  const small = await open({ path: `?embed${NEAR}`, viewport: { width: 360, height: 300 } });
  await settled(small);
  expect(await small.locator('.view-inset').isVisible()).toBe(false);
});
