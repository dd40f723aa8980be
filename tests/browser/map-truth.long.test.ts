import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { marker, middleOf, popup, project, settled, stillMap } from './page-parts.ts';
import { tellStory } from './story-fixture.ts';

const open = withChromium();

/** A crowd of towns, two of them on one spot, an area around them, and two capitals far away. */
const TOWNS: Readonly<Record<string, readonly [number, number]>> = {
  Ashby: [35.5, 33.89],
  Birchby: [35.53, 33.87],
  Cedarby: [35.51, 33.93],
  Dalby: [35.9, 33.85],
  Elmby: [35.21, 33.27],
  Firby: [35.38, 33.56],
  Grimby: [36.21, 34.0],
  Holmby: [36.21, 34.0],
  Oslo: [10.75, 59.91],
  Montreal: [-73.59, 45.51],
};
const drought = (page: Page) =>
  tellStory(
    page,
    [
      ...Object.keys(TOWNS).map((town) => `They saw ${town}.`),
      'Ashby, Ashby and Dalby were dry, and so was all of Lebanon.',
    ].join(' '),
    [
      ...Object.entries(TOWNS).map(([words, point], index) => ({
        id: `geonames:${index + 10}`,
        words,
        point,
      })),
      { id: 'geonames:272103', words: 'Lebanon', point: [35.83, 33.83], outline: 'country-LB' },
    ],
  );

describe('a mark', () => {
  test.each([
    4, 7, 9, 12,
  ])('stands at its point, however many crowd there, at zoom %i', async (zoom) => {
    const [latitude, longitude] = [33.8, 35.6];
    const page = await open({
      before: drought,
      path: `#map=${zoom}/${latitude}/${longitude}`,
      reducedMotion: 'reduce',
    });
    await settled(page);
    const centre = project([longitude, latitude], zoom);
    const map = await page.locator('.map-canvas').boundingBox();
    const middle = {
      x: (map?.x ?? 0) + (map?.width ?? 0) / 2,
      y: (map?.y ?? 0) + (map?.height ?? 0) / 2,
    };
    const marks = await page.locator('.marker').evaluateAll((markers) =>
      markers.map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        const label = mark.ariaLabel ?? '';
        return {
          name: /around (.+)$/.exec(label)?.[1] ?? label.split(',')[0] ?? '',
          places: Number(/^(\d+) places/.exec(label)?.[1] ?? 1),
          x: x + width / 2,
          y: y + height / 2,
        };
      }),
    );
    expect(marks.reduce((sum, { places }) => sum + places, 0)).toBe(11);
    for (const { name, x, y } of marks) {
      const point = name === 'Lebanon' ? ([35.83, 33.83] as const) : TOWNS[name];
      expect(point, name).toBeDefined();
      const at = project(point ?? [0, 0], zoom);
      expect(Math.abs(x - middle.x - (at.x - centre.x)), name).toBeLessThan(1.5);
      expect(Math.abs(y - middle.y - (at.y - centre.y)), name).toBeLessThan(1.5);
    }
  });

  test('of a group opens into marks of its own, all of them in view', async () => {
    const page = await open({
      before: drought,
      path: '#map=7/33.8/35.6',
      reducedMotion: 'reduce',
    });
    await settled(page);
    await page.getByRole('button', { name: '3 places around Ashby' }).click();
    await stillMap(page);
    const map = await page.locator('.map-canvas').boundingBox();
    for (const name of ['Ashby', 'Birchby', 'Cedarby']) {
      const { x, y } = await middleOf(marker(page, name));
      expect(x, name).toBeGreaterThan(map?.x ?? 0);
      expect(x, name).toBeLessThan((map?.x ?? 0) + (map?.width ?? 0));
      expect(y, name).toBeGreaterThan(map?.y ?? 0);
      expect(y, name).toBeLessThan((map?.y ?? 0) + (map?.height ?? 0));
    }
  });

  test('of a group has its name where it was in print too, and its numbers on the side away from it', async () => {
    const page = await open({ before: drought, path: '#map=7/33.8/35.6', reducedMotion: 'reduce' });
    await settled(page);
    await page.locator('.map-tools').waitFor();
    const group = page.getByRole('button', { name: '3 places around Ashby' });
    const gap = async () => {
      const dot = await middleOf(group.locator('.marker-dot'));
      const label = await middleOf(group.locator('.marker-label'));
      return label.x - dot.x;
    };
    const before = await gap();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(Math.abs((await gap()) - before)).toBeLessThan(1.5);
    const side = await group
      .locator('.marker-label')
      .evaluate((label) => getComputedStyle(label, '::after').left);
    // Beyond the name's end, or, before its beginning, as far as that is from where it ends.
    expect(Number.parseFloat(side) > 0).toBe(before > 0);
  });

  test('keeps its label on its side from one zoom level to the next', async () => {
    const page = await open({ before: drought, path: '#map=9/33.8/35.6', reducedMotion: 'reduce' });
    await settled(page);
    const side = async () => {
      const dot = await middleOf(marker(page, 'Dalby').locator('.marker-dot'));
      const label = await middleOf(marker(page, 'Dalby').locator('.marker-label'));
      return Math.sign(Math.round(label.x - dot.x));
    };
    const before = await side();
    for (const name of ['Zoom in', 'Zoom out', 'Zoom out']) {
      await page.getByRole('button', { name }).click();
      await stillMap(page);
      expect(await side(), name).toBe(before);
    }
  });
});

describe('the first view', () => {
  test('is of the crowd, and what lies far from it is pointed at and flown to', async () => {
    const page = await open({ before: drought, reducedMotion: 'reduce' });
    await settled(page);
    const ways = page.getByRole('list', { name: 'Beyond this view' });
    await ways.waitFor();
    const said = await ways.getByRole('button').allTextContents();
    expect(said.sort()).toEqual(['Montreal 8,700 km', 'Oslo 3,400 km']);
    expect(await axeFaults(page)).toEqual([]);

    // North-west of Lebanon: its arrow stands over the middle, to the left.
    const map = await page.locator('.map-canvas').boundingBox();
    const oslo = await middleOf(ways.getByRole('button', { name: /Oslo/ }));
    expect(oslo.x).toBeLessThan((map?.x ?? 0) + (map?.width ?? 0) / 2);
    expect(oslo.y).toBeLessThan((map?.y ?? 0) + (map?.height ?? 0) / 2);

    await ways.getByRole('button', { name: /Oslo/ }).click();
    await expect.poll(() => popup(page).getByRole('heading').textContent()).toBe('Oslo');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('dialog');
    const { x, y } = await middleOf(marker(page, 'Oslo'));
    expect(x).toBeGreaterThan(map?.x ?? 0);
    expect(y).toBeLessThan((map?.y ?? 0) + (map?.height ?? 0));
  });

  test('is left for all places by the button that says so', async () => {
    const page = await open({ before: drought, reducedMotion: 'reduce' });
    await settled(page);
    const map = await page.locator('.map-canvas').boundingBox();
    const left = async () => (await middleOf(marker(page, 'Montreal'))).x;
    expect(await left()).toBeLessThan(map?.x ?? 0);
    await page.getByRole('button', { name: 'Show all places' }).click();
    await stillMap(page);
    expect(await left()).toBeGreaterThan(map?.x ?? 0);
    await page.getByRole('list', { name: 'Beyond this view' }).waitFor({ state: 'detached' });
  });
});
