import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import {
  marker,
  middleOf,
  nameInArticle,
  popup,
  pressInPopup,
  settled,
  stillMap,
} from './page-parts.ts';
import { tellStory } from './story-fixture.ts';

const open = withChromium();

describe('markers', () => {
  test.each([
    [
      'Barrow-in-Furness',
      /^Barrow-in-Furness, England$/,
      'after visiting Barrow, where he will lay the keel',
    ],
    ['Northwood', /^Northwood, .*London/, 'Permanent Joint Headquarters in Northwood'],
    ['Scotland', /^Scotland$/, 'as it returned to Scotland'],
    ['Ukraine', /^Ukraine$/, 'peacekeeping mission for Ukraine'],
    ['North Atlantic', /^North Atlantic Ocean$/, 'the waters of the north Atlantic'],
  ])('%s can be pressed as the map opens and has its excerpt', async (name, fullName, excerpt) => {
    const page = await open();
    await settled(page);
    const { x, y } = await middleOf(marker(page, name));
    await page.mouse.click(x, y);
    await popup(page).waitFor();
    expect(await popup(page).getByRole('heading').textContent()).toMatch(fullName);
    const first = popup(page).locator('blockquote').first();
    expect(await first.textContent()).toContain(excerpt);
    expect(excerpt).toContain(await first.locator('mark').first().textContent());
  });

  test('say in their names what and how often, and places only named as actors are off at first', async () => {
    const page = await open();
    await settled(page);
    expect(await marker(page, 'Barrow-in-Furness').getAttribute('aria-label')).toMatch(
      /^Barrow-in-Furness, England, .+, 4 mentions/,
    );
    expect(await marker(page, 'France').count()).toBe(0);
    await page.getByRole('switch', { name: /peoples/ }).press('Space');
    await marker(page, 'France').waitFor();
    expect(await marker(page, 'France').getAttribute('data-use')).toBe('associative');
    await page.getByRole('switch', { name: /peoples/ }).press('Space');
    expect(await marker(page, 'France').count()).toBe(0);
  });

  test('of four places on one spot are listed at that spot, and each can be opened', async () => {
    const names = ['Ash', 'Beech', 'Cedar', 'Dogwood'];
    const page = await open({
      before: (page) =>
        tellStory(
          page,
          'The post goes from Ash to Beech. It goes on from Cedar to Dogwood.',
          names.map((words, index) => ({ id: `geonames:${index + 10}`, words, point: [20, 50] })),
        ),
    });
    await settled(page);
    const { x, y } = await middleOf(page.getByRole('button', { name: '4 places around Ash' }));
    for (const name of names) {
      // What is left of them when one has been opened stands on the same spot again.
      await page.mouse.click(x, y);
      await page
        .getByRole('list')
        .getByRole('button', { name: new RegExp(`^${name}, `) })
        .click();
      await popup(page).waitFor();
      expect(await popup(page).getByRole('heading').textContent()).toBe(name);
      await page.keyboard.press('Escape');
      await popup(page).waitFor({ state: 'detached' });
      await stillMap(page);
    }
  });
});

describe('from the article to the map and back', () => {
  test('a name flies the map there, opens the popup and leaves the focus where it was', async () => {
    const page = await open();
    await settled(page);
    const before = await middleOf(marker(page, 'Barrow-in-Furness'));
    await nameInArticle(page, 'Barrow', 1).click();
    await popup(page).waitFor();
    await stillMap(page);
    expect(await popup(page).textContent()).toContain('mention 2 of 4');
    const after = await middleOf(marker(page, 'Barrow-in-Furness'));
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(20);
    expect(new URL(page.url()).hash).toBe('#place=geonames:2656241&mention=2');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Barrow');
    await expect
      .poll(() => page.getByRole('status').last().textContent())
      .toContain('The map shows Barrow-in-Furness, England');
  });

  test('the popup is in view after every flight and every press, on a phone too', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    await settled(page);
    for (const words of ['Barrow', 'Northwood', 'Scotland', 'north Atlantic', 'Moscow']) {
      await nameInArticle(page, words).click();
      await popup(page).waitFor();
      await stillMap(page);
      const card = await popup(page).boundingBox();
      const map = await page.locator('.map-canvas').boundingBox();
      expect(card?.y, words).toBeGreaterThanOrEqual(map?.y ?? 0);
      expect(card?.x, words).toBeGreaterThanOrEqual(0);
      expect((card?.x ?? 0) + (card?.width ?? 0), words).toBeLessThanOrEqual(390);
      expect((card?.y ?? 0) + (card?.height ?? 0), words).toBeLessThanOrEqual(844);
      // The card of a phone lies over the article.
      await page.keyboard.press('Escape');
    }
  });

  test('"show in the article" brings the passage into view and lights its name', async () => {
    const page = await open({ viewport: { width: 390, height: 700 } });
    await settled(page);
    await marker(page, 'North Atlantic').click();
    await pressInPopup(page, 'Show in the article');
    const name = nameInArticle(page, 'north Atlantic');
    await expect.poll(() => name.getAttribute('aria-current')).toBe('location');
    await expect
      .poll(async () => {
        const { y } = await middleOf(name);
        const map = await page.locator('.map-side').boundingBox();
        return y > (map?.height ?? 0) && y < 700;
      })
      .toBe(true);
  });

  test('previous and next walk the mentions in reading order, from place to place', async () => {
    const page = await open();
    await settled(page);
    await nameInArticle(page, 'Scotland').click();
    const heading = popup(page).getByRole('heading');
    await popup(page)
      .getByRole('button', { name: /^Next mention:/ })
      .click();
    await expect.poll(() => heading.textContent()).toContain('North Atlantic');
    await popup(page)
      .getByRole('button', { name: /^Previous mention:/ })
      .click();
    await expect.poll(() => heading.textContent()).toContain('Scotland');
  });

  test('hovering a name lights its marker, hovering a marker lights its names', async () => {
    const page = await open();
    await settled(page);
    await nameInArticle(page, 'Ukraine').hover();
    await expect.poll(() => marker(page, 'Ukraine').getAttribute('data-lit')).toBe('true');
    await marker(page, 'Barrow-in-Furness').hover();
    await expect.poll(() => page.locator('.name[data-lit]').count()).toBe(4);
    expect(await marker(page, 'Ukraine').getAttribute('data-lit')).toBeNull();
  });

  test('an area shows its outline lightly, and strongly when it is selected', async () => {
    const page = await open();
    await settled(page);
    await page.locator('.area-faint').first().waitFor({ state: 'attached' });
    expect(await page.locator('.area-selected').count()).toBe(0);
    await marker(page, 'Ukraine').click();
    await page.locator('.area-selected').waitFor({ state: 'attached' });
    expect(await page.locator('.area-selected').count()).toBe(1);
  });
});

