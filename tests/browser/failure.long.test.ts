import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, nameInArticle, popup, settled } from './page-parts.ts';
import { BUILT_STORY, tellStory, withoutBuiltStory } from './story-fixture.ts';

const open = withChromium();

const placesAre =
  (answer: { readonly status?: number; readonly body?: string; readonly contentType?: string }) =>
  async (page: Page): Promise<void> => {
    await withoutBuiltStory(page);
    await page.route('**/places.geojson', (route) => route.fulfill(answer));
  };

describe('places that cannot be had', () => {
  test.each([
    ['missing', { status: 404 }, /could not be loaded/],
    ['empty', { body: '' }, /empty/],
    ['cut off', { body: '{"type":"FeatureColl' }, /not JSON/],
    ['a web page', { body: '<!doctype html><p>Hello</p>' }, /not JSON/],
    [
      'a network’s sign-in page',
      { body: '<!doctype html><p>Sign in</p>', contentType: 'text/html' },
      /could not be loaded/,
    ],
    [
      'GeoJSON of another kind',
      { body: '{"type":"Point","coordinates":[1,2]}' },
      /FeatureCollection/,
    ],
    [
      'GeoJSON of another program',
      { body: '{"type":"FeatureCollection","features":[]}' },
      /dateline/,
    ],
  ])('%s: the article reads on, and a message says what happened', async (_what, answer, message) => {
    const page = await open({ before: placesAre(answer) });
    const notice = page.locator('article .notice');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(message);
    expect(await page.locator('article').textContent()).toContain('peacekeeping mission');
    await page.locator('.map-canvas').waitFor();
  });

  test('of another text than the article: none is shown at the wrong words', async () => {
    const page = await open({
      before: async (page) => {
        await tellStory(page, 'Snow fell on Larch.', [
          { id: 'geonames:7', words: 'Larch', point: [5, 60] },
        ]);
        await page.route('**/article.txt', (route) =>
          route.fulfill({ body: 'Rain fell on Larch.' }),
        );
      },
    });
    await page.locator('article .notice').waitFor();
    expect(await page.locator('article .notice').textContent()).toContain('another text');
    expect(await page.locator('.name').count()).toBe(0);
    expect(await page.locator('.marker').count()).toBe(0);
  });

  test('never answered at all: the article does not wait for them', async () => {
    const page = await open({
      before: async (page) => {
        await withoutBuiltStory(page);
        await page.route('**/places.geojson', (route) => route.abort());
      },
    });
    await page.locator('article .notice').waitFor();
    expect(await page.locator('article').textContent()).toContain('peacekeeping mission');
  });
});

test('an article without a place says so beside an empty map', async () => {
  const page = await open({ before: (page) => tellStory(page, 'Nothing happened anywhere.', []) });
  await page.getByText('No place was found in this article.').waitFor();
  await page.locator('.map-canvas').waitFor();
});

test('an article whose places are all actors says how to see them', async () => {
  const page = await open({
    before: (page) =>
      tellStory(page, 'Larch will not have it.', [
        { id: 'geonames:7', words: 'Larch', point: [5, 60], use: 'associative' },
      ]),
  });
  await page.getByText('Switch them on').waitFor();
  await page.getByRole('switch', { name: /peoples/ }).press('Space');
  await marker(page, 'Larch').waitFor();
});

test('a name in an article is text, never markup', async () => {
  const page = await open({
    before: (page) =>
      tellStory(page, 'They met at Larch <img src=x onerror="throw Error()"> on Sunday.', [
        { id: 'geonames:7', words: 'Larch', fullName: 'Larch, <b>Bold</b>', point: [5, 60] },
      ]),
  });
  await settled(page);
  await marker(page, 'Larch').click();
  expect(await popup(page).getByRole('heading').textContent()).toBe('Larch, <b>Bold</b>');
  expect(await popup(page).locator('blockquote').textContent()).toContain('<img src=x');
  expect(await page.locator('article img, .popup img, .popup b').count()).toBe(0);
});

test.each([
  ['is not there', '?article=not-there', undefined, /There is no article ‘not-there’ here/],
  ['is binary', '', '\u0000\u0001\u0002\u0000', /could not be read/],
  ['is empty', '', '', /could not be read/],
])('an article that %s: a message, and no broken page', async (_what, path, body, message) => {
  const page = await open({
    path,
    before: async (page) => {
      await withoutBuiltStory(page);
      if (body !== undefined)
        await page.route('**/article.txt', (route) => route.fulfill({ body }));
    },
  });
  await expect.poll(() => page.locator('.notice').first().textContent()).toMatch(message);
});

test('a list of articles that cannot be had leaves the article that the page came with', async () => {
  const page = await open({
    before: async (page) => {
      await withoutBuiltStory(page);
      await page.route('**/articles/index.json', (route) => route.fulfill({ status: 500 }));
    },
  });
  await settled(page);
  expect(await page.locator('article').textContent()).toContain('peacekeeping mission');
});

test.each([
  ['is missing', { status: 404 }],
  ['is cut off', { body: '{"list":{"ok":true' }],
])('a story of the build that %s: the article is read from its own files', async (_what, answer) => {
  const page = await open({
    before: (page) => page.route(BUILT_STORY, (route) => route.fulfill(answer)),
  });
  await settled(page);
  await nameInArticle(page, 'Northwood').click();
  await popup(page).waitFor();
});

test('a site whose list of articles cannot be had and that came without one says so', async () => {
  const page = await open({
    before: async (page) => {
      await page.route('**/articles/index.json', (route) => route.fulfill({ status: 500 }));
      await page.route('**/folder/', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/ data-article="[^"]*"/, '');
        await route.fulfill({ response, body });
      });
    },
  });
  await page.getByText('The list of articles could not be loaded').waitFor();
});

test('a basemap that is missing leaves the markers, their popups and a notice', async () => {
  const page = await open({
    before: (page) => page.route('**/basemap-*.zip', (route) => route.fulfill({ status: 404 })),
  });
  await settled(page);
  await page.getByText('The background map could not be loaded').waitFor();
  await nameInArticle(page, 'Northwood').click();
  await popup(page).waitFor();
});

test('a map whose code cannot be had leaves the article', async () => {
  const page = await open({
    before: (page) => page.route('**/assets/article-map-*.js', (route) => route.abort()),
  });
  await page.getByText('The map could not be loaded.').waitFor();
  expect(await page.locator('article').textContent()).toContain('peacekeeping mission');
});

test('outlines that are missing leave the markers', async () => {
  const page = await open({
    before: (page) => page.route('**/outlines/*.json', (route) => route.fulfill({ body: '[]' })),
  });
  await settled(page);
  await marker(page, 'Ukraine').click();
  await popup(page).waitFor();
  expect(await page.locator('.area').count()).toBe(0);
});
