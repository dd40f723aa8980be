import { existsSync } from 'node:fs';

/** First the one without a window of its own: to open a page costs it half of the time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** What a Chromium without a screen is started with, so that nothing but the page moves in it, and it finds no machine but this. */
export const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
] as const;

/**
 * Finds the Chromium to drive: the one that CHROMIUM_PATH names, or an installed one.
 * @throws Error saying how to get one where there is none.
 */
export function findChromium(): string {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, and there is no such file`);
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  throw new Error(
    'A Chromium is needed, and there is none. On Debian: ' +
      "'apt-get install chromium-headless-shell', or 'chromium'. Elsewhere: name one in the variable CHROMIUM_PATH.",
  );
}
