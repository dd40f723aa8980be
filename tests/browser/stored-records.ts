import type { Page } from 'playwright-core';

/** Puts records into this browser's storage past all that checks them; values are made by code. */
export async function putRecord(
  page: Page,
  store: string,
  value: unknown,
  key?: string,
): Promise<void> {
  await page.evaluate(
    ({ store: name, value: record, key: at }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('dateline');
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(name, 'readwrite');
          writing.objectStore(name).put(record, at);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    { store, value, key },
  );
}

/** Deletes all that is kept, under the page that has it open; as another window may. */
export async function deleteStorage(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('dateline');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

/** All that is kept, by store. */
export async function storedRecords(page: Page): Promise<Readonly<Record<string, unknown[]>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown[]>>((resolve) => {
        const opening = indexedDB.open('dateline');
        opening.onsuccess = async () => {
          const database = opening.result;
          const all: Record<string, unknown[]> = {};
          for (const name of database.objectStoreNames) {
            const reading = database.transaction(name).objectStore(name).getAll();
            await new Promise((read) => {
              reading.onsuccess = read;
            });
            all[name] = reading.result;
          }
          database.close();
          resolve(all);
        };
      }),
  );
}

/** Brings the storage to a version that is to come, as a window of a newer Dateline does. */
export async function makeStorageNewer(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('dateline', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
}

/**
 * Has the storage be as slow as under load: a transaction of the page's own keeps it busy, and what
 * else is to be written waits until the page is left, which takes it away before it is begun.
 */
export async function keepStorageBusy(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('dateline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const busy = database.transaction([...database.objectStoreNames], 'readwrite');
          const again = () => {
            const asking = busy.objectStore('maps').count();
            asking.onsuccess = () => {
              resolve();
              again();
            };
          };
          again();
        };
      }),
  );
}
