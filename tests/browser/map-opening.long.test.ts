import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, middleOf, settled, stillMap } from './page-parts.ts';
import { tellStory } from './story-fixture.ts';

const open = withChromium();

/** A county of towns that is wider than high, and a capital far off that speaks of it. */
const TOWNS: Readonly<Record<string, readonly [number, number]>> = {
  Westby: [0.2, 51.2],
  Northby: [0.7, 51.43],
  Eastby: [1.4, 51.3],
  Southby: [0.95, 50.95],
  Middleby: [0.8, 51.2],
};
const flood = (page: Page) =>
  tellStory(
    page,
    'Westby, Northby, Eastby, Southby and Middleby were under water. In Ottawa they took note.',
    [
      ...Object.entries(TOWNS).map(([words, point], index) => ({
        id: `geonames:${index + 10}`,
        words,
        point,
      })),
      { id: 'geonames:99', words: 'Ottawa', point: [-75.7, 45.42] },
    ],
  );

const SIZES = [
  ['a phone', { width: 390, height: 844 }],
  ['a tablet held upright', { width: 820, height: 1180 }],
  ['a desktop', { width: 1440, height: 900 }],
  ['a wide screen', { width: 1920, height: 1080 }],
  ['a phone on its side', { width: 844, height: 390 }],
  ['a small frame', { width: 360, height: 300 }],
] as const;

const opened = async (viewport: { width: number; height: number }, path = '') => {
  const page = await open({ before: flood, viewport, path, reducedMotion: 'reduce' });
  await settled(page);
  await page.locator('.map-tools').waitFor();
  await page.locator('.scale-bar').waitFor();
  await stillMap(page);
  return page;
};

/** What a tile of the ground is wide and high on the screen, in CSS pixels, and where it begins. */
const tiles = (page: Page) =>
  page.locator('.basemap canvas').evaluateAll((canvases) =>
    canvases.map((canvas) => {
      const { x, y, width } = canvas.getBoundingClientRect();
      const { width: pixels } = canvas as HTMLCanvasElement;
      return { x, y, width, pixels };
    }),
  );
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 0.02;

describe.each(SIZES)('the first view on %s', (_, viewport) => {
  test('has the story fill it, names every town whole, and covers none with its buttons', async () => {
    const page = await opened(viewport);
    const map = await page.locator('.map-canvas').boundingBox();
    if (map === null) throw new Error('there is a map');
    const at = await Promise.all(
      Object.keys(TOWNS).map((town) => middleOf(marker(page, town).locator('.marker-dot'))),
    );
    const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    const most = Math.max(extent(at.map(({ x }) => x)), extent(at.map(({ y }) => y)));
    expect(most / Math.min(map.width, map.height)).toBeGreaterThan(0.5);
    const covered = await page.evaluate(() => {
      const boxesOf = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
      const [frame] = boxesOf('.map-canvas');
      const others = boxesOf('.map-controls, .map-tools, .view-inset:not([hidden])');
      // Of the towns: the capital is beyond the view.
      const marks = '.marker:not([aria-label^="Ottawa"])';
      return boxesOf(`${marks} :is(.marker-dot, .marker-label)`).filter(
        ({ left, top, right, bottom }) =>
          frame === undefined ||
          left < frame.left ||
          right > frame.right ||
          top < frame.top ||
          bottom > frame.bottom ||
          others.some(
            (box) => left < box.right && box.left < right && top < box.bottom && box.top < bottom,
          ),
      ).length;
    });
    expect(covered).toBe(0);
    for (const town of Object.keys(TOWNS)) {
      expect(await marker(page, town).locator('.marker-label').isVisible(), town).toBe(true);
    }
  });
});

test('a selected place that is in view stays so, however near one zooms', async () => {
  const page = await opened({ width: 1440, height: 900 });
  await marker(page, 'Westby').click();
  for (let level = 0; level < 4; level++) {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await stillMap(page);
    const map = await page.locator('.map-canvas').boundingBox();
    const { x, y } = await middleOf(marker(page, 'Westby'));
    expect(x).toBeGreaterThan(map?.x ?? 0);
    expect(x).toBeLessThan((map?.x ?? 0) + (map?.width ?? 0));
    expect(y).toBeGreaterThan(map?.y ?? 0);
    expect(y).toBeLessThan((map?.y ?? 0) + (map?.height ?? 0));
  }
});

describe('between two zoom levels', () => {
  test('the ground is drawn pixel by pixel, without a seam', async () => {
    const page = await opened({ width: 1440, height: 900 });
    const drawn = await tiles(page);
    expect(drawn.length).toBeGreaterThan(0);
    for (const { x, y, width, pixels } of drawn) {
      expect(isWhole(width) && isWhole(x) && isWhole(y)).toBe(true);
      expect(pixels).toBe(Math.round(width));
    }
    expect(drawn.some(({ width }) => Math.round(width) !== 256)).toBe(true);
  });

  test('a button and the wheel go on to whole levels', async () => {
    const page = await opened({ width: 1440, height: 900 });
    const width = async () => Math.round((await tiles(page))[0]?.width ?? 0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await stillMap(page);
    await expect.poll(width).toBe(256);
    await page.getByRole('button', { name: 'Show all places' }).click();
    await stillMap(page);
    const { x, y } = await middleOf(page.locator('.map-canvas'));
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -120);
    await stillMap(page);
    await expect.poll(width).toBe(256);
  });

  test('a view that was moved by hand is there again when its address is opened', async () => {
    const page = await opened({ width: 1440, height: 900 });
    const before = (await tiles(page))[0]?.width ?? 0;
    const { x, y } = await middleOf(page.locator('.map-canvas'));
    await page.mouse.move(x, y + 200);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 160, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).hash).toContain('map=');
    const again = await opened({ width: 1440, height: 900 }, new URL(page.url()).hash);
    const after = (await tiles(again))[0]?.width ?? 0;
    expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
  });
});
