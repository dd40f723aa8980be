import type { Locator, Page } from 'playwright-core';

/** A telephone, whose screen is touched. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} as const;

/** How a button is pressed. */
export type Press = (button: Locator) => Promise<void>;
export const click: Press = (button) => button.click();
export const tap: Press = (button) => button.tap();

/** Makes a map of a text in the editor's form, and waits until its places are found. */
export async function makeMap(page: Page, text: string, press = click): Promise<void> {
  await page.getByRole('textbox', { name: 'Article' }).fill(text);
  await press(page.getByRole('button', { name: 'Find its places' }));
  await page.locator('.name').first().waitFor();
  await page.locator('.search-state').waitFor({ state: 'detached' });
}

/** Has the page take something from the clipboard, as the browser's own paste would give it. */
export async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  const target = page.getByRole('textbox', { name: 'Article' });
  await target.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, data);
}

/** How many edits are kept in this browser; runs in the page. */
export const keptEdits = () =>
  new Promise<number>((resolve) => {
    const opening = indexedDB.open('dateline');
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('edits').objectStore('edits').count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });

/** Presses Tab until what is called so has the focus. */
export async function tabTo(page: Page, isIt: (name: string) => boolean): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
          ? at.labels?.[0]?.textContent
          : null;
      return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim();
    });
    if (isIt(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not come to it');
}
