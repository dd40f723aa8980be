import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tests/browser/find-chromium.ts';
import { serveFolder } from '../tests/browser/static-server.ts';

/** Runs a measurement on the built site, served with gzip, in a Chromium; ends the process where no site is built. */
export async function withBuiltSite(
  measure: (browser: Browser, url: string) => Promise<void>,
): Promise<void> {
  const site = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(site)) {
    console.error('There is no built site in dist/. Build it first: npm run build');
    process.exit(1);
  }
  const server = await serveFolder(site, { gzip: true });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGUMENTS],
  });
  try {
    await measure(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}
