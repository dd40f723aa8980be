import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { paste } from './editor-page.ts';

const open = withChromium();

/** How often a timer of the page's own runs: it does not while the page is frozen; runs in the page. */
const countTicks = () => {
  Object.assign(window, { ticks: 0 });
  setInterval(() => {
    Object.assign(window, { ticks: Reflect.get(window, 'ticks') + 1 });
  }, 20);
};
const ticks = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'ticks')));

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

const chosen = (page: Page) => page.locator('input[type=file]');

/** 10 MB of Markdown that take seconds to be read. */
const SLOW = '!['.repeat(4_900_000);

test('while a long file is read the page goes on; cancelled, the form is as it was', async () => {
  const page = await open({ path: '?new' });
  const article = page.getByRole('textbox', { name: 'Article' });
  await article.fill('What I had typed');
  await page.getByLabel('Title').fill('My own title');
  await page.evaluate(countTicks);
  await chosen(page).setInputFiles(file('long.md', SLOW));
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.waitFor();
  const before = await ticks(page);
  await page.getByLabel('Source').fill('The Mail');
  await expect.poll(() => ticks(page)).toBeGreaterThan(before + 3);
  await cancel.focus();
  await page.keyboard.press('Enter');
  await cancel.waitFor({ state: 'detached' });
  expect(await article.inputValue()).toBe('What I had typed');
  expect(await page.getByLabel('Title').inputValue()).toBe('My own title');
  expect(await page.getByLabel('Source').inputValue()).toBe('The Mail');
  // The next file is read as if nothing had been.
  await chosen(page).setInputFiles(file('short.txt', 'A ship left Barrow for Dover.'));
  await page.locator('.page-preview-text', { hasText: 'A ship left Barrow' }).waitFor();
});

test('a file of more than is mapped is refused in words, and nothing is lost', async () => {
  const page = await open({ path: '?new' });
  const article = page.getByRole('textbox', { name: 'Article' });
  await article.fill('What I had typed');
  await chosen(page).setInputFiles(file('long.txt', 'He flew to Rome. '.repeat(100_000)));
  await page.locator('.notice', { hasText: '1,700,000 characters' }).waitFor();
  await chosen(page).setInputFiles(file('lines.txt', 'Ab.\n\n'.repeat(20_000)));
  await page.locator('.notice', { hasText: '20,000 paragraphs' }).waitFor();
  expect(await article.inputValue()).toBe('What I had typed');
});

test('the second file opened in a form brings its own facts, and what was there can be put back', async () => {
  const page = await open({ path: '?new' });
  const title = page.getByLabel('Title');
  const date = page.getByLabel('Date', { exact: true });
  const head = (facts: string, text: string) => `---\n${facts}\n---\n${text}\n`;
  const first = head('title: Ferries\ndate: 2025-03-20\nsource: The Mail', 'A ship left Dover.');
  await chosen(page).setInputFiles(file('a.md', first));
  await page.locator('.page-preview-text', { hasText: 'left Dover' }).waitFor();
  await chosen(page).setInputFiles(file('b.md', head('title: Storms', 'It blew in Calais.')));
  await page.locator('.page-preview-text', { hasText: 'blew in Calais' }).waitFor();
  expect(await title.inputValue()).toBe('Storms');
  expect(await date.inputValue()).toBe('');
  expect(await page.getByLabel('Source').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Put back what was here before' }).click();
  await page.locator('.page-preview-text', { hasText: 'left Dover' }).waitFor();
  expect(await title.inputValue()).toBe('Ferries');
  expect(await date.inputValue()).toBe('2025-03-20');
});

test('another text pasted over a file’s does not keep its facts, and what was typed stays', async () => {
  const page = await open({ path: '?new' });
  const head = 'title: Ferries\ndate: 2025-03-20\n\nA ship left Dover.';
  await chosen(page).setInputFiles(file('a.txt', head));
  await page.getByRole('button', { name: 'Edit as text' }).click();
  await page.getByLabel('Source').fill('The Mail');
  const article = page.getByRole('textbox', { name: 'Article' });
  await article.selectText();
  await paste(page, { 'text/plain': 'It blew in Calais.' });
  await expect.poll(() => article.inputValue()).toBe('It blew in Calais.');
  expect(await page.getByLabel('Title').inputValue()).toBe('');
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('');
  expect(await page.getByLabel('Source').inputValue()).toBe('The Mail');
});

test('a long text that is pasted is taken whole, and shown as how it begins', async () => {
  const page = await open({ path: '?new' });
  await paste(page, { 'text/plain': `It began in Dover. ${'And on it went. '.repeat(20_000)}` });
  const shown = page.locator('.page-preview-text');
  await shown.waitFor();
  expect((await shown.textContent())?.length).toBeLessThan(25_000);
  await page.getByText('320,019 characters').waitFor();
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.locator('.name', { hasText: 'Dover' }).waitFor();
});

test('a pasted page of more than is mapped, which brings no plain text, is refused in words, and what was typed stays', async () => {
  const page = await open({ path: '?new' });
  const article = page.getByRole('textbox', { name: 'Article' });
  await article.fill('What I had typed');
  await article.selectText();
  await paste(page, { 'text/html': '<p>He flew to Rome. </p>'.repeat(80_000) });
  await page.locator('.notice', { hasText: '1,' }).waitFor();
  expect(await article.inputValue()).toBe('What I had typed');
});

test('a long article comes onto the page step by step, to its last name', async () => {
  const page = await open({ path: '?new' });
  await paste(page, { 'text/plain': 'He went by train from Dover to Calais.\n\n'.repeat(1_500) });
  await page.getByRole('button', { name: 'Find its places' }).click();
  const all = { timeout: 60_000 };
  await expect.poll(() => page.locator('.article-body > p').count(), all).toBe(1_500);
  await expect.poll(() => page.locator('.name').count(), all).toBe(3_000);
});
