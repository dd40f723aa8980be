import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';
import { marker, middleOf, stillMap } from './page-parts.ts';

const open = withChromium();

const ARTICLE = `The shipyard in Barrow builds submarines. Workers from Ulverston went on strike on
Monday, and others came from Preston.

In Barrow the mayor spoke to them. Nobody in Barrow had heard of it before, she said.`;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

async function openMap(options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
  await makeMap(page, ARTICLE);
  await page.locator('.marker').first().waitFor();
  return page;
}

const name = (page: Page, words: string) => page.locator('.name', { hasText: words }).first();
const button = (page: Page, words: string | RegExp) => page.getByRole('button', { name: words });
const options = (page: Page) => page.locator('.place-option');
const pins = (page: Page) => page.locator('.numbered-pin');
const search = (page: Page) => page.getByRole('searchbox', { name: /Another place/ });
const message = (page: Page) => page.locator('.edit-message');
const panelPlace = (page: Page) => page.locator('.panel-place bdi');
const focused = (page: Page, part: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, part);

/** Opens the candidates for Barrow. */
async function doubt(page: Page): Promise<void> {
  await name(page, 'Barrow').click();
  await button(page, 'Not this one?').click();
  await options(page).first().waitFor();
}

/** Notes from now on what the list offers at any moment; gives the words of it all. */
async function everOffered(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { everOffered: seen });
    new MutationObserver(() => {
      for (const option of document.querySelectorAll('.place-option')) {
        seen.add(option.textContent);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => [...Reflect.get(window, 'everOffered')].join('\n'));
}

/** The place that each name of the article is on, as its address in the map. */
const placesOf = (page: Page, words: string) =>
  page
    .locator('.name', { hasText: words })
    .evaluateAll((names) => names.map((element) => element.getAttribute('data-place')));

test('a country that is alone to choose from is seen whole, and its name stays over the panel that has grown', async () => {
  const page = await open({
    path: '?new',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  const paragraph = 'The mayor said that it would go on raining until the end of the week. ';
  const filler = `${paragraph.repeat(3)}\n\n`.repeat(8);
  await makeMap(page, `${filler}It rained in Ukraine.\n\n${filler}`);
  const ukraine = name(page, 'Ukraine');
  await ukraine.click();
  // Just above the panel, as it is before it grows.
  const gap = () =>
    page.evaluate(() => {
      const words = document.querySelector('.name')?.getBoundingClientRect().bottom ?? 0;
      return (document.querySelector('.correct-panel')?.getBoundingClientRect().top ?? 0) - words;
    });
  await page.evaluate((by) => window.scrollBy(0, -by), (await gap()) - 10);
  const before = await gap();
  await button(page, 'Not this one?').click();
  await options(page).first().waitFor();
  expect(before).toBeGreaterThan(0);
  await expect.poll(gap).toBeGreaterThan(0);
  await stillMap(page);
  await expect.poll(() => widthOnMap(page)).toBeLessThan(600);
});

/** Of the outlined area, in CSS pixels. */
const widthOnMap = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('.leaflet-overlay-pane path')].map(
        (path) => path.getBoundingClientRect().width,
      ),
    ),
  );

