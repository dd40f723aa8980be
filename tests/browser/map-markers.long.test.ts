import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, middleOf, nameInArticle, popup, settled, stillMap } from './page-parts.ts';
import { tellStory } from './story-fixture.ts';

const open = withChromium();

/** A story of so many towns on a grid in Europe, but the last two, which are on one spot. */
const manyTowns = (count: number) => (page: Page) => {
  const words = Array.from({ length: count }, (_, index) => `Town${index}`);
  return tellStory(
    page,
    words.map((town) => `They saw ${town}.`).join(' '),
    words.map((town, index) => ({
      id: `geonames:${index + 10}`,
      words: town,
      point:
        index < count - 2
          ? ([(index % 25) * 1.6 - 5, Math.floor(index / 25) * 0.9 + 38] as const)
          : ([60, 60] as const),
    })),
  );
};

const clusters = (page: Page) => page.locator('.marker[data-shape="cluster"]');
/** How far from each other the nearest two marks are, in CSS pixels. */
const nearestTwo = (page: Page) =>
  page.locator('.marker').evaluateAll((markers) => {
    const middles = markers.map((marker) => {
      const { left, top, width, height } = marker.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    let least = Number.POSITIVE_INFINITY;
    for (const [index, one] of middles.entries()) {
      for (const other of middles.slice(index + 1)) {
        least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y));
      }
    }
    return least;
  });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe('many places', () => {
  test('of up to 300 each stands at its own point, and those that would cover each other are one group', async () => {
    const page = await open({ before: manyTowns(300), reducedMotion: 'reduce' });
    await settled(page);
    await stillMap(page);
    const counts = await page
      .locator('.marker')
      .evaluateAll((markers) =>
        markers.map(({ dataset, ariaLabel }) =>
          dataset['shape'] === 'cluster' ? Number.parseInt(ariaLabel ?? '', 10) : 1,
        ),
      );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300);
    expect(await nearestTwo(page)).toBeGreaterThanOrEqual(24);
  });

  test('more are gathered, named by what is in them, and come apart when pressed', async () => {
    const page = await open({ before: manyTowns(400), reducedMotion: 'reduce' });
    await settled(page);
    await clusters(page).first().waitFor();
    expect(await page.locator('.marker').count()).toBeLessThan(150);
    const name = (await clusters(page).first().getAttribute('aria-label')) ?? '';
    expect(name).toMatch(/^\d+ places around Town\d+$/);
    const places = Number.parseInt(name, 10);
    await clusters(page).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(`.marker[aria-label="${name}"]`).count()).toBe(0);
    await stillMap(page);
    expect(places).toBeGreaterThan(1);
    // The focus went on to what was in it.
    await expect.poll(() => focused(page)).toMatch(/Town\d+/);
  });

  test('beside the view are drawn without the map being moved, so that a pan finds them there', async () => {
    const page = await open({ before: manyTowns(400), path: '#map=8/47/14' });
    await settled(page);
    const beside = () =>
      page.locator('.marker').evaluateAll((markers) => {
        const map = document.querySelector('.map-canvas')?.getBoundingClientRect();
        const right = map?.right ?? Number.POSITIVE_INFINITY;
        return markers.filter((marker) => marker.getBoundingClientRect().left > right + 100).length;
      });
    await expect.poll(beside).toBeGreaterThan(0);
  });

  test('two on one spot are listed to choose from where zooming in would not part them', async () => {
    const page = await open({ before: manyTowns(400), reducedMotion: 'reduce' });
    await settled(page);
    const group = page.getByRole('button', { name: /^2 places around Town39[89]$/ });
    await group.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Town398, /);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/^2 places around/);
    expect(await page.getByRole('list', { name: /^2 places around/ }).count()).toBe(0);

    await group.click();
    await page.getByRole('list').getByRole('button', { name: 'Town399' }).click();
    await popup(page).getByRole('heading').waitFor();
    expect(await popup(page).getByRole('heading').textContent()).toBe('Town399');
    expect(await page.getByRole('list', { name: /^2 places around/ }).count()).toBe(0);
  });

  test('the selected one is never hidden in a cluster', async () => {
    const page = await open({ before: manyTowns(400), path: '#place=geonames:210' });
    await settled(page);
    await popup(page).waitFor();
    const zoomOut = page.getByRole('button', { name: 'Zoom out' });
    for (let presses = 0; presses < 3; presses++) {
      await zoomOut.click();
      await stillMap(page);
    }
    expect(await clusters(page).count()).toBeGreaterThan(0);
    expect(await marker(page, 'Town200').count()).toBe(1);
    expect(await popup(page).count()).toBe(1);
  });

  test('a name that is pointed at lights the cluster that its place is in', async () => {
    const page = await open({ before: manyTowns(400) });
    await settled(page);
    await clusters(page).first().waitFor();
    await nameInArticle(page, 'Town3').hover();
    await expect.poll(() => page.locator('.marker[data-lit]').count()).toBe(1);
  });
});

describe('with a finger', () => {
  test('pressing beside a marker, within 22 pixels of its middle, is pressing it', async () => {
    const page = await open({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      before: (page) =>
        tellStory(page, 'From Larch to Rowan.', [
          { id: 'geonames:7', words: 'Larch', point: [5, 60] },
          { id: 'geonames:8', words: 'Rowan', point: [9, 50] },
        ]),
    });
    await settled(page);
    const { x, y } = await middleOf(marker(page, 'Larch'));
    await page.touchscreen.tap(x - 18, y);
    await popup(page).waitFor();
    expect(await popup(page).getByRole('heading').textContent()).toBe('Larch');
  });
});

describe('with keys', () => {
  const cross = (page: Page) =>
    tellStory(page, 'To Middle, Northern, Eastern, Southern and Western.', [
      { id: 'geonames:1', words: 'Middle', point: [10, 50] },
      { id: 'geonames:2', words: 'Northern', point: [10.5, 56] },
      { id: 'geonames:3', words: 'Eastern', point: [25, 50.5] },
      { id: 'geonames:4', words: 'Southern', point: [9.5, 40] },
      { id: 'geonames:5', words: 'Western', point: [-5, 49.5] },
    ]);

  test('all markers are one Tab stop, and arrows go to the next in their direction', async () => {
    const page = await open({ before: cross });
    await settled(page);
    expect(await page.locator('.marker[tabindex="0"]').count()).toBe(1);
    await page.locator('.marker[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    const walk = [
      ['ArrowUp', 'Northern'],
      ['ArrowDown', 'Middle'],
      ['ArrowRight', 'Eastern'],
      ['ArrowRight', 'Eastern'],
      ['ArrowLeft', 'Middle'],
      ['ArrowDown', 'Southern'],
      ['ArrowUp', 'Middle'],
      ['ArrowLeft', 'Western'],
      ['Home', 'Middle'],
      ['End', 'Western'],
    ] as const;
    for (const [key, name] of walk) {
      await page.keyboard.press(key);
      expect(await focused(page), key).toMatch(new RegExp(`^${name}, `));
    }
    // What was visited last is where Tab comes back to.
    expect(await page.locator('.marker[tabindex="0"]').getAttribute('aria-label')).toMatch(
      /^Western, /,
    );
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toMatch(/mention/);
  });
});
