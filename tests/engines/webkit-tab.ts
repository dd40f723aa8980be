import { Key, Origin, type WebDriver } from 'selenium-webdriver';
import type { Tab } from './tab.ts';

/** How long the window may take to have its size, in milliseconds. */
const PATIENCE = 10_000;

/** A page of a browser that is driven over WebDriver. */
export function tabOf(driver: WebDriver): Tab {
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
