import type { Page } from 'playwright-core';

/** Makes a map of a text in the editor's form, and waits until its places are found. */
export async function makeMap(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Article' }).fill(text);
  await page.getByRole('button', { name: 'Find its places' }).click();
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
