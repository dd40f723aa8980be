import { expect, test } from 'vitest';
import { inEveryEngine } from './in-every-engine.ts';
import { beginning, called } from './look.ts';
import { expectPainted } from './painted.ts';

const CARD = '.place-card';
const NAMES = 'article .name';
const MARKERS = '.marker';
const LITERAL = ['Barrow-in-Furness', 'North Atlantic Ocean', 'Northwood', 'Scotland', 'Ukraine'];

const marker = (name: string) => ({ css: MARKERS, name, begins: true });

inEveryEngine((visit) => {
  test('the places of the article are named in it, and painted on its map', async () => {
    const reader = await visit();
    await reader.settled();
    expect(await reader.texts({ css: 'h1' })).toEqual(['Coalition of the willing']);
    expect(await reader.texts({ css: NAMES })).toEqual(
      expect.arrayContaining(['Ukraine', 'Barrow', 'Northwood', 'Scotland', 'north Atlantic']),
    );
    await expectPainted(reader);
  });

  // A visit each: a card has the map make room for it, and another's marker may then be out of view.
  test.each(LITERAL)('a press on %s on the map opens what the article says of it', async (name) => {
    const reader = await visit();
    await reader.settled();
    await reader.click(marker(name));
    await reader.first(beginning('heading', name, CARD));
    expect(await reader.texts({ css: `${CARD} blockquote` })).not.toEqual([]);
    await reader.press('Escape');
    await reader.gone({ css: CARD });
  });

  test('a name in the article flies the map there, and back goes to where it was', async () => {
    const reader = await visit();
    await reader.settled();
    const before = await reader.first(marker('Barrow'));
    await reader.click(called('link', 'Barrow', 'article'));
    const card = await reader.first({ css: CARD });
    expect(card.text).toContain('mention 1 of 4');
    await reader.settled();
    const after = await reader.first(marker('Barrow'));
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(20);
    await reader.click(beginning('button', 'Next mention of this place', CARD));
    await expect.poll(() => reader.texts({ css: CARD })).toEqual([expect.stringMatching(/2 of 4/)]);
    await reader.click(called('link', 'Scotland', 'article'));
    await reader.first(called('heading', 'Scotland', CARD));
    await reader.tab.evaluate(() => history.back());
    await reader.first(beginning('heading', 'Barrow-in-Furness', CARD));
  });

  test('all of it goes by keys: a name, its card, the passage, out again, and a marker', async () => {
    const reader = await visit();
    await reader.settled();
    await reader.tabTo(called('button', 'Skip to the article'));
    await reader.press('Enter');
    await reader.tabTo(called('link', 'Barrow', 'article'));
    await reader.press('Enter');
    await reader.first({ css: CARD });
    await reader.press('Enter');
    await reader.focused({ css: CARD });
    await reader.press('ArrowRight');
    await reader.gone(beginning('heading', 'Barrow', CARD));
    await reader.press('ArrowLeft');
    await reader.first(beginning('heading', 'Barrow', CARD));
    await reader.tabTo(beginning('button', 'Show in the article', CARD));
    await reader.press('Enter');
    await reader.focused(called('link', 'Barrow', 'article'));
    await reader.press('Escape');
    await reader.gone({ css: CARD });
    await reader.focused(called('link', 'Barrow', 'article'));

    await reader.tabTo({ css: MARKERS });
    await reader.press('Home');
    await reader.press('Enter');
    await reader.focused({ css: CARD });
    await reader.press('Escape');
    await reader.gone({ css: CARD });
    await reader.focused({ css: MARKERS });
  });

  test('on a phone in the dark it is dark, as wide as the phone, and its cards are in view', async () => {
    const reader = await visit({ width: 390, height: 844, dark: true });
    await reader.settled();
    await expectPainted(reader, 'dark');
    const colour = await reader.tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(colour).toBe('rgb(22, 24, 27)');
    for (const words of ['Barrow', 'Ukraine', 'north Atlantic']) {
      await reader.click(called('link', words, 'article'));
      await reader.settled();
      const card = await reader.first({ css: CARD });
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(390);
      expect(card.y + card.height).toBeLessThanOrEqual(844);
      // The card of a phone lies over the article.
      await reader.click(called('button', 'Close', '.place-card'));
    }
    const width = await reader.tab.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  test('its language is chosen, and is the same on the next visit', async () => {
    const reader = await visit();
    await reader.settled();
    await reader.click(called('button', 'Display'));
    await reader.click(called('choice', 'Dark'));
    await expect
      .poll(() => reader.tab.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe('rgb(22, 24, 27)');
    await reader.tabTo({ css: 'select' });
    await reader.tab.type('D');
    await reader.first(called('link', 'Orte'));
    await reader.tab.reload();
    await reader.settled();
    await reader.first(called('link', 'Orte'));
    await reader.first(marker('Northwood, Greater London, England, Siedlung, 1 Nennung'));
  });

  test('in Arabic it is mirrored: the article on the right, the map on the left', async () => {
    const reader = await visit({ path: '?lang=ar' });
    await reader.settled();
    const map = await reader.first({ css: '.map-side' });
    const article = await reader.first({ css: '.article' });
    expect(map.x + map.width).toBeLessThanOrEqual(article.x);
    const width = await reader.tab.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(1280);
  });

  test('near to, at zoom 10, the map is painted as it is from afar', async () => {
    const reader = await visit({ path: '#map=10/53.5/-2.6' });
    await reader.settled();
    await expectPainted(reader);
  });

  test('the places are listed, and a place of the list opens on the map', async () => {
    const reader = await visit();
    await reader.settled();
    await reader.click(called('link', 'Places'));
    await reader.click(beginning('button', 'Northwood', '.places-list'));
    await reader.first(beginning('heading', 'Northwood', CARD));
  });
});
