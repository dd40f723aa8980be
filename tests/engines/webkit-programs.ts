import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Installed } from './installed.ts';

export const DRIVER: Installed = {
  name: 'The driver of WebKitGTK',
  paths: ['/usr/bin/WebKitWebDriver'],
  variable: 'WEBKIT_DRIVER_PATH',
  package: 'webkit2gtk-driver',
};
export const BROWSER: Installed = {
  name: 'WebKitGTK’s MiniBrowser',
  paths: miniBrowsers('/usr/lib', '/usr/libexec'),
  variable: 'WEBKIT_BROWSER_PATH',
  package: 'webkit2gtk-driver',
};
/** What a browser with a window is shown on where there is no screen. */
export const SCREEN: Installed = {
  name: 'A screen for WebKitGTK, Xvfb,',
  paths: ['/usr/bin/Xvfb'],
  variable: 'XVFB_PATH',
  package: 'xvfb',
};

/** Debian keeps it among a library's own programs, in a folder named by machine and version. */
function miniBrowsers(...roots: readonly string[]): readonly string[] {
  const inside = (folder: string) =>
    existsSync(folder) ? readdirSync(folder).map((entry) => join(folder, entry)) : [];
  return roots
    .flatMap((root) => [root, ...inside(root).filter((path) => path.includes('-linux-gnu'))])
    .flatMap(inside)
    .filter((path) => /\/webkit(?:2)?gtk-[\d.]+$/.test(path))
    .map((path) => join(path, 'MiniBrowser'));
}
