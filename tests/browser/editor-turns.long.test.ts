import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap, paste } from './editor-page.ts';

const open = withChromium();

const SENTENCE = 'He went by train from Dover to Calais.\n\n';
/** More than come at once, by far. */
const PARAGRAPHS = 1_200;
/** So many that the map is kept, read and edited by the workers for large ones. */
const LARGE = 2_600;
const patient = { timeout: 60_000 };

/**
 * Counts how many elements of a kind come, or have their attributes changed, between two turns of the
 * page: what one turn does is heard of before the next begins. Runs in the page.
 */
const countTurns = (selector: string) => {
  const seen = { most: 0, all: 0 };
  Object.assign(window, { seen });
  new MutationObserver((records) => {
    const touched = new Set<Element>();
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes' && target instanceof Element && target.matches(selector)) {
        touched.add(target);
      }
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(selector)) touched.add(node);
        for (const inside of node.querySelectorAll(selector)) touched.add(inside);
      }
    }
    seen.most = Math.max(seen.most, touched.size);
    seen.all += touched.size;
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['id', 'href', 'class', 'data-use'],
  });
};
const turns = (page: Page): Promise<{ most: number; all: number }> =>
  page.evaluate(() => Reflect.get(window, 'seen'));

/** Makes a map of a text that nobody types. */
async function makeLongMap(page: Page, paragraphs: number): Promise<void> {
  const buffer = Buffer.from(SENTENCE.repeat(paragraphs));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
  await page.locator('.page-preview', { hasText: 'long.txt' }).waitFor();
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.locator('.article-actions').waitFor({ timeout: 60_000 });
}

test('a pasted text of many lines is put in by the page in one go, for a browser does it line by line', async () => {
  const page = await open({ path: '?new' });
  // What is dispatched here no browser puts in.
  await paste(page, { 'text/plain': SENTENCE.repeat(500) });
  const article = page.getByRole('textbox', { name: 'Article' });
  await expect.poll(() => article.inputValue()).toBe(SENTENCE.repeat(500));
  await article.evaluate((field) => {
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(3, 7);
  });
  await paste(page, { 'text/plain': SENTENCE.repeat(60) });
  await expect
    .poll(() => article.inputValue())
    .toBe(`He ${SENTENCE.repeat(60)}${SENTENCE.repeat(500).slice(7)}`);
});

test('of a long article a few hundred names come onto the page in one turn, of whatever is opened', async () => {
  const page = await open({ path: '?new' });
  await makeLongMap(page, PARAGRAPHS);
  await page.addInitScript(countTurns, '.name');
  await page.reload();
  await expect.poll(() => page.locator('.name').count(), patient).toBe(2 * PARAGRAPHS);
  const { most, all } = await turns(page);
  expect(all).toBeGreaterThanOrEqual(2 * PARAGRAPHS);
  expect(most).toBeLessThanOrEqual(600);
});

test('an edit that makes thousands of names others draws a few hundred of them in one turn', async () => {
  const page = await open({ path: '?new' });
  await makeLongMap(page, PARAGRAPHS);
  await expect.poll(() => page.locator('.name').count(), patient).toBe(2 * PARAGRAPHS);
  const dover = page.locator('.name', { hasText: 'Dover' });
  await dover.first().click();
  await page.getByLabel('only this one').check();
  await page.evaluate(countTurns, '.name');
  // Each of those after it is another of its place's mentions now.
  await page.getByRole('button', { name: 'Not a place' }).click();
  await expect.poll(() => dover.count()).toBe(PARAGRAPHS - 1);
  await expect.poll(async () => (await turns(page)).all, patient).toBeGreaterThan(PARAGRAPHS - 100);
  expect((await turns(page)).most).toBeLessThanOrEqual(220);
  // What is pressed meanwhile or after is what it shows.
  await expect
    .poll(() => dover.last().getAttribute('href'))
    .toMatch(new RegExp(`mention=${PARAGRAPHS - 1}$`));
});

test('a long text comes into the field of its dialog once the dialog is there, not in the same turn', async () => {
  const page = await open({ path: '?new' });
  await makeLongMap(page, PARAGRAPHS);
  await page.evaluate(() => {
    const { showModal } = HTMLDialogElement.prototype;
    HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
      Object.assign(window, { textAtFirst: this.querySelector('textarea')?.value });
      showModal.call(this);
    };
  });
  await page.getByRole('button', { name: 'Edit article' }).click();
  const text = page.locator('.edit-article textarea');
  await expect.poll(() => text.inputValue()).toBe(SENTENCE.repeat(PARAGRAPHS));
  expect(await page.evaluate(() => Reflect.get(window, 'textAtFirst'))).toBe('');
  // It is the article's, and is kept as what is typed is.
  await text.press('Control+End');
  await text.pressSequentially('Rain.');
  await expect.poll(() => text.inputValue()).toMatch(/Calais\.\s+Rain\.$/);
});

test('a large map is kept, found anew over what was corrected, read again and undone, all by its workers', async () => {
  const page = await open({ path: '?new' });
  await makeLongMap(page, LARGE);
  await page.locator('.name', { hasText: 'Dover' }).first().click();
  await page.getByLabel('only this one').check();
  await page.getByRole('button', { name: 'Not a place' }).click();
  await expect.poll(() => page.evaluate(keptEdits), patient).toBe(1);
  await page.getByRole('button', { name: 'Find places again' }).click();
  await expect.poll(() => page.evaluate(keptEdits), patient).toBe(2);
  await page.reload();
  await expect.poll(() => page.locator('.name').count(), patient).toBe(2 * LARGE - 1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.name').count(), patient).toBe(2 * LARGE);
});

test('of corrections that lost their words by the hundred, 50 rows are drawn, and more as they are asked for', async () => {
  const page = await open({ path: '?new' });
  await makeMap(page, 'He went to Calais again. '.repeat(120));
  await page.locator('.name').first().click();
  await page.getByRole('button', { name: 'Right as it is' }).click();
  await page.locator('.edit-message').getByText('120 mentions').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit article' }).click();
  await page.locator('.edit-article textarea').fill('Nothing of it is left but the rain in Oslo.');
  await page.getByRole('button', { name: 'Save and find places' }).click();
  const rows = page.locator('.lost li');
  await expect.poll(() => rows.count()).toBe(50);
  await page.getByRole('button', { name: 'Show more (70 left)' }).click();
  await expect.poll(() => rows.count()).toBe(100);
  await page.getByRole('button', { name: 'Show more (20 left)' }).click();
  await expect.poll(() => rows.count()).toBe(120);
  await expect.poll(() => page.getByRole('button', { name: /^Show more/ }).count()).toBe(0);
});
