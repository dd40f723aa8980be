import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, nameInArticle, popup, settled } from './page-parts.ts';

const open = withChromium();

const styleOf = (locator: Locator, property: string): Promise<string> =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** A colour of the person's own choice, as the page computes it. */
async function systemColour(page: Page, name: string): Promise<string> {
  return page.evaluate((name) => {
    const probe = document.createElement('span');
    probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  const openForced = (path: string) =>
    open({ path, colorScheme, forcedColors: 'active', viewport: { width: 1280, height: 800 } });

  test('what is selected has the colour of selections: the name, the marker, the excerpt', async () => {
    const page = await openForced('#place=geonames:2656241&mention=2');
    await settled(page);
    await popup(page).waitFor();
    const highlight = await systemColour(page, 'Highlight');
    const name = nameInArticle(page, 'Barrow', 1);
    expect(await styleOf(name, 'background-color')).toBe(highlight);
    expect(await styleOf(name, 'color')).toBe(await systemColour(page, 'HighlightText'));
    const dot = marker(page, 'Barrow-in-Furness').locator('.marker-dot');
    expect(await styleOf(dot, 'box-shadow')).toContain(highlight);
    const edges = await popup(page)
      .locator('li')
      .evaluateAll((items) =>
        items.map((item) => ({
          current: item.getAttribute('aria-current') === 'true',
          colour: getComputedStyle(item).borderInlineStartColor,
        })),
      );
    expect(edges.length).toBeGreaterThan(1);
    for (const { current, colour } of edges) expect(colour === highlight).toBe(current);
  });

  test('of the two views, the one that is shown is underlined', async () => {
    const page = await openForced('#list');
    await settled(page);
    const link = (view: string) => page.locator('.views').getByText(view, { exact: true });
    const highlight = await systemColour(page, 'Highlight');
    expect(await styleOf(link('Places'), 'border-bottom-color')).toBe(highlight);
    expect(await styleOf(link('Article'), 'border-bottom-width')).toBe('0px');
  });

  test('markers and outlines have the person’s colours on a map that keeps its own', async () => {
    const page = await openForced('');
    await settled(page);
    const dot = marker(page, 'Northwood').locator('.marker-dot');
    expect(await styleOf(dot, 'background-color')).toBe(await systemColour(page, 'ButtonText'));
    const highlight = await systemColour(page, 'Highlight');
    // An ocean that is named once has an outline as long as it is selected.
    await nameInArticle(page, 'north Atlantic').click();
    for (const kind of ['land', 'water']) {
      const line = page.locator(`.area-line.area-${kind}`).first();
      await line.waitFor({ state: 'attached' });
      // An outline that comes late draws it anew.
      await expect.poll(() => styleOf(line, 'stroke')).toBe(highlight);
    }
  });
});
