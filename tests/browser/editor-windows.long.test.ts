import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';
import { storedRecords } from './stored-records.ts';

const open = withChromium();

const TOWNS = ['Calais', 'Dover', 'Lyon', 'Glasgow', 'Oslo', 'Bergen'];
const ARTICLE = TOWNS.map((town) => `It rained in ${town} again.`).join('\n\n');

const name = (page: Page, words: string) =>
  page.locator('article').getByRole('link', { name: words, exact: true });
const names = (page: Page) => page.locator('article .name').allTextContents();

async function notAPlace(page: Page, town: string): Promise<void> {
  await name(page, town).click();
  await page.locator('.panel-head', { hasText: town }).waitFor();
  await page.getByRole('button', { name: 'Not a place', exact: true }).click();
}

/** A map in two windows. */
async function twoWindows(): Promise<readonly [Page, Page]> {
  const page = await open({ path: '?new' });
  await makeMap(page, ARTICLE);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await name(other, 'Bergen').waitFor();
  return [page, other];
}

const listOf = async (page: Page): Promise<Page> => {
  const list = await page.context().newPage();
  await list.goto(new URL('?maps', page.url()).href);
  await list.getByRole('button', { name: /Delete/ }).waitFor();
  return list;
};

/** A backup of all that the browser keeps. */
async function backupOf(list: Page): Promise<string> {
  const coming = list.waitForEvent('download');
  await list.getByRole('button', { name: 'Back up all maps' }).click();
  const path = await (await coming).path();
  await list.getByText(/backed up/).waitFor();
  return path;
}

describe('one map in two windows', () => {
  test('both edit by turns, without waiting: each edit is in both, or told as not kept', async () => {
    const [page, other] = await twoWindows();
    await Promise.all([
      (async () => {
        for (const town of ['Calais', 'Lyon', 'Oslo']) await notAPlace(page, town);
      })(),
      (async () => {
        for (const town of ['Dover', 'Glasgow', 'Bergen']) await notAPlace(other, town);
      })(),
    ]);
    // What was refused is made again, until nothing is.
    const again = (window: Page) => window.getByRole('button', { name: 'Make it again' });
    await expect
      .poll(async () => {
        for (const window of [page, other]) {
          if (await again(window).isVisible()) await again(window).click();
        }
        return [await names(page), await names(other)];
      })
      .toEqual([[], []]);
    await expect.poll(() => page.evaluate(keptEdits)).toBe(6);
  });

  test('that is deleted in a third is told as that, and kept again with what was tried', async () => {
    const [page, other] = await twoWindows();
    await notAPlace(page, 'Lyon');
    await expect.poll(() => names(other)).not.toContain('Lyon');
    const list = await listOf(page);
    await list.getByRole('button', { name: /Delete/ }).click();
    await list.locator('.maps-deleted').waitFor();
    await notAPlace(page, 'Oslo');
    const told = page.locator('.notice', { hasText: 'no longer kept' });
    await told.waitFor();
    await other.locator('.notice', { hasText: 'no longer kept' }).waitFor();
    await told.getByRole('button', { name: 'Keep this map again' }).click();
    for (const window of [page, other]) {
      await expect.poll(() => names(window)).toEqual(['Calais', 'Dover', 'Glasgow', 'Bergen']);
    }
    await expect.poll(() => page.evaluate(keptEdits)).toBe(2);
    await list.getByRole('button', { name: /^Delete/ }).waitFor();
  });

  test('is restored from before what was done to it since: nothing of that is lost', async () => {
    const [page, other] = await twoWindows();
    await notAPlace(page, 'Lyon');
    await expect.poll(() => page.evaluate(keptEdits)).toBe(1);
    const list = await listOf(page);
    const backup = await backupOf(list);
    await notAPlace(page, 'Oslo');
    await expect.poll(() => page.evaluate(keptEdits)).toBe(2);
    await list.locator('.keeping input[type=file]').setInputFiles(backup);
    await list.getByText(/left as here/).waitFor();
    await notAPlace(other, 'Dover');
    for (const window of [page, other]) {
      await expect.poll(() => names(window)).toEqual(['Calais', 'Glasgow', 'Bergen']);
    }
    expect((await storedRecords(page))['edits']).toHaveLength(3);
  });

  test('is restored to what goes on from it: both windows have that, and go on', async () => {
    const [page, other] = await twoWindows();
    const first = await backupOf(await listOf(page));
    await notAPlace(page, 'Lyon');
    await notAPlace(page, 'Oslo');
    await expect.poll(() => page.evaluate(keptEdits)).toBe(2);
    const list = await listOf(page);
    const later = await backupOf(list);

    const elsewhere = await open({ path: '?maps' });
    const restore = elsewhere.locator('.keeping input[type=file]');
    await restore.setInputFiles(first);
    await elsewhere.getByText('1 map restored').waitFor();
    const map = await elsewhere.context().newPage();
    await map.goto(new URL(new URL(other.url()).search, elsewhere.url()).href);
    await name(map, 'Bergen').waitFor();
    await restore.setInputFiles(later);
    await expect.poll(() => names(map)).toEqual(['Calais', 'Dover', 'Glasgow', 'Bergen']);
    await notAPlace(map, 'Dover');
    await expect.poll(() => map.evaluate(keptEdits)).toBe(3);
  });
});
