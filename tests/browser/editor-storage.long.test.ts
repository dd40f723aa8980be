import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';
import { deleteStorage, makeStorageNewer, putRecord, storedRecords } from './stored-records.ts';

const open = withChromium();

const TYPED = 'What I had typed of Dover';
const articleField = (page: Page) => page.getByRole('textbox', { name: 'Article' });

/** Makes two maps, and leaves the page on the second. */
async function twoMaps(page: Page): Promise<string> {
  await makeMap(page, 'The ferry left Calais for Dover.');
  await page.getByRole('link', { name: 'New map' }).click();
  await makeMap(page, 'It rained in Oslo and in Bergen.');
  return new URL(page.url()).searchParams.get('map') ?? '';
}

const openList = (page: Page) => page.getByRole('link', { name: 'Your maps' }).click();

async function saved(
  page: Page,
  press: () => Promise<unknown>,
): Promise<{ name: string; file: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

describe('a damaged map', () => {
  test('is listed as such beside the others, saved as it is, and removed after a question', async () => {
    const page = await open({ path: '?new' });
    const id = await twoMaps(page);
    await putRecord(page, 'maps', { id, title: 'Rain', revision: 'many' });
    await openList(page);
    const row = page.locator('.maps-row[data-damaged]');
    await row.waitFor();
    expect(await row.textContent()).toMatch(
      /Rain.*This map is damaged: Its entry in the list is damaged/,
    );
    await page.getByRole('link', { name: /Calais/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);

    const { name, file } = await saved(page, () =>
      page.getByRole('button', { name: 'Save as it is: Rain' }).click(),
    );
    expect(name).toBe('rain.dateline-maps.json');
    const { entries } = JSON.parse(file.toString());
    expect(entries).toHaveLength(1);
    expect(entries[0].records[0].value).toEqual({ id, title: 'Rain', revision: 'many' });
    expect(JSON.stringify(entries[0].records)).toContain('It rained in Oslo');

    await page.getByRole('button', { name: 'Remove: Rain' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await row.waitFor();
    await page.getByRole('button', { name: 'Remove: Rain' }).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove for good' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /Calais/ }).waitFor();
    expect((await storedRecords(page))['contents']).toHaveLength(1);
  });

  test('whose article is damaged is found in the background', async () => {
    const page = await open({ path: '?new' });
    const id = await twoMaps(page);
    await putRecord(page, 'contents', { id, article: { text: 5 }, document: null });
    await openList(page);
    await page.locator('.maps-row[data-damaged]', { hasText: 'article is damaged' }).waitFor();
    expect(await page.locator('.maps-row').count()).toBe(2);
  });

  test('tells at its own address what is wrong, and goes on with what is sound', async () => {
    const page = await open({ path: '?new' });
    const id = await twoMaps(page);
    await page.locator('article').getByRole('link', { name: 'Oslo' }).click();
    await page.getByRole('button', { name: 'Right as it is' }).first().click();
    await expect.poll(async () => (await storedRecords(page))['edits']?.length).toBe(1);
    const [map] =
      (await storedRecords(page))['maps']?.filter((header) =>
        JSON.stringify(header).includes(id),
      ) ?? [];
    await putRecord(page, 'edits', { map: id, index: 1, edit: { kind: 'paint', blue: true } });
    await putRecord(page, 'maps', { ...Object(map), edits: 2, position: 2 });
    await page.reload();
    await page.getByRole('heading', { name: 'This map is damaged' }).waitFor();
    expect(await page.locator('.damages').textContent()).toMatch(
      /Correction 2 of 2.*"paint".*newer/,
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on with the first 1 of 2 corrections' }).click();
    await page.locator('.name').first().waitFor();
    expect(await page.locator('.name').allTextContents()).toEqual(['Oslo', 'Bergen']);
    await page.getByRole('button', { name: /^Undo/ }).waitFor();
    await openList(page);
    await page.getByRole('link', { name: /\(mended\)/ }).waitFor();
    await page.locator('.maps-row[data-damaged]').waitFor();
  });

  test('whose places cannot be read goes on with its article, and they are found again', async () => {
    const page = await open({ path: '?new' });
    const id = await twoMaps(page);
    const content = (await storedRecords(page))['contents']?.find((own) =>
      JSON.stringify(own).includes(id),
    );
    await putRecord(page, 'contents', { ...Object(content), document: { features: 'none' } });
    await page.reload();
    await page.getByRole('button', { name: 'Go on with the article alone' }).click();
    await page.locator('.name').first().waitFor();
  });
});

describe('a backup', () => {
  test('is restored in another browser with every map, and once more changes nothing', async () => {
    const page = await open({ path: '?new' });
    await twoMaps(page);
    await page.locator('article').getByRole('link', { name: 'Oslo' }).click();
    await page.getByRole('button', { name: 'Right as it is' }).first().click();
    await expect.poll(async () => (await storedRecords(page))['edits']?.length).toBe(1);
    await openList(page);
    const { name, file } = await saved(page, () =>
      page.getByRole('button', { name: 'Back up all maps' }).click(),
    );
    expect(name).toMatch(/^my-maps-\d{4}-\d\d-\d\d\.dateline-maps\.json$/);
    await page.getByText('2 maps backed up').waitFor();
    const before = await storedRecords(page);

    const other = await open({ path: '?maps' });
    await other.getByText('No map yet').waitFor();
    const choose = async () => {
      const chosen = other.waitForEvent('filechooser');
      await other.getByRole('button', { name: 'Restore a backup…' }).click();
      await (await chosen).setFiles({ name, mimeType: 'application/json', buffer: file });
    };
    await choose();
    await other.getByText('2 maps restored').waitFor();
    expect(await storedRecords(other)).toEqual(before);
    expect(await axeFaults(other)).toEqual([]);
    await choose();
    await other.getByText(/2 maps left as here/).waitFor();
    expect(await storedRecords(other)).toEqual(before);
    await other.getByRole('link', { name: /rained in Oslo/ }).click();
    await other.getByRole('button', { name: /^Undo/ }).click();
    await expect
      .poll(async () => JSON.stringify((await storedRecords(other))['maps']))
      .toContain('"position":0');
  });

  test('that the storage is too small for says which maps are not restored; with room they come', async () => {
    const page = await open({ path: '?new' });
    await twoMaps(page);
    await openList(page);
    const press = () => page.getByRole('button', { name: 'Back up all maps' }).click();
    const full = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await full.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    // What is kept can be backed up all the same.
    const { name, file } = await saved(page, press);
    const before = await storedRecords(page);

    const other = await open({ path: '?maps' });
    await other.getByText('No map yet').waitFor();
    const session = await other.context().newCDPSession(other);
    const restore = () =>
      other
        .locator('.keeping input[type=file]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: file });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await restore();
    await other.getByText(/2 entries of the backup refused/).waitFor();
    await other
      .getByText(/storage is full/)
      .first()
      .waitFor();
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await restore();
    await other.getByText('2 maps restored').waitFor();
    expect(await storedRecords(other)).toEqual(before);
  });

  test('that is none says so, and nothing is changed', async () => {
    const page = await open({ path: '?new' });
    await makeMap(page, 'The ferry left Calais for Dover.');
    await openList(page);
    const before = await storedRecords(page);
    await page.locator('.keeping input[type=file]').setInputFiles({
      name: 'diary.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"dear": "diary"}'),
    });
    const notice = page.locator('.keeping .notice');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(
      /‘diary.json’ was not restored: it is no backup.*Nothing was changed/,
    );
    expect(await storedRecords(page)).toEqual(before);
  });

  test('that is restored in one window is news in another', async () => {
    const page = await open({ path: '?new' });
    await makeMap(page, 'The ferry left Calais for Dover.');
    await openList(page);
    const { name, file } = await saved(page, () =>
      page.getByRole('button', { name: 'Back up all maps' }).click(),
    );
    const other = await open({ path: '?maps' });
    const second = await other.context().newPage();
    await second.goto(other.url());
    await second.getByText('No map yet').waitFor();
    await other
      .locator('.keeping input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: file });
    await second.getByRole('link', { name: /Calais/ }).waitFor();
  });
});

test('the list says in one line whether the browser keeps the maps, and asks it to', async () => {
  const page = await open({
    path: '?new',
    before: (opened) =>
      opened.addInitScript(() => {
        let kept = false;
        Object.defineProperty(navigator, 'storage', {
          value: {
            persisted: async () => kept,
            persist: async () => {
              kept = document.querySelector('.keeping') !== null;
              return kept;
            },
            estimate: async () => ({ quota: 100e6, usage: 96e6 }),
          },
        });
      }),
  });
  await makeMap(page, 'The ferry left Calais for Dover.');
  await openList(page);
  const line = page.locator('.keeping [role=status]').first();
  await expect.poll(() => line.textContent()).toMatch(/may clear them.*Only 4 MB of room/);
  await page.getByRole('button', { name: 'Ask it to keep them' }).click();
  await expect.poll(() => line.textContent()).toMatch(/until you delete them/);
  expect(await page.getByRole('button', { name: 'Ask it to keep them' }).count()).toBe(0);
});

describe('storage that fails under an open page', () => {
  test('deleted: told as that, what is typed stays, and is kept again', async () => {
    const page = await open({ path: '?new' });
    await articleField(page).fill(TYPED);
    await deleteStorage(page);
    const told = page.locator('.storage-trouble');
    await expect.poll(() => told.textContent()).toContain('was deleted in this browser');
    expect(await articleField(page).inputValue()).toBe(TYPED);
    await articleField(page).fill(`${TYPED} and Calais`);
    await expect
      .poll(async () => JSON.stringify((await storedRecords(page))['unfinished']))
      .toContain(`${TYPED} and Calais`);
    await page.reload();
    await expect.poll(() => articleField(page).inputValue()).toBe(`${TYPED} and Calais`);
  });

  test('cleared by the browser: told as that, without an error that nobody caught', async () => {
    const page = await open({ path: '?new' });
    await makeMap(page, 'The ferry left Calais for Dover.');
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await expect
      .poll(() => page.locator('.storage-trouble').textContent())
      .toContain('was deleted in this browser');
    // The article stays before its reader, and can be kept again.
    expect(await page.locator('article').textContent()).toContain('Calais');
    await page.getByRole('button', { name: 'Keep this map again' }).click();
    await expect.poll(async () => (await storedRecords(page))['maps']?.length).toBe(1);
    await page.locator('article').getByRole('link', { name: 'Calais' }).click();
    await page.getByRole('button', { name: 'Right as it is' }).first().click();
    await expect.poll(async () => (await storedRecords(page))['edits']?.length).toBe(1);
  });

  test('a newer version in another window: told as that, and the form stays', async () => {
    const page = await open({ path: '?new' });
    await articleField(page).fill(TYPED);
    await makeStorageNewer(page);
    await expect
      .poll(() => page.locator('.storage-trouble').textContent())
      .toContain('a newer version of Dateline');
    expect(await articleField(page).inputValue()).toBe(TYPED);
    await articleField(page).fill(`${TYPED} still`);
    await page.locator('.notice', { hasText: 'is not kept at the moment' }).waitFor();
  });

  test('full: told as that while typing, and kept as soon as there is room', async () => {
    const page = await open({ path: '?new' });
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await articleField(page).fill(TYPED.repeat(4_000));
    await page.locator('.notice', { hasText: 'storage is full' }).waitFor();
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.locator('.notice', { hasText: 'storage is full' }).waitFor({ state: 'detached' });
    await expect
      .poll(async () => JSON.stringify((await storedRecords(page))['unfinished']))
      .toContain(TYPED);
  });
});

describe('storage that does not open', () => {
  test.each([
    [
      'not there at all',
      () => Reflect.deleteProperty(window, 'indexedDB'),
      'allow it to keep data',
    ],
    [
      'forbidden',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      },
      'allow it to keep data',
    ],
    [
      'never answering',
      () => {
        const { open: opening } = IDBFactory.prototype;
        const { prototype } = IDBFactory;
        prototype.open = function (this: IDBFactory) {
          // A name that nothing else opens, and of which nothing is heard.
          const request = opening.call(this, 'elsewhere');
          Object.defineProperty(request, 'addEventListener', { value: () => undefined });
          return request;
        };
      },
      'has not answered yet',
    ],
  ] as const)('%s: told as that', async (_what, fail, said) => {
    const page = await open({ path: '?new', before: (opened) => opened.addInitScript(fail) });
    const notice = page.locator('.notice', { hasText: said });
    await notice.waitFor({ timeout: 60_000 });
    expect(await axeFaults(page)).toEqual([]);
  });

  test('held up by an older window: told as that, and gone on with once that is closed', async () => {
    const page = await open({ path: '' });
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('dateline', 1);
          opening.onupgradeneeded = () => {
            opening.result.createObjectStore('maps', { keyPath: 'id' });
            opening.result.createObjectStore('contents', { keyPath: 'id' });
            opening.result.createObjectStore('unfinished');
          };
          opening.onsuccess = () => {
            Object.assign(window, { held: opening.result });
            resolve();
          };
        }),
    );
    const second = await page.context().newPage();
    await second.goto(`${page.url().split(/[?#]/)[0]}?new`);
    await second.locator('.notice', { hasText: 'an older Dateline open' }).waitFor();
    await page.close();
    await articleField(second).waitFor();
  });
});
