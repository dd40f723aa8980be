import { existsSync } from 'node:fs';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What a Chromium without a screen is started with, so that nothing but the page moves in it. */
export const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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
    'A Chromium is needed, and there is none. On Debian and Ubuntu: ' +
      "'apt-get install chromium'. Elsewhere: name one in the variable CHROMIUM_PATH.",
  );
}
