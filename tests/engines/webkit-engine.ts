import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Builder, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver';
import { freePort, started, untilReady } from './child-process.ts';
import { findInstalled, type Installed } from './installed.ts';
import type { Engine, LaunchOptions, RunningEngine, Tab } from './tab.ts';

const DRIVER: Installed = {
  name: 'The driver of WebKitGTK',
  paths: ['/usr/bin/WebKitWebDriver'],
  variable: 'WEBKIT_DRIVER_PATH',
  package: 'webkit2gtk-driver',
};
const BROWSER: Installed = {
  name: 'WebKitGTK’s MiniBrowser',
  paths: miniBrowsers('/usr/lib', '/usr/libexec'),
  variable: 'WEBKIT_BROWSER_PATH',
  package: 'webkit2gtk-driver',
};
const SCREEN: Installed = {
  name: 'A screen for WebKitGTK, Xvfb,',
  paths: ['/usr/bin/Xvfb'],
  variable: 'XVFB_PATH',
  package: 'xvfb',
};

/** How long the window may take to have its size, in milliseconds. */
const PATIENCE = 10_000;

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
  const [driverPath, browserPath, screenPath] = [DRIVER, BROWSER, SCREEN].map(
    (program) => findInstalled(program).path ?? program.name,
  ) as [string, string, string];
  const downloads = join(folder, 'downloads');
  await writeDesktop(folder, downloads);

  // It finds a display of its own, and writes its number.
  const screen = started(screenPath, [
    ...['-displayfd', '3', '-screen', '0', '1600x1200x24'],
    ...['-nolisten', 'tcp'],
  ]);
  const display = await screen.written;
  const port = await freePort();
  const service = started(driverPath, [`--port=${port}`], {
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
            binary: browserPath,
            args: ['--automation', ...(dark ? ['--dark-mode'] : [])],
          },
        }),
      )
      .build();
    return {
      tab: tabOf(driver),
      downloads,
      close: async () => {
        await driver.quit().catch(() => undefined);
        await close();
      },
    };
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

function tabOf(driver: WebDriver): Tab {
  const faults: string[] = [];
  /** Takes what this document has seen go wrong, and has it note what will. */
  const watch = async () => {
    faults.push(...(await driver.executeScript<string[]>(takeFaults)));
  };
  return {
    goTo: async (address) => {
      await watch();
      await driver.get(address);
      await watch();
    },
    reload: async () => {
      await watch();
      await driver.navigate().refresh();
      await watch();
    },
    evaluate: (inPage, ...given) => driver.executeScript(inPage, ...given),
    clickAt: (x, y) =>
      driver
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT })
        .click()
        .perform(),
    press: async (keys) => {
      const pressed = keys.split('+').map(keyOf);
      const actions = driver.actions();
      for (const key of pressed) actions.keyDown(key);
      for (const key of pressed.reverse()) actions.keyUp(key);
      await actions.perform();
    },
    type: (words) => driver.actions().sendKeys(words).perform(),
    resize: async (width, height) => {
      const window = driver.manage().window();
      const sizes = () =>
        driver.executeScript<[number, number]>(() => [outerHeight - innerHeight, innerHeight]);
      // The bars above the page are of the window too.
      const [bars] = await sizes();
      await window.setRect({ width, height: height + bars, x: 0, y: 0 });
      await driver.wait(
        async () => (await sizes())[1] === height,
        PATIENCE,
        'the window has its size',
      );
    },
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    faults: async () => {
      await watch();
      return faults;
    },
  };
}

/** WebDriver tells nothing of a page's errors: the page is had note them itself. Runs in the page. */
function takeFaults(): string[] {
  const page = window as { faults?: string[] };
  if (page.faults === undefined) {
    const noted: string[] = [];
    page.faults = noted;
    addEventListener('error', ({ message }) => noted.push(message));
    addEventListener('unhandledrejection', ({ reason }) => noted.push(String(reason)));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      noted.push(`${violatedDirective} forbids ${blockedURI}`),
    );
    const log = console.error;
    console.error = (...told) => {
      noted.push(told.join(' '));
      log.apply(console, told);
    };
  }
  return page.faults.splice(0);
}

function keyOf(name: string): string {
  const special: unknown = Reflect.get(Key, name.replace(/(?<=.)(?=[A-Z])/g, '_').toUpperCase());
  return name.length > 1 && typeof special === 'string' ? special : name;
}

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
