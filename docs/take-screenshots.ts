/**
 * Takes the README's pictures of the built site: the page with a popup open, the list on a phone in
 * the dark, and the page from right to left.
 * Run: npx tsx docs/take-screenshots.ts (after npm run build).
 */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tests/browser/find-chromium.ts';
import { serveFolder } from '../tests/browser/static-server.ts';

interface Picture extends BrowserContextOptions {
  /** In docs/. */
  readonly file: string;
  /** What follows the site's address. */
  readonly path: string;
}

const wide = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
const phone = {
  viewport: { width: 390, height: 780 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const PICTURES: readonly Picture[] = [
  { ...wide, file: 'screenshot.jpg', path: '#place=geonames:2656241', locale: 'en-GB' },
  { ...phone, file: 'screenshot-phone.jpg', path: '#list', colorScheme: 'dark' },
  { ...wide, file: 'screenshot-arabic.jpg', path: '?lang=ar#place=geonames:690791' },
];
/** JPEG's, at which the map's thin letters are still clean. */
const QUALITY = 82;
/** How long tiles and outlines are waited for once nothing is fetched any more, in milliseconds. */
const PAINTING = 2500;

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { file, path, ...options } = picture;
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  await page.locator('.marker').first().waitFor();
  await page.locator('.basemap canvas').first().waitFor();
  await page.waitForTimeout(PAINTING);
  const target = fileURLToPath(new URL(file, import.meta.url));
  await page.screenshot({ path: target, type: 'jpeg', quality: QUALITY });
  await context.close();
  console.warn(`docs/${file} ${((await stat(target)).size / 1000).toFixed(0)} kB`);
}

const site = fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(site)) {
  console.error('There is no built site in dist/. Build it first: npm run build');
  process.exit(1);
}
const server = await serveFolder(site);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_ARGUMENTS],
});
try {
  for (const picture of PICTURES) await take(browser, server.url, picture);
} finally {
  await browser.close();
  await server.close();
}
