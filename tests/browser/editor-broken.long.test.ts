import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';
import { settled } from './page-parts.ts';

const open = withChromium();

const TYPED = 'What I had typed of Dover';
const articleField = (page: Page) => page.getByRole('textbox', { name: 'Article' });

/** Has whatever the page draws next fail: numbers and dates are written in all of it. */
async function breakPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const whole = Number.prototype.toLocaleString;
    const broken = () => {
      throw new Error('broken on purpose');
    };
    Number.prototype.toLocaleString = broken;
    Date.prototype.toLocaleString = broken;
    Object.assign(window, {
      mend() {
        Number.prototype.toLocaleString = whole;
      },
    });
  });
}

describe('a page that breaks', () => {
  test('shows what was typed, to copy and to save, and goes on with it', async () => {
    const page = await open({ path: '?new', permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByLabel('Title').fill('Ferries');
    await breakPage(page);
    await articleField(page).fill(TYPED);
    await page.getByRole('heading', { name: 'This page has stopped working' }).waitFor();
    const typed = page.getByLabel('What you typed here');
    expect(await typed.inputValue()).toBe(`Title\nFerries\n\nArticle\n${TYPED}`);
    expect(await page.locator('.trouble-details').textContent()).toContain('broken on purpose');
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Copy what was typed' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(TYPED);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download it' }).click();
    expect((await downloading).suggestedFilename()).toBe('what-was-typed.txt');

    await page.evaluate('mend()');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => articleField(page).inputValue()).toBe(TYPED);
    expect(await page.getByLabel('Title').inputValue()).toBe('Ferries');
  });

  test('keeps what was typed for the next visit, though it broke at the same key', async () => {
    const page = await open({ path: '?new' });
    await breakPage(page);
    await articleField(page).fill(TYPED);
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect.poll(() => articleField(page).inputValue()).toBe(TYPED);
  });

  test('lets one go to another, which works', async () => {
    const page = await open({ path: '?new' });
    await makeMap(page, 'The ferry left Calais for Dover.');
    await breakPage(page);
    await page.getByRole('link', { name: 'Your maps' }).click();
    await page.getByRole('heading', { name: 'This page has stopped working' }).waitFor();
    await page.evaluate('mend()');
    await page.getByRole('link', { name: 'New map' }).click();
    await articleField(page).waitFor();
  });
});

describe('code that does not come', () => {
  const without = (pattern: string) => (page: Page) =>
    page.route(pattern, (route) => route.abort());

  test('the editor’s: told as that, with a way to load it again', async () => {
    const page = await open({ path: '?new', before: without('**/editor-*.js') });
    const notice = page.locator('.message .notice');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/no connection, or the site was renewed/);
    expect(await axeFaults(page)).toEqual([]);
    await page.unroute('**/editor-*.js');
    await page.getByRole('button', { name: 'Load again' }).click();
    await articleField(page).waitFor();
  });

  test('the list of places’: the article reads on', async () => {
    const page = await open({ before: without('**/places-list-*.js') });
    await settled(page);
    await page.goto(`${page.url()}#list`);
    await page.locator('.view:not([hidden]) .notice', { hasText: 'could not be loaded' }).waitFor();
    await page.goBack();
    expect(await page.locator('article').textContent()).toContain('peacekeeping mission');
  });

  test('that publishes: told beside what it is for', async () => {
    const page = await open({ path: '?new', before: without('**/publish-ways-*.js') });
    await makeMap(page, 'The ferry left Calais for Dover.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('dialog').locator('.notice').waitFor();
    expect(await page.locator('article').textContent()).toContain('Calais');
  });
});

test('an error that nobody caught is told over the page, which stays', async () => {
  const page = await open({ path: '?new', expects: /nobody caught|asked for/ });
  await articleField(page).fill(TYPED);
  await page.evaluate(() => {
    void Promise.reject(new Error('nobody caught this'));
  });
  const told = page.locator('.trouble');
  await told.waitFor();
  expect(await told.textContent()).toMatch(/what you did last may not be done/);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await told.waitFor({ state: 'detached' });
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody caught this either');
    });
  });
  await told.waitFor();
  expect(await articleField(page).inputValue()).toBe(TYPED);
});