test('the first card is wholly on the map, however late its code comes', async () => {
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  const page = await open({
    before: (opened) =>
      opened.route('**/place-card-*.js', async (route) => {
        await sent;
        await route.continue();
      }),
  });
  await settled(page);
  await marker(page, 'Barrow-in-Furness').click();
  await page.locator('.popup').waitFor({ state: 'attached' });
  await stillMap(page);
  send();
  await popup(page).waitFor();
  const top = async () => (await popup(page).boundingBox())?.y ?? Number.NaN;
  const map = await page.locator('.map').boundingBox();
  await expect.poll(top).toBeGreaterThanOrEqual(map?.y ?? Number.NaN);
});

test('a place named many times is walked with its own buttons, and stays open as the article scrolls', async () => {
  const page = await open();
  await settled(page);
  await marker(page, 'Barrow-in-Furness').click();
  const count = popup(page).locator('.place-card-count');
  await expect.poll(() => count.textContent()).toContain('mention 1 of 4');
  await pressInPopup(page, 'Next mention of this place');
  await expect.poll(() => count.textContent()).toContain('mention 2 of 4');
  expect(await nameInArticle(page, 'Barrow', 1).getAttribute('aria-current')).toBe('location');
  await page.locator('.article').hover();
  await page.mouse.wheel(0, 2_000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await popup(page).isVisible()).toBe(true);
  await pressInPopup(page, 'Previous mention of this place');
  await expect.poll(() => count.textContent()).toContain('mention 1 of 4');
});

describe('the address', () => {
  test('keeps the selection: back and forward walk it', async () => {
    const page = await open();
    await settled(page);
    await nameInArticle(page, 'Northwood').click();
    await popup(page).waitFor();
    await nameInArticle(page, 'Scotland').click();
    const heading = popup(page).getByRole('heading');
    await expect.poll(() => heading.textContent()).toContain('Scotland');
    await page.goBack();
    await expect.poll(() => heading.textContent()).toContain('Northwood');
    await page.goBack();
    await popup(page).waitFor({ state: 'detached' });
    await page.goForward();
    await expect.poll(() => heading.textContent()).toContain('Northwood');
  });

  test('of a place opens its popup at that mention, on a map that is there already', async () => {
    const page = await open({ path: '#place=geonames:2656241&mention=3' });
    await settled(page);
    await popup(page).waitFor();
    expect(await popup(page).textContent()).toContain('mention 3 of 4');
    expect(await nameInArticle(page, 'Barrow', 2).getAttribute('aria-current')).toBe('location');
  });

  test('of a mention too many opens the last', async () => {
    const page = await open({ path: '#place=geonames:2656241&mention=99' });
    await settled(page);
    await expect.poll(() => popup(page).textContent()).toContain('mention 4 of 4');
  });

  test('of a place the article does not name says so', async () => {
    const page = await open({ path: '#place=geonames:1' });
    await settled(page);
    await page.getByText('The link names a place that is not in this article.').waitFor();
    expect(await popup(page).count()).toBe(0);
  });
});

test('what is not sure is told in words, with what else it may be', async () => {
  const page = await open({
    before: (page) =>
      tellStory(page, 'A boat was seen off Larch on Sunday.', [
        { id: 'geonames:7', words: 'Larch', point: [5, 60], confidence: 0.4 },
      ]),
  });
  await settled(page);
  await marker(page, 'Larch').click();
  const note = popup(page).locator('.place-card-note');
  expect(await note.textContent()).toContain('Uncertain');
  expect(await note.textContent()).toContain('Elsewhere, Norway');
  expect(await popup(page).textContent()).not.toMatch(/0\.4|40/);
});
