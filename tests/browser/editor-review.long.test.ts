import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';

const open = withChromium();

/** Names that many places bear, with little to tell which is meant. */
const ARTICLE = `A march began in Northwood on Monday, and another in Richmond, the union said.

Workers came from Springfield, Lancaster, Halifax and Clinton. Nobody in Northwood had heard of it.
In Franklin and in Georgetown shops stayed closed, and in Salem the mayor spoke. She had come from
Fairview by way of Northwood.`;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

async function openMap(options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
  await makeMap(page, ARTICLE);
  return page;
}

const begin = (page: Page) => page.getByRole('button', { name: /^Check \d+ uncertain/ });
const heading = (page: Page) => page.locator('.review-head h2');
const progress = (page: Page) => page.locator('.review-progress span');
const names = (page: Page) => page.locator('.name');
const settledNames = (page: Page) => page.locator('.name[data-settled]');
const options = (page: Page) => page.locator('.place-option');
const focused = (page: Page, part: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, part);
const numbersIn = async (words: Promise<string | null>) =>
  ((await words) ?? '').match(/\d+/g)?.map(Number) ?? [];

/** Begins to check, and tells how many names there are to be checked. */
async function beginReview(page: Page): Promise<number> {
  const [count = 0] = await numbersIn(begin(page).textContent());
  expect(count).toBeGreaterThan(3);
  await begin(page).focus();
  await page.keyboard.press('Enter');
  await options(page).first().waitFor();
  return count;
}

/** Presses a key that decides, and waits until another name is looked at. */
async function decide(page: Page, key: string): Promise<void> {
  const before = await progress(page).textContent();
  await page.keyboard.press(key);
  await expect
    .poll(async () => (await progress(page).count()) === 0 || (await progress(page).textContent()))
    .not.toBe(before);
}

test('with keys alone all uncertain names are checked, marked, counted, and kept', async () => {
  const page = await openMap();
  const count = await beginReview(page);
  expect(await progress(page).textContent()).toBe(`1 of ${count}, ${count} left`);
  expect(await page.locator('.review-head mark').count()).toBe(1);

  let presses = 0;
  let expected = 0;
  while ((await progress(page).count()) > 0) {
    await expect.poll(() => focused(page, '.review-head h2')).toBe(true);
    const key = ['a', '2', 'x', 'Enter'][presses % 4] ?? 'a';
    if (key === '2') await options(page).nth(1).waitFor();
    await decide(page, key);
    presses++;
    expected++;
    expect(presses).toBeLessThanOrEqual(count);
  }
  expect(await heading(page).textContent()).toBe('All are checked');
  await expect.poll(() => focused(page, '.review-head h2')).toBe(true);
  const summary = page.locator('.review-summary');
  expect(await summary.textContent()).toMatch(/were right|was right/);
  expect(await summary.textContent()).toMatch(/another place/);
  expect(await summary.textContent()).toMatch(/no place/);
  expect(await begin(page).count()).toBe(0);
  const settled = await settledNames(page).count();
  expect(settled).toBeGreaterThan(1);

  await page.keyboard.press('Enter');
  await page.locator('.review-panel').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(keptEdits)).toBe(expected);
  await page.reload();
  await names(page).first().waitFor();
  await expect.poll(() => settledNames(page).count()).toBe(settled);
  expect(await begin(page).count()).toBe(0);
});

test('accepting a name takes in all of it that are on the same place, or one on request', async () => {
  const page = await openMap();
  await beginReview(page);
  const question = async () => (await heading(page).textContent()) ?? '';
  for (let step = 0; step < 20 && !(await question()).includes('‘Northwood’'); step++) {
    const asked = await question();
    await page.keyboard.press('n');
    await expect.poll(question).not.toBe(asked);
  }
  const [, , before = 0] = await numbersIn(progress(page).textContent());
  await page.getByRole('button', { name: 'Right, all 3' }).waitFor();
  await page.getByLabel('only this one').check();
  await page.getByRole('button', { name: 'Right', exact: true }).waitFor();
  await page.getByLabel(/all 3 mentions of ‘Northwood’/).check();
  await page.getByRole('button', { name: 'Right, all 3' }).waitFor();
  await decide(page, 'a');
  expect(await settledNames(page).count()).toBe(3);
  const [, , after = 0] = await numbersIn(progress(page).textContent());
  // Three mentions are one name.
  expect(after).toBe(before - 1);
});

