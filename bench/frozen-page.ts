/**
 * How long the editor's page stands still at a time while it is given long texts: step by step, the longest
 * task of the page's main thread and how many are over 50 ms, in milliseconds of the processor, so that a
 * busy machine prints nearly what a calm one does; and what most of the longest was.
 * Run: npx tsx bench/frozen-page.ts [TEXT…] (after npm run build); a text is one of `frozen-texts.ts`.
 * What is pressed is found by its place in the page: finding it by its name goes through all names, in the page.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { longTexts } from './frozen-texts.ts';
import { tasksWhile } from './main-thread.ts';
import { withBuiltSite } from './with-built-site.ts';

/** Nothing is waited for longer, in milliseconds. */
const PATIENCE = 60_000;
/** A page that has had nothing to do for so long is done, in milliseconds. */
const CALM = 1500;
/** A task that is no longer is not felt, in milliseconds. */
const UNFELT = 50;

/** Does one step, and tells how long the page stood still for it. */
async function step(page: Page, name: string, act: () => Promise<unknown>): Promise<void> {
  let fault = '';
  let took = 0;
  const tasks = await tasksWhile(page, async () => {
    const began = Date.now();
    await act().catch((error: unknown) => {
      fault = ` FAILED ${String(error).split('\n')[0]}`;
    });
    took = Date.now() - began;
    await page.waitForTimeout(CALM);
  });
  const longest = tasks.reduce((most, task) => (task.time > most.time ? task : most), {
    time: 0,
    doing: '',
  });
  const felt = tasks.filter(({ time }) => time > UNFELT).length;
  process.stdout.write(
    `  ${name.padEnd(28)} longest task ${longest.time.toFixed(0).padStart(5)} ms, ${String(felt).padStart(3)} over ${UNFELT} ms, done in ${took} ms ${longest.time > UNFELT ? longest.doing : ''}${fault}\n`,
  );
}

async function download(page: Page, press: () => Promise<void>): Promise<Download> {
  const waiting = page.waitForEvent('download', { timeout: PATIENCE });
  waiting.catch(() => undefined);
  await press();
  return waiting;
}

const asked = process.argv.slice(2);
const chosen = Object.entries(longTexts).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);

await withBuiltSite(async (browser, url) => {
  for (const [name, make] of chosen) {
    const context = await browser.newContext({
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => process.stdout.write(`  ! ${error.message}\n`));
    await page.goto(`${url}?new`);
    await page.getByRole('textbox', { name: 'Article' }).waitFor();
    await page.waitForTimeout(CALM);
    const long = make();
    // From a file: what is given as bytes is unpacked in the page, which stands still meanwhile.
    const longFile = join(tmpdir(), long.name);
    writeFileSync(longFile, long.buffer);
    process.stdout.write(`${name}: ${(long.buffer.length / 1e6).toFixed(2)} MB\n`);
    if (/^text\/(?:plain|html)$/.test(long.mimeType)) {
      // Before: to fill the clipboard is no work of the step's.
      await page.evaluate(
        ([type, text]) =>
          navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([text], { type }) })]),
        [long.mimeType, long.buffer.toString()] as const,
      );
      await page.getByRole('textbox', { name: 'Article' }).focus();
      await page.waitForTimeout(CALM);
      await step(page, 'paste', async () => {
        await page.keyboard.press('Control+V');
        await page.locator('.page-preview-text, .notice').first().waitFor();
      });
    }
    await step(page, 'open the file', async () => {
      await page.locator('input[type=file]').setInputFiles(longFile);
      await (long.isRefused === true
        ? page.locator('.notice').first()
        : page.locator('.page-preview', { hasText: long.name })
      ).waitFor();
      if (long.isRefused === true) await page.waitForTimeout(8_000);
    });
    if (long.isRefused === true) {
      process.stdout.write(`  ${await page.locator('.notice').first().innerText()}\n`);
      await context.close();
      continue;
    }
    await step(page, 'find its places', async () => {
      await page.locator('.bring-in button[type=submit]').click();
      await page.locator('.article-actions').waitFor();
      await page.waitForTimeout(8_000);
    });
    const map = page.url();
    await step(page, 'open the saved map', async () => {
      await page.goto(map);
      await page.locator('.article-actions').waitFor();
      await page.waitForTimeout(8_000);
    });
    if ((await page.locator('.name').count()) > 0) {
      await step(page, 'select a name', async () => {
        await page.locator('.name').first().click();
        await page.locator('.correct-panel').waitFor();
      });
      await step(page, 'correct all its mentions', async () => {
        await page.locator('.panel-action', { hasText: /^Not a place$/ }).click();
        await page.locator('.edit-message').getByText('mentions changed').waitFor();
      });
      await step(page, 'undo', () => page.locator('.tool').first().click());
      await page.keyboard.press('Escape');
    }
    await step(page, 'open the publishing dialog', async () => {
      await page.locator('.publish-open').click();
      await page.locator('.publish .action').waitFor();
    });
    const file = join(tmpdir(), `frozen-${name}.html`);
    await step(page, 'publish the page', async () => {
      const got = await download(page, () => page.locator('.publish .action').click());
      await got.saveAs(file);
    });
    for (const button of await page.locator('.publish-files button').all()) {
      const format = (await button.locator('.publish-file-extension').textContent()) ?? '';
      // It is printed, and no file comes.
      if (format === '.pdf') continue;
      await step(page, `export ${format}`, () => download(page, () => button.click()));
    }
    await page.keyboard.press('Escape');
    await step(page, 'edit article', async () => {
      await page.locator('.article-actions button').first().click();
      await page.locator('.edit-article .action').waitFor();
    });
    await step(page, 'back up', async () => {
      await page.goto(`${url}?maps`);
      await download(page, () => page.getByRole('button', { name: /Back up/ }).click());
    });
    await step(page, 'read the published page', async () => {
      await page.goto(pathToFileURL(file).href);
      await page.locator('.name').first().waitFor();
      await page.waitForTimeout(8_000);
    });
    await step(page, 'its list of places', async () => {
      await page.locator('.views a').last().click();
      await page.waitForTimeout(4_000);
    });
    await context.close();
  }
});
