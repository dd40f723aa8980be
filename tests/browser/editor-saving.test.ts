import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';

const open = withChromium();

/** Has a file end early wherever it is read, as in a browser that had no room for all of it; runs in the page. */
const cutFiles = () => {
  const { stream } = Blob.prototype;
  Blob.prototype.stream = function cut(this: Blob) {
    return stream.call('full' in window ? this.slice(0, this.size - 3) : this);
  };
};

const fill = (page: Page) => page.evaluate(() => Object.assign(window, { full: true }));
const makeRoom = (page: Page) => page.evaluate(() => Reflect.deleteProperty(window, 'full'));
const opened = (path: string) => open({ path, before: (page) => page.addInitScript(cutFiles) });

/** Presses a button while there is no room, and again when there is; gives what was saved. */
async function savedAfterRoom(page: Page, name: string, told: RegExp): Promise<string> {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await fill(page);
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByText(told).first().waitFor();
  expect(downloads).toEqual([]);
  await makeRoom(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).first().click(),
  ]);
  expect(downloads).toEqual([download.suggestedFilename()]);
  return readFile(await download.path(), 'utf8');
}

test('a map of which there is no room for the page is not saved in part, and told; with room it is whole', async () => {
  const page = await opened('?new');
  await makeMap(page, 'The ferry left Calais for Dover.');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog', { name: 'Publish' }).getByRole('heading').last().waitFor();
  const html = await savedAfterRoom(
    page,
    'Download the page',
    /could not be made: this browser has no room for the file: free space/,
  );
  expect(html.trimEnd()).toMatch(/<\/html>$/);
});
