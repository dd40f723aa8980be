import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from './find-chromium.ts';

interface OpenOptions extends BrowserContextOptions {
  /** What follows the site's address, as '#place=…'. */
  readonly path?: string;
  /** The site's address, where it is not the one that all tests share; or a file's, 'file://…'. */
  readonly site?: string;
  /** Whether the page's timers and frames can be run ahead, by `page.clock.runFor`: so a test sees that nothing comes of waiting. */
  readonly ownClock?: boolean;
  /** Whether the editor may keep the place index of a `site`; not unless said: then it asks for shards. */
  readonly keepsIndex?: boolean;
  /** Arranges what the page is to meet before it loads. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What the page is to throw, where that is what is tested. */
  readonly expects?: RegExp;
}

/** What Chromium says of a request to a machine that CHROMIUM_ARGUMENTS has it not find. */
const NOT_FOUND = 'net::ERR_NAME_NOT_RESOLVED';

/**
 * Gives a test file one Chromium. A page that asks for anything outside this machine, breaks its
 * content security policy or throws fails the test it was opened in.
 */
export function withChromium(): (options?: OpenOptions) => Promise<Page> {
  let browser: Browser | undefined;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...CHROMIUM_ARGUMENTS],
    });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    expect(faults.splice(0)).toEqual([]);
  });

  return async ({
    path = '',
    site = inject('siteUrl'),
    keepsIndex = false,
    ownClock = false,
    before,
    expects,
    ...options
  } = {}) => {
    if (browser === undefined) throw new Error('a page is opened within a test');
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      // What a test answers for the server would pass by the worker's requests.
      serviceWorkers: 'block',
      ...options,
    });
    context.on('requestfailed', (request) => {
      // None but this machine's names are found: a page that is to be answered from outside has a route.
      if (request.failure()?.errorText !== NOT_FOUND) return;
      faults.push(`asked for ${request.url()}`);
    });
    // The site that all share has none of it. Of others a route is had: it costs each request a turn.
    if (!keepsIndex && site !== inject('siteUrl')) {
      await context.route('**/gazetteer/packs.json', (route) => route.fulfill({ status: 404 }));
    }
    if (ownClock) await context.clock.install();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', ({ message }) => {
      if (expects?.test(message) !== true) faults.push(message);
    });
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    await before?.(page);
    await page.goto(`${site}${path}`);
    return page;
  };
}
