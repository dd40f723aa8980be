import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';

const open = withChromium();

const ARTICLE = `A march began in Northwood on Monday, and another in Richmond, the union said.

Ships left Rotterdam and Hamburg for Liverpool. Nobody in Northwood had heard of it.`;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const opener = (page: Page) => page.getByRole('button', { name: 'All places', exact: true });
const rows = (page: Page) => page.locator('.places-rows .places-row');
const selected = (page: Page) => page.locator('.places-rows [aria-selected="true"]');
const message = (page: Page) => page.locator('.edit-message').textContent();
const action = (page: Page, name: string) =>
  page.locator('.places-actions').getByRole('button', { name, exact: true });

async function openTable(options: Parameters<typeof open>[0] = {}, text = ARTICLE): Promise<Page> {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
  await makeMap(page, text);
  await opener(page).click();
  await rows(page).first().waitFor();
  return page;
}

test('with keys alone all names are selected, accepted in one step, and that is undone in one', async () => {
  const page = await openTable();
  await page.keyboard.press('Control+a');
  await expect.poll(() => selected(page).count()).toBe(5);
  await page.keyboard.press('Tab');
  const grid = page.getByRole('grid', { name: 'All places' });
  await grid.press('Control+a');
  await action(page, 'Right').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => message(page)).toMatch(/is right, and \d more so: \d mentions changed/);
  await expect.poll(() => page.getByRole('button', { name: /^Check \d+/ }).count()).toBe(0);
  expect(await page.locator('[data-column="state"]', { hasText: 'to check' }).count()).toBe(0);
  await expect.poll(() => page.evaluate(keptEdits)).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => message(page)).toMatch(/^Undone: ‘Northwood’ is right/);
  await page.getByRole('button', { name: /^Check \d+/ }).waitFor();
});

test('arrows say which row they are on, Enter opens its words, and Escape leads back to the button', async () => {
  const page = await openTable();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = page.getByRole('grid').getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${await active}"]`).textContent()).toContain('Richmond');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Correct ‘Richmond’' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Escape');
  await page.locator('.places-table').waitFor({ state: 'detached' });
  expect(await opener(page).evaluate((button) => button === document.activeElement)).toBe(true);
});

test('columns sort both ways and not at all, and the search and the filter leave the rest out', async () => {
  const page = await openTable();
  const first = () => rows(page).first().locator('[data-column="name"]').textContent();
  const head = page.getByRole('columnheader', { name: 'Name' });
  await head.getByRole('button').click();
  await expect.poll(first).toBe('Hamburg');
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await head.getByRole('button').click();
  await expect.poll(first).toBe('Rotterdam');
  await head.getByRole('button').click();
  await expect.poll(first).toBe('Northwood');
  await page.getByRole('searchbox', { name: 'Search the table' }).fill('netherlands');
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.getByRole('searchbox', { name: 'Search the table' }).fill('');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('hidden');
  await page.getByText('No name is like this.').waitFor();
});

test('hidden places leave the map, and come back to it', async () => {
  const page = await openTable();
  const marks = page.locator('.desk-map .marker[id]');
  await page.locator('.marker').first().waitFor();
  await rows(page).first().click();
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  expect(await selected(page).count()).toBe(3);
  await page.keyboard.press('Control+a');
  await action(page, 'Hide from the map').click();
  // The one that is looked at is shown where it is.
  await expect.poll(() => marks.count()).toBe(1);
  await action(page, 'Show on the map').click();
  await expect.poll(() => marks.count()).toBe(5);
});

test('a new category is named, given and shown in one step', async () => {
  const page = await openTable();
  await rows(page).nth(2).click();
  await rows(page).nth(3).locator('.places-box').click();
  await page.getByRole('combobox', { name: 'Category' }).selectOption('new');
  await page.getByRole('textbox', { name: 'Name of the new category' }).fill('Ports');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      page.locator('.places-row [data-column="category"]', { hasText: '● Ports' }).count(),
    )
    .toBe(2);
  await expect.poll(() => page.evaluate(keptEdits)).toBe(1);
});

test('thousands of names are a table of which only what is in view is drawn', async () => {
  const page = await open({ path: '?new', reducedMotion: 'reduce' });
  const names = Array.from({ length: 2000 }, (_, index) => `Quay${index}`);
  const table = names.map((name, index) => `${name},${50 + index / 1000},${1 + index / 1000}`);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'quays.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['name,lat,lon', ...table].join('\n')),
  });
  await page.getByText('Leave the file out').waitFor();
  await page
    .getByRole('textbox', { name: 'Article' })
    .fill(names.map((name) => `Ships came to ${name}.`).join(' '));
  await page.getByRole('button', { name: 'Make the map' }).click();
  await page.locator('.name').first().waitFor();
  await page.locator('.search-state').waitFor({ state: 'detached' });
  await opener(page).click();
  await rows(page).first().waitFor();
  const grid = page.getByRole('grid');
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('2001');
  expect(await rows(page).count()).toBeLessThan(60);
  await grid.press('End');
  await expect
    .poll(() => page.locator('.places-row[data-active]').textContent())
    .toContain('Quay1999');
  await grid.press('Control+a');
  await action(page, 'Hide from the map').click();
  await expect.poll(() => message(page)).toContain('and 1,999 more');
});

test.each([
  ['on the desktop', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', phone],
] as const)('the table has no accessibility violations %s, and the map stays in view', async (_where, options) => {
  const page = await openTable(options);
  await rows(page).first().click();
  expect(await axeFaults(page)).toEqual([]);
  const table = await page.locator('.places-table').boundingBox();
  const map = await page.locator('.desk-map').boundingBox();
  expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual((table?.y ?? 0) + 1);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});
