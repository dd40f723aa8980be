import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';

const open = withChromium();

/** Names that many places bear, with little to tell which is meant; one is in no index. */
const ARTICLE = `A march began in Northwood on Monday, and another in Richmond, the union said.

Workers came from Springfield, Lancaster, Halifax and Clinton in England. Nobody in Northwood had heard of it.
In Leipzig and in Bavaria shops stayed closed, and in Salem the mayor spoke.`;

/** What is called so in every language, and keys as they are written on keyboards. */
const NAMES =
  /https?:\/\/\S+|\b(?:Dateline|Markdown|Word|docx|KML|KMZ|GPX|CSV|GeoJSON|GeoNames|Wikidata|PNG|SVG|PDF|JPEG|HTML|Google Earth|OpenStreetMap|PMTiles|Protomaps|JavaScript|Ctrl|Esc|Natural Earth|Web Annotations|Linked Places Format)\b/g;

/** English that no other language's page says. */
const ENGLISH = /\b(?:the|and|is|are|your|with|from|place|places|to|this|not|here|it)\b/i;

/**
 * What a page says in letters that are not its language's, of all that is seen, told or hinted at; but what the
 * article says and what places are called, which stands apart from the page's words.
 */
async function foreignWords(page: Page, language: string): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const data =
      'bdi, q, blockquote, code, textarea, script, style, template, noscript, [lang="en"]';
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || element.closest(data) !== null || !isSeen(element)) continue;
      // What a mark stands for is called as the article calls it; so are names in its text.
      if (element.closest('.marker, .name, .place-option-name, .article-paragraph') !== null)
        continue;
      texts.push(node.nodeValue ?? '');
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [placeholder], [title], [alt]',
    )) {
      if (!isSeen(element) || element.closest('.marker, .numbered-pin, .name') !== null) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        texts.push(element.getAttribute(name) ?? '');
      }
    }
    return [document.title, ...texts];
  });
  const plain = said.map((text) => text.replace(/\u2068[^\u2069]*\u2069/g, '').replace(NAMES, ''));
  const isForeign = (text: string) =>
    language === 'ar' ? /[A-Za-z]{2,}/.test(text) : ENGLISH.test(text.replace(/[„‚].*?[“‘]/g, ''));
  return plain.filter(isForeign).map((text) => text.trim());
}

async function expectSpoken(page: Page, language: string): Promise<void> {
  expect(await foreignWords(page, language)).toEqual([]);
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  expect(await axeFaults(page)).toEqual([]);
}

const devices = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1440, height: 900 } },
} as const;

describe.each([
  ['de-AT', 'de', 'ltr'],
  ['ar-EG', 'ar', 'rtl'],
])('for who reads %s', (locale, language, direction) => {
  test.each(
    Object.entries(devices),
  )('on a %s, the editor says all of it in that language', async (_device, device) => {
    const page = await open({ path: '?new', locale, reducedMotion: 'reduce', ...device });
    const form = page.locator('form.bring-in');
    await form.waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    await expectSpoken(page, language);

    // Refused before anything is read.
    await form.locator('button[type=submit]').click();
    await form.locator('.notice').waitFor();
    await expectSpoken(page, language);

    await page.locator('#bring-in-text').fill(ARTICLE);
    await form.locator('input[type=text]').first().fill('2026');
    await form.locator('button[type=submit]').click();
    await page.locator('.name').first().waitFor();
    await page.locator('.search-state').waitFor({ state: 'detached' });
    await expectSpoken(page, language);

    // Corrected: a name's panel, its other places, and what is said once one is chosen.
    await page.locator('.name', { hasText: 'Richmond' }).first().click();
    const panel = page.locator('.correct-panel');
    await panel.waitFor();
    await panel.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    await expectSpoken(page, language);
    await panel.locator('.not-this-one > button').first().click();
    await page.locator('.place-option').nth(1).waitFor();
    await expectSpoken(page, language);
    await page.locator('.place-option').nth(1).click();
    await panel.locator('.choice-made').waitFor();
    await expectSpoken(page, language);
    await panel.locator('header button').click();

    await page.locator('p > button.action').first().click();
    await page.locator('.review-panel .place-option').first().waitFor();
    await page.keyboard.press('?');
    await page.locator('.review-keys').waitFor();
    await expectSpoken(page, language);
    await page.keyboard.press('Escape');
    await page.locator('.review-panel').waitFor({ state: 'detached' });

    await page.locator('#all-places').click();
    await page.locator('.places-row[aria-selected]').first().click();
    await expectSpoken(page, language);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await page.locator('.desk-head-links button').first().click();
    await page.locator('dialog[open] section').first().waitFor();
    await expectSpoken(page, language);
    await page.keyboard.press('Escape');

    await page.locator('.article-actions button').first().click();
    await page.locator('dialog.edit-article[open]').waitFor();
    await expectSpoken(page, language);
    await page.keyboard.press('Escape');

    await page.locator('.desk-head a[href*="maps"]').click();
    await page.locator('.maps-row').first().waitFor();
    await expectSpoken(page, language);
  });
});