test('places to choose from are seen though the name’s own place is far from them, and half of the article is left', async () => {
  const page = await open({
    path: '?new',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  await makeMap(page, 'Ships left Barrow for Northwood in Scotland.');
  await page.locator('.desk-map .marker').first().waitFor();
  await name(page, 'Northwood').click();
  await stillMap(page);
  await button(page, 'Not this one?').click();
  await options(page).first().waitFor();
  await stillMap(page);
  // Greater London's and the Isle of Wight's: those by what else is named.
  expect(await options(page).first().textContent()).toContain('England');
  const map = await page.locator('.desk-map .map-canvas').boundingBox();
  for (const at of [0, 1]) {
    const pin = await middleOf(pins(page).nth(at));
    expect(pin.x).toBeGreaterThan(map?.x ?? Number.POSITIVE_INFINITY);
    expect(pin.y > 0 && pin.y < 900).toBe(true);
  }
  const panel = await page.locator('.desk-panel').boundingBox();
  expect(panel?.height).toBeLessThanOrEqual(450);
});

test('the candidates are told apart, and numbered alike in the list and on the map', async () => {
  const page = await openMap();
  await doubt(page);
  const first = options(page).first();
  expect(await first.getAttribute('aria-current')).toBe('true');
  const words = await first.textContent();
  for (const part of ['Barrow-in-Furness', 'Cumbria', 'United Kingdom', 'town', 'people']) {
    expect(words).toContain(part);
  }
  expect(words).toMatch(/\d km from Ulverston, named here too/);
  expect(words).toContain('Why: ');
  const count = await options(page).count();
  expect(count).toBeGreaterThan(3);
  await expect.poll(() => pins(page).count()).toBe(count);
  expect(await pins(page).first().getAttribute('aria-label')).toBe('1. Barrow-in-Furness, England');
});

test('the list and the pins light each other', async () => {
  const page = await openMap();
  await doubt(page);
  await options(page).nth(1).hover();
  await expect.poll(() => pins(page).nth(1).getAttribute('data-lit')).toBe('true');
  await stillMap(page);
  await pins(page).nth(0).hover();
  await expect.poll(() => options(page).nth(0).getAttribute('data-lit')).toBe('true');
  expect(await options(page).nth(1).getAttribute('data-lit')).toBeNull();
});

test('a candidate chosen with the mouse is that of all mentions of the name, also after a reload', async () => {
  const page = await openMap();
  await doubt(page);
  const second = (await options(page).nth(1).locator('bdi').textContent()) ?? '';
  await options(page).nth(1).click();
  await expect.poll(() => message(page).textContent()).toContain('3 mentions changed');
  expect(await panelPlace(page).textContent()).toContain(second);
  expect(new Set(await placesOf(page, 'Barrow')).size).toBe(1);
  expect(await options(page).nth(1).getAttribute('aria-current')).toBe('true');
  expect(await name(page, 'Barrow').getAttribute('data-settled')).toBe('true');
  const chosen = await placesOf(page, 'Barrow');
  await expect.poll(() => page.evaluate(keptEdits)).toBe(1);
  await page.reload();
  await name(page, 'Barrow').waitFor();
  await expect.poll(() => placesOf(page, 'Barrow')).toEqual(chosen);
});

test('a pin chosen on the map is of one mention where that is asked for', async () => {
  const page = await openMap();
  const [before] = await placesOf(page, 'Barrow');
  await doubt(page);
  await page.getByLabel('only this one').check();
  await stillMap(page);
  await pins(page).nth(1).click();
  await expect.poll(() => message(page).textContent()).toContain('1 mention changed');
  const [first, ...others] = await placesOf(page, 'Barrow');
  expect(first).not.toBe(before);
  expect(others).toEqual([before, before]);
});

test('with keys alone a name is doubted, and a digit chooses; the focus is never lost', async () => {
  const page = await openMap();
  await name(page, 'Barrow').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page, '.correct-panel')).toBe(true);
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    if (await button(page, 'Not this one?').evaluate((element) => element.matches(':focus'))) break;
  }
  await page.keyboard.press('Enter');
  await options(page).first().waitFor();
  const third = (await options(page).nth(2).locator('bdi').textContent()) ?? '';
  await page.keyboard.press('3');
  await expect.poll(() => panelPlace(page).textContent()).toContain(third);
  await expect.poll(() => focused(page, '.choice-made')).toBe(true);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page, '.panel-head h2')).toBe(true);
  await page.getByRole('searchbox', { name: /Another place/ }).focus();
  await page.keyboard.type('kiev');
  await options(page).filter({ hasText: 'also called Kiev' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page, '.place-option')).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => panelPlace(page).textContent()).toContain('Kyiv');
  await expect.poll(() => focused(page, '.correct-panel')).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page, '.name')).toBe(true);
});

