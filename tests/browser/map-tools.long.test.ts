import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, popup, settled } from './page-parts.ts';

const open = withChromium();
const tools = '.map-tools';
const copying = { permissions: ['clipboard-read', 'clipboard-write'] };

test('the legend folds away, and says in five lines what is drawn', async () => {
  const page = await open();
  await settled(page);
  const legend = page.locator(tools);
  expect(await legend.getByRole('listitem').count()).toBe(0);
  await legend.locator('summary').press('Enter');
  await expect.poll(() => legend.getByRole('listitem').count()).toBe(5);
  expect((await legend.getByRole('listitem').allTextContents()).join(' ')).toMatch(
    /Solid.*Dotted.*number.*square.*Hollow.*Tinted/,
  );
  await page.keyboard.press('Escape');
  expect(await legend.getByRole('listitem').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
});

test('links to the article, to the map as it stands and to the chosen place are copied', async () => {
  const page = await open(copying);
  await settled(page);
  await marker(page, 'Northwood').click();
  await popup(page).waitFor();
  await page.locator(`${tools} summary`).click();
  const copied = async (name: RegExp) => {
    await page.getByRole('button', { name }).click();
    await page.locator(tools).getByText('Copied.').waitFor();
    return new URL(await page.evaluate(() => navigator.clipboard.readText()));
  };
  const article = await copied(/this article/);
  expect(article.search).toMatch(/^\?article=2025-03-20-/);
  expect(article.hash).toBe('');
  expect((await copied(/this place/)).hash).toMatch(/^#place=[^&]+&mention=1$/);
  expect((await copied(/this view/)).hash).toMatch(/^#map=\d+(\.\d+)?\/\d+\.\d+\/-?\d+\.\d+$/);
});

test('where copying is not allowed, the link is there to be taken', async () => {
  const page = await open({
    before: (page) =>
      page.addInitScript(() => {
        const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
      }),
  });
  await settled(page);
  await page.locator(`${tools} summary`).click();
  await page.getByRole('button', { name: /this article/ }).click();
  expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toContain('?article=');
});

test('the page is printed from there, with the panel put away', async () => {
  const page = await open({
    before: (page) =>
      page.addInitScript(() => {
        window.print = () => {
          document.title = document.querySelector('.map-tools[open]') === null ? 'printed' : 'open';
        };
      }),
  });
  await settled(page);
  await page.locator(`${tools} summary`).click();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect.poll(() => page.title()).toBe('printed');
});
