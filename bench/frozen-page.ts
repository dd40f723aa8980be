/**
 * How long the editor's page stands still at a time while it is given long texts: the longest task of
 * the main thread, as the browser's Long Tasks API tells it, and the longest gap between two runs of a
 * timer, in milliseconds by the clock. Only on a machine that does nothing else do they say anything.
 * Run: npx tsx bench/frozen-page.ts (after npm run build).
 */
import type { Page } from 'playwright-core';
import { withBuiltSite } from './with-built-site.ts';

/** How long a text is watched after it was given, in milliseconds. */
const WATCHED = 15_000;

const sentence = 'He went by train from Dover to Calais and on to Paris. ';

const texts: Readonly<Record<string, string>> = {
  '10 MB of news in one paragraph': sentence.repeat(181_000),
  '10 MB of short paragraphs': 'Ab.\n\n'.repeat(1_990_000),
  '900 kB of news': `${sentence.repeat(8)}\n\n`.repeat(2_000),
  '900 kB of names': 'Dover, Calais, Paris, Rome, Oslo, '.repeat(26_000),
};

/** Runs in the page. */
const watch = () => {
  const seen = { task: 0, gap: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
  }).observe({ type: 'longtask' });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    seen.gap = Math.max(seen.gap, now - last);
    last = now;
  }, 5);
};

/** What was seen since it was last asked. */
async function seen(page: Page): Promise<string> {
  const { task, gap } = await page.evaluate(() => {
    const now: { task: number; gap: number } = Reflect.get(window, 'seen');
    const told = { ...now };
    Object.assign(now, { task: 0, gap: 0 });
    return told;
  });
  return `longest task ${task.toFixed(0)} ms, longest gap ${gap.toFixed(0)} ms`;
}

await withBuiltSite(async (browser, url) => {
  for (const [name, text] of Object.entries(texts)) {
    const page = await browser.newPage();
    await page.addInitScript(watch);
    await page.goto(`${url}?new`);
    await page.getByRole('textbox', { name: 'Article' }).waitFor();
    await seen(page);
    const file = { name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.page-preview-text, .bring-in .notice').first().waitFor({ timeout: 0 });
    process.stdout.write(`${name}, opened: ${await seen(page)}\n`);
    if ((await page.locator('.page-preview-text').count()) > 0) {
      await page.getByRole('button', { name: 'Find its places' }).click();
      await page.waitForTimeout(WATCHED);
      process.stdout.write(`${name}, mapped: ${await seen(page)}\n`);
    }
    await page.close();
  }
});
