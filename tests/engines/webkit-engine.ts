import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Builder, Capabilities } from 'selenium-webdriver';
import { freePort } from '../free-port.ts';
import { started, untilReady } from './child-process.ts';
import { findInstalled, pathOf } from './installed.ts';
import type { Engine, LaunchOptions, RunningEngine } from './tab.ts';
import { BROWSER, DRIVER, SCREEN } from './webkit-programs.ts';
import { tabOf } from './webkit-tab.ts';

/** WebKit as GNOME builds it, over WebDriver, on a screen that is nowhere. */
export const webkit: Engine = {
  name: 'WebKit',
  missing: () => {
    const advice = [DRIVER, BROWSER, SCREEN].map((program) => findInstalled(program).advice);
    return advice.find((sentence) => sentence !== null) ?? null;
  },
  launch,
};

async function launch({ dark, folder }: LaunchOptions): Promise<RunningEngine> {
  const downloads = join(folder, 'downloads');
  await writeDesktop(folder, downloads);

  // It finds a display of its own, and writes its number.
  const screen = started(pathOf(SCREEN), [
    ...['-displayfd', '3', '-screen', '0', '1600x1200x24'],
    ...['-nolisten', 'tcp'],
  ]);
  const display = await screen.written;
  const port = await freePort();
  const service = started(pathOf(DRIVER), [`--port=${port}`], {
    PATH: process.env['PATH'],
    LANG: 'en_US.UTF-8',
    DISPLAY: `:${display}`,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    // No bus of a desktop is asked for anything.
    NO_AT_BRIDGE: '1',
    GTK_A11Y: 'none',
    GIO_USE_VFS: 'local',
    GSETTINGS_BACKEND: 'memory',
  });
  // Without a word to the browser, which might not answer: what it keeps is thrown away.
  const close = async () => {
    await service.end();
    await screen.end();
  };
  try {
    const server = `http://127.0.0.1:${port}`;
    await untilReady(`${server}/status`);
    const driver = await new Builder()
      .usingServer(server)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          // Not earlier: a script that is run while the page is still being read is never answered.
          pageLoadStrategy: 'normal',
          'webkitgtk:browserOptions': {
            binary: pathOf(BROWSER),
            args: ['--automation', ...(dark ? ['--dark-mode'] : [])],
          },
        }),
      )
      .build();
    return { tab: tabOf(driver), downloads, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the browser takes for its user's desktop. */
async function writeDesktop(folder: string, downloads: string): Promise<void> {
  const settings = join(folder, '.config');
  await mkdir(join(settings, 'gtk-3.0'), { recursive: true });
  await mkdir(downloads, { recursive: true });
  await writeFile(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  // Its bars would not let the window be as narrow as a phone.
  await writeFile(
    join(settings, 'gtk-3.0', 'gtk.css'),
    '* { min-width: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }\n',
  );
}
