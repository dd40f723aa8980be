import { join } from 'node:path';
import puppeteer, { type KeyInput, type LaunchOptions, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../browser/find-chromium.ts';
import { tethered } from './child-process.ts';
import { findInstalled, type Installed, pathOf } from './installed.ts';
import type { Engine, Tab } from './tab.ts';

const CHROMIUM: Installed = {
  name: 'Chromium',
  paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  variable: 'CHROMIUM_PATH',
  package: 'chromium',
};
const FIREFOX: Installed = {
  name: 'Firefox',
  paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  variable: 'FIREFOX_PATH',
  package: 'firefox-esr',
};

/** Chromium over its own protocol. */
export const chromium: Engine = engineOf(CHROMIUM, (dark, downloads) => ({
  browser: 'chrome',
  args: [...CHROMIUM_ARGUMENTS, ...(dark ? ['--blink-settings=preferredColorScheme=0'] : [])],
  downloadBehavior: { policy: 'allow', downloadPath: downloads },
}));

/** Firefox over WebDriver BiDi. */
export const firefox: Engine = engineOf(FIREFOX, (dark, downloads) => ({
  browser: 'firefox',
  extraPrefsFirefox: {
    'browser.download.dir': downloads,
    // 2: in the folder that is named.
    'browser.download.folderList': 2,
    // 0 is dark and 1 is light.
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  },
}));

function engineOf(
  installed: Installed,
  optionsOf: (dark: boolean, downloads: string) => LaunchOptions,
): Engine {
  return {
    name: installed.name,
    missing: () => findInstalled(installed).advice,
    launch: async ({ dark, folder }) => {
      const downloads = join(folder, 'downloads');
      const browser = await puppeteer.launch({
        executablePath: await tethered(pathOf(installed), join(folder, installed.package)),
        headless: true,
        defaultViewport: null,
        userDataDir: join(folder, 'profile'),
        ...optionsOf(dark, downloads),
      });
      // Not the page it opens of itself: there no Enter presses a button in Firefox.
      const page = await browser.newPage();
      return { tab: tabOf(page), downloads, close: () => browser.close() };
    },
  };
}

function tabOf(page: Page): Tab {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  // Puppeteer's own type of it gives handles of the page's objects too, which nothing here does.
  const evaluate: Tab['evaluate'] = page.evaluate.bind(page) as never;
  return {
    goTo: async (address) => {
      await page.goto(address, { waitUntil: 'load' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    evaluate,
    clickAt: (x, y) => page.mouse.click(x, y),
    press: async (keys) => {
      const held = keys.split('+') as KeyInput[];
      const last = held.pop();
      if (last === undefined) return;
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(last);
      for (const key of held.reverse()) await page.keyboard.up(key);
    },
    type: (words) => page.keyboard.type(words),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    faults: async () => faults,
  };
}
