/**
 * How long the editor's page stands still at a time while it is given texts at the limits of what it
 * takes: the longest task of the main thread, as the browser's Long Tasks API tells it, and the longest
 * gap between two runs of a timer, in milliseconds by the clock, step by step. Only on a machine that
 * does nothing else do they say anything.
 * Run: npx tsx bench/frozen-page.ts [TEXT…] (after npm run build); a text is one of `frozen-texts.ts`.
 * What is pressed is found by its place in the page: finding it by its name goes through all names, in the page.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { longTexts } from './frozen-texts.ts';
import { withBuiltSite } from './with-built-site.ts';

/** Nothing is waited for longer, in milliseconds. */
const PATIENCE = 60_000;
/** A page that has had nothing to do for so long is done, in milliseconds. */
const CALM = 1500;

/** Runs in the page. */
const watch = () => {
  const seen = { task: 0, tasks: 0, gap: 0, lastLong: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      seen.task = Math.max(seen.task, duration);
      seen.tasks++;
      seen.lastLong = startTime + duration;
    }
  }).observe({ type: 'longtask' });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    seen.gap = Math.max(seen.gap, now - last);
    last = now;
  }, 5);
};

interface Seen {
  readonly task: number;
  readonly tasks: number;
  readonly gap: number;
}

/** What was seen since it was last asked. */
const take = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const now: { task: number; tasks: number; gap: number } = Reflect.get(window, 'seen');
    const told = { ...now };
    Object.assign(now, { task: 0, tasks: 0, gap: 0 });
    return told;
  });

/** Does one step, and tells how long the page stood still for it. */
async function step(page: Page, name: string, act: () => Promise<unknown>): Promise<void> {
  await take(page).catch(() => undefined);
  const began = Date.now();
  const fault = await act().then(
    () => '',
    (error: unknown) => ` FAILED ${String(error).split('\n')[0]}`,
  );
  const took = Date.now() - began;
  await page.waitForTimeout(CALM);
  const { task, tasks, gap } = await take(page);
  process.stdout.write(
    `  ${name.padEnd(28)} longest task ${task.toFixed(0).padStart(5)} ms, longest gap ${gap.toFixed(0).padStart(5)} ms, ${tasks} over 50 ms, done in ${took} ms${fault}\n`,
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
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => process.stdout.write(`  ! ${error.message}\n`));
    await page.addInitScript(watch);
    await page.goto(`${url}?new`);
    await page.getByRole('textbox', { name: 'Article' }).waitFor();
    await page.waitForTimeout(CALM);
    const long = make();
    // From a file: what is given as bytes is unpacked in the page, which stands still meanwhile.
    const longFile = join(tmpdir(), long.name);
    writeFileSync(longFile, long.buffer);
    process.stdout.write(`${name}: ${(long.buffer.length / 1e6).toFixed(2)} MB\n`);
    if (long.mimeType === 'text/plain') {
      await step(page, 'paste', async () => {
        await page.evaluate((text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          document
            .querySelector('textarea')
            ?.dispatchEvent(
              new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
            );
        }, long.buffer.toString());
        await page.locator('.page-preview-text, .notice').first().waitFor();
      });
    }
    await step(page, 'open the file', async () => {
      await page.locator('input[type=file]').setInputFiles(longFile);
      await page.locator('.page-preview', { hasText: long.name }).waitFor();
    });
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
      await page
        .locator('button', { hasText: /^List$/ })
        .first()
        .click();
      await page.waitForTimeout(4_000);
    });
    await context.close();
  }
});