test('undo goes back to the name it was of, and it is to be checked again', async () => {
  const page = await openMap();
  const count = await beginReview(page);
  const question = await heading(page).textContent();
  await decide(page, 'x');
  expect(await heading(page).textContent()).not.toBe(question);
  await page.keyboard.press('u');
  await expect.poll(() => heading(page).textContent()).toBe(question);
  expect(await progress(page).textContent()).toBe(`1 of ${count}, ${count} left`);
  await expect.poll(() => focused(page, '.review-head h2')).toBe(true);
});

test('next passes a name over and previous goes back to it; the last leads to what was passed over', async () => {
  const page = await openMap();
  const count = await beginReview(page);
  const question = await heading(page).textContent();
  await decide(page, 'n');
  expect(await progress(page).textContent()).toBe(`2 of ${count}, ${count} left`);
  await decide(page, 'p');
  expect(await heading(page).textContent()).toBe(question);
  for (let step = 0; step < count; step++) await decide(page, 'n');
  expect(await heading(page).textContent()).toBe(question);
});

test('letters typed into the search are letters, and Escape leaves the search before the walk', async () => {
  const page = await openMap();
  await beginReview(page);
  const question = await heading(page).textContent();
  const search = page.getByRole('searchbox', { name: /Another place/ });
  await search.focus();
  await page.keyboard.type('xanpu1');
  expect(await search.inputValue()).toBe('xanpu1');
  expect(await heading(page).textContent()).toBe(question);
  await page.keyboard.press('Escape');
  await expect.poll(() => search.inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await page.locator('.review-panel').waitFor({ state: 'detached' });
  await expect.poll(() => focused(page, '.name')).toBe(true);
  await page.locator('.numbered-pin').first().waitFor({ state: 'detached' });
});

test('the keys are shown on request, and a place put on the map takes letters for no decision', async () => {
  const page = await openMap();
  await beginReview(page);
  await page.keyboard.press('?');
  await page.locator('.review-keys').waitFor();
  await page.keyboard.press('?');
  await page.locator('.review-keys').waitFor({ state: 'detached' });
  const question = await heading(page).textContent();
  await page.getByRole('button', { name: 'Place it on the map' }).click();
  await expect.poll(() => focused(page, '.moved-pin')).toBe(true);
  await page.keyboard.press('x');
  expect(await heading(page).textContent()).toBe(question);
  await page.keyboard.press('Enter');
  await expect.poll(() => heading(page).textContent()).not.toBe(question);
  await expect.poll(() => focused(page, '.review-head h2')).toBe(true);
});

test('with the mouse a name is accepted, another chosen, and the walk left', async () => {
  const page = await openMap();
  const count = await beginReview(page);
  await page.getByRole('button', { name: /^Right/ }).click();
  await expect.poll(() => progress(page).textContent()).not.toContain(`1 of ${count}`);
  // Which candidates the view holds depends on which name is the less sure.
  await page.locator('.numbered-pin').nth(1).dispatchEvent('click');
  await expect
    .poll(async () => (await numbersIn(progress(page).textContent()))[0])
    .toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.locator('.review-panel').waitFor({ state: 'detached' });
  const [left = 0] = await numbersIn(begin(page).textContent());
  expect(left).toBeLessThan(count);
});

test.each([
  ['while checking', {}],
  ['while checking in the dark', { colorScheme: 'dark' }],
  ['while checking on a phone', phone],
] as const)('axe finds nothing %s', async (_state, given) => {
  const page = await openMap(given);
  await beginReview(page);
  await page.keyboard.press('?');
  await page.locator('.review-keys').waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
