import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { popup, settled } from './page-parts.ts';
import { BUILT_STORY } from './story-fixture.ts';

const open = withChromium();

const withoutScripts = (page: Page) => page.route('**/*.js', (route) => route.abort());

describe('before any script has run', () => {
  test('the newest article is there to be read, its names marked', async () => {
    const page = await open({ before: withoutScripts });
    await page.getByText('Plans for a Western-led peacekeeping force').waitFor();
    expect(await page.title()).toContain('Coalition of the willing');
    expect(await page.locator('article .name[data-use="literal"]').count()).toBeGreaterThan(5);
    expect(await page.locator('.places-summary').textContent()).toMatch(/^\d+ places/);
  });

  test('the article is made of the elements that the script will make', async () => {
    const still = await open({ before: withoutScripts });
    const prerendered = await still.locator('article').innerHTML();
    const alive = await open();
    await settled(alive);
    const isTheSame = await alive.locator('article').evaluate((article, html) => {
      const [before, now] = [article.cloneNode(), article.cloneNode(true)];
      if (before instanceof Element) before.innerHTML = html;
      now.normalize();
      return now.isEqualNode(before);
    }, prerendered);
    expect(isTheSame).toBe(true);
  });

  test('nothing is asked for that would come before the text but what the text needs', async () => {
    const page = await open({ before: withoutScripts });
    const paths = await page.evaluate(async () => {
      const response = await fetch('.');
      const sent = new DOMParser().parseFromString(await response.text(), 'text/html');
      // What stands in a template is not the page's own.
      const files = sent.querySelectorAll('script[src], link:is([rel*=preload], [rel=stylesheet])');
      return [...files].map((file) => file.outerHTML);
    });
    expect(paths).toEqual([]);
  });

  test('on a phone the article is in its place before the rest of the page has come', async () => {
    const headlineTop = async (end: string) => {
      const page = await open({
        viewport: { width: 390, height: 844 },
        before: async (page) => {
          await withoutScripts(page);
          await page.route('**/folder/', async (route) => {
            const response = await route.fetch();
            const [body] = (await response.text()).split(end);
            await route.fulfill({ response, body: body ?? '' });
          });
        },
      });
      return (await page.locator('article h1').boundingBox())?.y;
    };
    const inPlace = await headlineTop('</body>');
    expect(inPlace).toBeGreaterThan(300);
    expect(await headlineTop('<section id="map"')).toBe(inPlace);
  });

  test.each([
    '?article=1999-12-31-another',
    '?embed',
    '?new',
    '?maps',
    '?map=1',
  ])('the newest article is not shown in place of what %s asks for', async (path) => {
    const page = await open({ path, before: withoutScripts });
    await page.locator('article').waitFor({ state: 'attached' });
    expect(await page.locator('article').isVisible()).toBe(false);
  });

  test('a name that has the focus keeps it, and can then be pressed', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await open({
      before: (page) =>
        page.route(BUILT_STORY, async (route) => {
          await released;
          await route.continue();
        }),
    });
    const name = page.locator('article .name').first();
    await name.focus();
    const id = await name.getAttribute('id');
    release();
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
    await page.keyboard.press('Enter');
    await popup(page).waitFor();
  });
});

test('without JavaScript the places are listed, each leading to where it is named', async () => {
  const page = await open({ javaScriptEnabled: false });
  const places = page.locator('noscript a');
  expect(await places.count()).toBeGreaterThan(5);
  const place = places.filter({ hasText: 'Barrow-in-Furness' });
  expect(await place.isVisible()).toBe(true);
  await place.click();
  expect(await page.locator(':target').textContent()).toBe('Barrow');
});