describe('the search', () => {
  test('finds by accents left out and other names, nearest to the view first', async () => {
    const page = await openMap();
    await doubt(page);
    await search(page).fill('zuric');
    await options(page).filter({ hasText: 'Zürich' }).first().waitFor();
    await search(page).fill('lancast');
    await expect.poll(() => options(page).first().textContent()).toContain('Lancaster');
    expect(await options(page).first().textContent()).toContain('England');
    await expect.poll(() => pins(page).count()).toBe(await options(page).count());
  });

  test('finds a place of the article’s names by a later word of its own', async () => {
    const page = await openMap();
    await name(page, 'Preston').click();
    await button(page, 'Not this one?').click();
    await options(page).first().waitFor();
    await search(page).fill('furness');
    await options(page).filter({ hasText: 'Barrow-in-Furness' }).first().waitFor();
  });

  test('says that nothing is found, and offers the map instead', async () => {
    const page = await openMap();
    await doubt(page);
    await search(page).fill('Xyzzyburgh');
    await page.getByText('no place called ‘Xyzzyburgh’, nor nearly so').waitFor();
    expect(await options(page).count()).toBe(0);
    await button(page, 'Place it on the map instead').click();
    await page.getByRole('textbox', { name: 'Coordinates' }).waitFor();
  });

  test('shows only what was typed last, however late the earlier answers come', async () => {
    const page = await openMap();
    await doubt(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.context().route('**/gazetteer/**', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const offered = await everOffered(page);
    await search(page).fill('Reykjav');
    await page.getByText('Still looking: the connection is slow.').waitFor();
    await search(page).fill('Ulverst');
    release();
    await options(page).filter({ hasText: 'Ulverston' }).first().waitFor();
    // The worker answers in turn: what was asked before this is answered before it.
    await search(page).fill('Kirkby');
    await options(page).filter({ hasText: 'Kirkby' }).first().waitFor();
    const words = await offered();
    expect(words).toContain('Ulverston');
    expect(words).not.toContain('Reykjav');
  });

  test('says why it does not work, and works once it can', async () => {
    const page = await openMap();
    await doubt(page);
    await page.context().route('**/gazetteer/**', (route) => route.abort());
    await search(page).fill('Reykjav');
    await page.getByText('The search did not work').waitFor();
    await page.context().unroute('**/gazetteer/**');
    await button(page, 'Try again').click();
    await options(page).filter({ hasText: 'Reykjavík' }).first().waitFor();
  });
});

describe('a point', () => {
  test('is typed as coordinates, seen before it is taken, and kept', async () => {
    const page = await openMap();
    await doubt(page);
    await search(page).fill('54°6′39″N 3°13′39″W');
    await page.locator('.moved-pin').waitFor();
    await button(page, /^Put ‘Barrow’ at 54\.1108° N, 3\.2275° W/).click();
    await expect
      .poll(() => placesOf(page, 'Barrow'))
      .toEqual(Array(3).fill('geo:54.11083,-3.2275'));
    await expect.poll(() => page.evaluate(keptEdits)).toBe(1);
    await page.reload();
    await name(page, 'Barrow').waitFor();
    expect(await placesOf(page, 'Barrow')).toEqual(Array(3).fill('geo:54.11083,-3.2275'));
    await marker(page, 'Barrow, United Kingdom').waitFor();
  });

  test('is put without its country where the outlines cannot be had', async () => {
    const page = await openMap();
    await doubt(page);
    await page.context().route('**/outlines/**', (route) => route.abort());
    await search(page).fill('48.5, 31.2');
    await button(page, /^Put ‘Barrow’/).click();
    await expect.poll(() => panelPlace(page).textContent()).toBe('Barrow');
  });

  test('that is wrong is refused in plain words, and one that is swapped is offered right', async () => {
    const page = await openMap();
    await doubt(page);
    await search(page).fill('54°70′N 3°0′W');
    await page.getByText('Minutes and seconds are less than 60; 70 is not.').waitFor();
    await search(page).fill('-3.23, 54.11');
    await page.getByText('the other way round?').waitFor();
    await button(page, 'Take 54.1100° N, 3.2300° W').click();
    await button(page, /^Put ‘Barrow’/).waitFor();
    expect(await search(page).inputValue()).toBe('54.11000, -3.23000');
  });

  test('is put on the map with a click, under a name of one’s own', async () => {
    const page = await openMap();
    await doubt(page);
    await button(page, 'Place it on the map').click();
    const coordinates = page.getByRole('textbox', { name: 'Coordinates' });
    await expect.poll(() => coordinates.inputValue()).not.toBe('');
    const before = await coordinates.inputValue();
    await page.locator('.map-canvas').click({ position: { x: 120, y: 300 } });
    await expect.poll(() => coordinates.inputValue()).not.toBe(before);
    await page.getByRole('textbox', { name: 'Name' }).fill('Devonshire Dock');
    await button(page, 'Put it here').click();
    await expect.poll(() => panelPlace(page).textContent()).toMatch(/^Devonshire Dock(?:,|$)/);
    await marker(page, 'Devonshire Dock').waitFor();
  });

  test('is put on the map by dragging the pin', async () => {
    const page = await openMap();
    await doubt(page);
    await button(page, 'Place it on the map').click();
    const coordinates = page.getByRole('textbox', { name: 'Coordinates' });
    await expect.poll(() => coordinates.inputValue()).not.toBe('');
    const before = await coordinates.inputValue();
    const box = await page.locator('.moved-pin').boundingBox();
    if (box === null) throw new Error('there is no pin');
    await page.mouse.move(box.x + 22, box.y + 26);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 80, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => coordinates.inputValue()).not.toBe(before);
    const longitude = (text: string) => Number(text.split(', ')[1]);
    expect(longitude(await coordinates.inputValue())).toBeGreaterThan(longitude(before));
  });

  test('of the gazetteer’s is moved with keys, and keeps its identifier', async () => {
    const page = await openMap();
    const before = await placesOf(page, 'Barrow');
    await doubt(page);
    await button(page, 'Move its point').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page, '.moved-pin')).toBe(true);
    const coordinates = page.getByRole('textbox', { name: 'Coordinates' });
    const start = await coordinates.inputValue();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    const [latitude = 0, longitude = 0] = (await coordinates.inputValue()).split(', ').map(Number);
    const [startLatitude = 0, startLongitude = 0] = start.split(', ').map(Number);
    expect(latitude).toBeGreaterThan(startLatitude);
    expect(longitude).toBeGreaterThan(startLongitude);
    await page.keyboard.press('Enter');
    await expect.poll(() => message(page).textContent()).toContain('changed');
    await expect.poll(() => focused(page, '.correct-panel')).toBe(true);
    expect(await placesOf(page, 'Barrow')).toEqual(before);
    await button(page, 'Move its point').click();
    await expect
      .poll(() => coordinates.inputValue())
      .toBe(`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`);
  });

  test('that is being put is given up with Escape, and nothing is changed', async () => {
    const page = await openMap();
    await doubt(page);
    await button(page, 'Place it on the map').click();
    await expect.poll(() => focused(page, '.moved-pin')).toBe(true);
    await page.keyboard.press('Escape');
    await options(page).first().waitFor();
    await expect.poll(() => focused(page, '.correct-panel')).toBe(true);
    expect(await page.locator('.moved-pin').count()).toBe(0);
    expect(await page.evaluate(keptEdits)).toBe(0);
  });
});

test.each([
  ['with the candidates open', {}, async () => {}],
  [
    'in the dark with places found',
    { colorScheme: 'dark' },
    async (page: Page) => {
      await search(page).fill('Lancast');
      await options(page).filter({ hasText: 'Lancaster' }).first().waitFor();
    },
  ],
  [
    'on a phone with a pin being put',
    phone,
    async (page: Page) => {
      await button(page, 'Place it on the map').click();
      await page.locator('.moved-pin').waitFor();
    },
  ],
] as const)('axe finds nothing %s', async (_state, given, arrange) => {
  const page = await openMap(given);
  await doubt(page);
  await arrange(page);
  expect(await axeFaults(page)).toEqual([]);
});
