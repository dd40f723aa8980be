import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, popup, settled, stillMap } from './page-parts.ts';
import { tellStory } from './story-fixture.ts';

const open = withChromium();

const britain = (page: Page) =>
  tellStory(page, 'From the Kingdom to Scotland.', [
    { id: 'geonames:2635167', words: 'Kingdom', point: [-2.7, 54.7], outline: 'country-GB' },
    { id: 'geonames:2638360', words: 'Scotland', point: [-4, 56.8], outline: 'admin1-GB.SCT' },
  ]);
const fiji = (page: Page) =>
  tellStory(page, 'From Fiji to Suva and Chukotka.', [
    { id: 'geonames:2205218', words: 'Fiji', point: [178, -17.8], outline: 'country-FJ' },
    { id: 'geonames:2198148', words: 'Suva', point: [178.44, -18.14] },
    { id: 'geonames:2126099', words: 'Chukotka', point: [171, 66.5], outline: 'admin1-RU.15' },
  ]);

/** A point of the screen where an area lies on top, the first from the middle of its outline outward. */
async function pointIn(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.locator(`path.area[data-area="${id}"]`).evaluate((path) => {
    const { x, y, width, height } = path.getBoundingClientRect();
    for (let step = 0; step < 400; step++) {
      const share = step / 800;
      const point = {
        x: x + width * (0.5 + share * Math.cos(step)),
        y: y + height * (0.5 + share * Math.sin(step)),
      };
      if (document.elementFromPoint(point.x, point.y) === path) return point;
    }
    throw new Error('it lies on top nowhere');
  });
}

describe('an area', () => {
  test('is its outline and its name, without a pin', async () => {
    const page = await open({ before: britain });
    await settled(page);
    await page.locator('path[data-area="geonames:2638360"]').first().waitFor({ state: 'attached' });
    expect(await marker(page, 'Scotland').textContent()).toBe('Scotland');
    expect(await marker(page, 'Scotland').locator('.marker-dot').count()).toBe(0);
  });

  test('is opened by pressing inside its outline; of two that lie there the smaller, then the larger, then none', async () => {
    const page = await open({ before: britain, reducedMotion: 'reduce' });
    await settled(page);
    await expect.poll(() => page.locator('path.area').count()).toBe(2);
    const heading = popup(page).getByRole('heading');
    for (const name of ['Scotland', 'Kingdom']) {
      const { x, y } = await pointIn(page, 'geonames:2638360');
      await page.mouse.click(x, y);
      await expect.poll(() => heading.textContent()).toBe(name);
      await stillMap(page);
    }
    const { x, y } = await pointIn(page, 'geonames:2638360');
    await page.mouse.click(x, y);
    await popup(page).waitFor({ state: 'detached' });
  });

  test('is lit by pointing inside its outline', async () => {
    const page = await open({ before: britain });
    await settled(page);
    await expect.poll(() => page.locator('path.area').count()).toBe(2);
    const { x, y } = await pointIn(page, 'geonames:2635167');
    await page.mouse.move(x, y);
    await expect.poll(() => marker(page, 'Kingdom').getAttribute('data-lit')).toBe('true');
    expect(await page.locator('.name[data-lit]').textContent()).toBe('Kingdom');
  });
});

describe('the antimeridian', () => {
  test('parts no area: Fiji and Chukotka are each in one piece around it', async () => {
    const page = await open({ before: fiji });
    await settled(page);
    await expect.poll(() => page.locator('path.area').count()).toBe(2);
    const width = (words: string) =>
      page
        .locator(`path.area[data-area="${words}"]`)
        .evaluate((path) => path.getBoundingClientRect().width);
    const map = await page.locator('.map-canvas').boundingBox();
    // Cut in two, each would reach around the whole world.
    expect(await width('geonames:2205218')).toBeLessThan((map?.width ?? 0) / 4);
    expect(await width('geonames:2126099')).toBeLessThan((map?.width ?? 0) / 2);
  });

  test('is no border: no line runs along it', async () => {
    const page = await open({ before: fiji });
    await settled(page);
    const line = page.locator('path.area-line[data-area="geonames:2126099"]');
    await line.waitFor({ state: 'attached' });
    const longest = await line.evaluate((path) => {
      const steps = (path.getAttribute('d') ?? '').split('M').slice(1);
      const heights = steps.flatMap((step) => {
        const points = step.split('L').map((point) => point.split(' ').map(Number));
        return points.slice(1).map(([x = 0, y = 0], index) => {
          const [beforeX = 0, beforeY = 0] = points[index] ?? [];
          return Math.abs(x - beforeX) < 1.5 ? Math.abs(y - beforeY) : 0;
        });
      });
      return Math.max(...heights);
    });
    const height = await line.evaluate((path) => path.getBoundingClientRect().height);
    expect(longest).toBeLessThan(height / 4);
  });

  test('passed by dragging, leaves markers and outlines where the world repeats', async () => {
    const page = await open({
      ownClock: true,
      path: '#map=1.36/34/-119.3',
      viewport: { width: 1440, height: 700 },
      before: (page) =>
        tellStory(page, 'From Larch to Iceland and Rowan.', [
          { id: 'geonames:7', words: 'Larch', point: [-100, 10] },
          { id: 'geonames:2629691', words: 'Iceland', point: [-18.6, 64.9], outline: 'country-IS' },
          { id: 'geonames:8', words: 'Rowan', point: [140, -10] },
        ]),
    });
    await settled(page);
    const map = await page.locator('.map-canvas').boundingBox();
    const left = (map?.x ?? 0) + 40;
    const right = left + (map?.width ?? 0) - 120;
    const y = (map?.y ?? 0) + (map?.height ?? 0) - 120;
    for (let drags = 0; drags < 3; drags++) {
      await page.mouse.move(right, y);
      await page.mouse.down();
      await page.mouse.move(left, y, { steps: 6 });
      await page.clock.runFor(250);
      await page.mouse.up();
      await stillMap(page);
      const seen = await page.locator('.marker').evaluateAll(
        (markers, box) => {
          const middles = markers.map((each) => each.getBoundingClientRect());
          return middles.filter(({ x }) => x > box.x && x < box.x + box.width).length;
        },
        { x: map?.x ?? 0, width: map?.width ?? 0 },
      );
      expect(seen).toBeGreaterThan(0);
    }
    // A screen reader is told of each once, however often it is drawn.
    for (const name of ['Larch', 'Iceland', 'Rowan']) {
      expect(await marker(page, name).count()).toBe(1);
    }
    const islands = await page.locator('path.area[data-area="geonames:2629691"]').boundingBox();
    expect((islands?.x ?? 0) + (islands?.width ?? 0)).toBeGreaterThan(map?.x ?? 0);
  });
});
