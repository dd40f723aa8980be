import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/basemap/palette.ts';
import { basemapColours as coloursOnBasemap } from './basemap-colours.ts';
import { withChromium } from './chromium.ts';
import { marker, nameInArticle, popup, settled, stillMap } from './page-parts.ts';

const open = withChromium();

const basemapColours = (page: Page) => page.evaluate(coloursOnBasemap);

describe('the basemap', () => {
  test.each([
    'light',
    'dark',
  ] as const)('is painted: land, water and the lines on them, %s', async (colorScheme) => {
    const page = await open({ colorScheme });
    await settled(page);
    const { land, water } = PALETTES[colorScheme];
    await expect
      .poll(async () => {
        const shares = new Map(await basemapColours(page));
        return Math.min(shares.get(land) ?? 0, shares.get(water) ?? 0);
      })
      .toBeGreaterThan(0.05);
    expect((await basemapColours(page)).length).toBeGreaterThan(30);
  });

  test.each([
    2, 6, 10, 12,
  ])('is painted at zoom %i: land, and lines and names upon it', async (zoom) => {
    const page = await open({ path: `#map=${zoom}/53.5/-2.6` });
    await settled(page);
    await expect
      .poll(async () => new Map(await basemapColours(page)).get(PALETTES.light.land) ?? 0)
      .toBeGreaterThan(0.1);
    // Names alone bring dozens of shades: a sheet of two colours has none.
    await expect.poll(async () => (await basemapColours(page)).length).toBeGreaterThan(30);
  });

  test('has a graticule where there is nothing but sea', async () => {
    const page = await open({ path: '#map=12/45/-30' });
    await settled(page);
    await expect
      .poll(async () => (await basemapColours(page)).filter(([, share]) => share > 0.0005).length)
      .toBeGreaterThan(1);
  });

  test('is painted on both sides of the antimeridian', async () => {
    const page = await open({ path: '#map=4/66/180' });
    await settled(page);
    await expect
      .poll(async () => {
        const map = await page.locator('.map-canvas').boundingBox();
        const middle = (map?.x ?? 0) + (map?.width ?? 0) / 2;
        return page.evaluate(
          ([x, land]) => {
            const sides = { west: false, east: false };
            for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.basemap canvas')) {
              const box = canvas.getBoundingClientRect();
              const data = canvas
                .getContext('2d')
                ?.getImageData(0, 0, canvas.width, canvas.height).data;
              if (data === undefined) continue;
              for (let at = 0; at < data.length; at += 4 * 31) {
                const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
                if (((red << 16) | (green << 8) | blue) !== Number.parseInt(land.slice(1), 16))
                  continue;
                if (box.x + box.width <= x + 1) sides.west = true;
                if (box.x >= x - 1) sides.east = true;
              }
            }
            return sides;
          },
          [middle, PALETTES.light.land] as const,
        );
      })
      .toEqual({ west: true, east: true });
  });

  test('follows the system from light to dark and is painted anew', async () => {
    const page = await open({ colorScheme: 'light' });
    await settled(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect
      .poll(async () => new Map(await basemapColours(page)).get(PALETTES.dark.land) ?? 0)
      .toBeGreaterThan(0.05);
    expect(new Map(await basemapColours(page)).has(PALETTES.light.land)).toBe(false);
  });

  test('pans with the mouse, its markers with it, and is painted where it comes to', async () => {
    const page = await open({ ownClock: true });
    await settled(page);
    const map = await page.locator('.map-canvas').boundingBox();
    const before = await marker(page, 'Ukraine').boundingBox();
    const x = (map?.x ?? 0) + 60;
    const y = (map?.height ?? 0) - 80;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 150, y - 100, { steps: 8 });
    // Held still before it is let go: no momentum.
    await page.clock.runFor(250);
    await page.mouse.up();
    await stillMap(page);
    const after = await marker(page, 'Ukraine').boundingBox();
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(150, -1);
    expect((after?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(-100, -1);
    await expect
      .poll(async () => (await basemapColours(page))[0]?.[0])
      .toMatch(new RegExp(`${PALETTES.light.land}|${PALETTES.light.water}`));
  });
});

describe('nothing moves of itself', () => {
  test.each([
    [1440, 900],
    [820, 1180],
    [390, 844],
  ])('at %d by %d pixels, on a slow line, the page does not shift as it loads', async (width, height) => {
    const page = await open({
      viewport: { width, height },
      before: async (page) => {
        await page.addInitScript(() => {
          const total = { shift: 0 };
          Object.assign(window, { total });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              if ('value' in entry && !('hadRecentInput' in entry && entry.hadRecentInput)) {
                total.shift += Number(entry.value);
              }
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        for (const file of ['story-*.json', 'article-map-*.js']) {
          await page.route(`**/${file}`, async (route) => {
            await new Promise((resolve) => setTimeout(resolve, 300));
            await route.continue();
          });
        }
      },
    });
    await settled(page);
    await page.waitForLoadState('networkidle');
    await stillMap(page);
    const shift = await page.evaluate(() => Reflect.get(window, 'total').shift);
    expect(shift).toBeLessThan(0.001);
  });

  test('where less motion is wished, the map is there at once, without a flight', async () => {
    const page = await open({ ownClock: true, reducedMotion: 'reduce' });
    await settled(page);
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const look = () => {
        const { x, y } = document
          .querySelector('.marker[aria-label^="Barrow"]')
          ?.getBoundingClientRect() ?? { x: 0, y: 0 };
        seen.add(`${Math.round(x)},${Math.round(y)}`);
        requestAnimationFrame(look);
      };
      look();
    });
    await nameInArticle(page, 'Barrow').click();
    await popup(page).waitFor();
    await page.clock.runFor(600);
    const places = await page.evaluate(() => [...Reflect.get(window, 'seen')].length);
    // Where it was, where it is, and at most once between the two, when it is laid out anew.
    expect(places).toBeLessThanOrEqual(3);
    expect(await page.locator('.leaflet-fade-anim, .leaflet-zoom-anim').count()).toBe(0);
  });
});
