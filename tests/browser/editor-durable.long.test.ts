import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';
import { keepStorageBusy } from './stored-records.ts';

const open = withChromium();

test('edits made the moment before a reload, while the storage is busy, are there after it and kept', async () => {
  const page = await open({ path: '?new' });
  const name = (text: string) => page.locator('.name', { hasText: text });
  await makeMap(page, 'The ferry left Calais for Dover. In Calais it rained, and in Oslo.');
  await keepStorageBusy(page);
  await name('Calais').first().click();
  await page.getByRole('button', { name: 'Not a place' }).click();
  await name('Calais').first().waitFor({ state: 'detached' });
  await name('Oslo').click();
  await page.getByLabel('its government, people or the like').check();
  await page.locator('.name[data-use=associative]').waitFor();
  await page.reload();

  await page.locator('.name[data-use=associative]', { hasText: 'Oslo' }).waitFor();
  expect(await name('Dover').count()).toBe(1);
  expect(await name('Calais').count()).toBe(0);
  expect(await page.evaluate(keptEdits)).toBe(2);
  // And nothing is left that would make them again.
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('ahead'))),
  ).toEqual([]);
  await page.keyboard.press('Control+z');
  await page.locator('.name[data-use=associative]').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(() => name('Calais').count()).toBe(2);
});

test('an undoing made the moment before a reload, while the storage is busy, is there after it', async () => {
  const page = await open({ path: '?new' });
  const name = page.locator('.name', { hasText: 'Calais' });
  await makeMap(page, 'The ferry left Calais for Dover.');
  await name.click();
  await page.getByRole('button', { name: 'Not a place' }).click();
  await name.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(keptEdits)).toBe(1);
  await keepStorageBusy(page);
  await page.keyboard.press('Control+z');
  await name.waitFor();
  await page.reload();
  await name.waitFor();
  await page.getByRole('button', { name: /^Redo: / }).waitFor();
});

test('what is typed the moment before a reload, while the storage is busy, is in the form after it', async () => {
  const page = await open({ path: '?new' });
  const article = page.getByRole('textbox', { name: 'Article' });
  await article.waitFor();
  await keepStorageBusy(page);
  await article.fill('What I had typed of Dover');
  await page.reload();
  await expect.poll(() => article.inputValue()).toBe('What I had typed of Dover');
});

test('a form is there again where the page was left while the storage was busy making its map', async () => {
  const page = await open({ path: '?new' });
  const article = page.getByRole('textbox', { name: 'Article' });
  await article.fill('The ferry left Calais for Dover.');
  await keepStorageBusy(page);
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((key) => key.endsWith('ahead:form:new')),
  );
  await page.reload();
  await expect.poll(() => article.inputValue()).toBe('The ferry left Calais for Dover.');
});

test('an edit made the moment that the places are there is not undone by their being loaded once more', async () => {
  const page = await open({ path: '?new', before: (opened) => opened.addInitScript(loadLate) });
  await makeMap(page, 'The ferry left Calais for Dover, and Dover for Calais.');
  const notPlace = page.getByRole('button', { name: 'Not a place', exact: true });
  const gone = async (text: string) => {
    const names = page.locator('.name', { hasText: text });
    await names.first().click();
    await notPlace.click();
    await names.first().waitFor({ state: 'detached' });
  };
  await gone('Calais');
  // What was asked for before has long come then.
  await page.waitForFunction(() => 'isLoadedLate' in window);
  expect(await page.locator('.name', { hasText: 'Calais' }).count()).toBe(0);
  await gone('Dover');
  await expect.poll(() => page.evaluate(keptEdits)).toBe(2);
  expect(await page.getByText('changed in another window').count()).toBe(0);
});

/** Has the second loading of a map, from its places being told of on, end a good deal later than the first; runs in the page. */
function loadLate(): void {
  let isTold = false;
  let loadings = 0;
  const late = new WeakSet<IDBTransaction>();
  const tell = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (message: unknown) {
    isTold = true;
    tell.call(this, message);
  };
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, ...rest) {
    const transaction = begin.call(this, stores, ...rest);
    if (isTold && String(stores) === 'maps,contents,edits' && rest[0] === 'readonly') {
      loadings += 1;
      if (loadings === 2) late.add(transaction);
    }
    return transaction;
  };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type: string, hear, options) {
    const isLate = this instanceof IDBTransaction && late.has(this) && type === 'complete';
    if (!isLate || typeof hear !== 'function') return listen.call(this, type, hear, options);
    const hearLate = (event: Event) => {
      setTimeout(() => {
        hear.call(this, event);
        setTimeout(() => Object.assign(window, { isLoadedLate: true }), 200);
      }, 1_000);
    };
    return listen.call(this, type, hearLate, options);
  };
}
