import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readMappedArticle } from '../../src/formats/read-mapped-article.ts';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';

const open = withChromium();

/** Has the worker that writes files hear nothing until `release` is called; runs in the page. */
const holdWriting = () => {
  const held: (() => void)[] = [];
  const post = Worker.prototype.postMessage;
  const ended: string[] = [];
  const names = new WeakMap<Worker, string>();
  const Original = Worker;
  class Watched extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      names.set(this, String(url));
    }
    override terminate() {
      ended.push(names.get(this) ?? '');
      super.terminate();
    }
    override postMessage(...args: unknown[]) {
      const send = () => Reflect.apply(post, this, args);
      if (names.get(this)?.includes('writing-worker')) held.push(send);
      else send();
    }
  }
  Object.assign(window, { Worker: Watched, held, ended, ticks: 0 });
  setInterval(() => Object.assign(window, { ticks: Reflect.get(window, 'ticks') + 1 }), 20);
};
const ticks = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'ticks')));
const endedWorkers = (page: Page) =>
  page.evaluate((): string[] => [...Reflect.get(window, 'ended')]);

async function openPublishing(page: Page): Promise<void> {
  await makeMap(page, 'A ship left Barrow for Dover, and came back to Barrow.');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Download the page' }).waitFor();
}

test.each([
  'Download the page',
  /^KML/,
])('a file is written in a worker, which Cancel ends: %s', async (name) => {
  const page = await open({
    path: '?new',
    before: (opened) => opened.addInitScript(holdWriting),
  });
  await openPublishing(page);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await page.getByText('Making the file…').waitFor();
  const cancel = page.getByRole('dialog').getByRole('button', { name: 'Cancel' });
  await cancel.waitFor();
  const before = await ticks(page);
  await expect.poll(() => ticks(page)).toBeGreaterThan(before + 3);
  await cancel.click();
  await page.getByText('Making the file…').waitFor({ state: 'detached' });
  expect((await endedWorkers(page)).filter((url) => url.includes('writing-worker'))).toHaveLength(
    1,
  );
  expect(downloads).toEqual([]);
});

test('after a file was cancelled the next is made whole', async () => {
  const page = await open({ path: '?new', before: (opened) => opened.addInitScript(holdWriting) });
  await openPublishing(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Download the page' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^GeoJSON/ }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
  await page.evaluate(() => {
    for (const send of Reflect.get(window, 'held')) send();
  });
  const text = await readFile(await (await coming).path(), 'utf8');
  const { article } = readMappedArticle(text, null);
  expect(article.text).toBe('A ship left Barrow for Dover, and came back to Barrow.');
});
