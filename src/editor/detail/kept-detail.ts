import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Database } from '../store/database.ts';
import type { MapId } from '../store/stored-map.ts';

/** Which file of detail a map is painted with: one that is kept here, by its key, or one at an address. */
type Chosen =
  | { readonly kind: 'file'; readonly key: string }
  | { readonly kind: 'address'; readonly url: string };

/**
 * Files are copies of those that were picked, whole: a handle on a file has to be allowed anew at every
 * visit, and not every browser has them. One that several maps are painted with is kept once. They are
 * in a database of their own, which backups leave out.
 */
interface DetailStores extends DBSchema {
  files: { key: string; value: { readonly name: string; readonly blob: Blob } };
  maps: { key: MapId; value: Chosen };
}

/** What a map is painted with, as it was picked or given. */
export type PickedDetail =
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'address'; readonly url: string };

const DATABASE_NAME = 'dateline-detail';

/** What a map is painted with; null for the world alone, or where it cannot be read. */
export async function readDetail(id: MapId): Promise<PickedDetail | null> {
  return withDetails(async (details) => {
    const chosen = await details.get('maps', id);
    if (chosen === undefined) return null;
    if (chosen.kind === 'address') return chosen;
    const file = await details.get('files', chosen.key);
    return file === undefined ? null : { kind: 'file', ...file };
  });
}

/**
 * Keeps what a map is painted with, a file as a copy; and forgets the files that no map wants any more.
 * @param database of the maps themselves: what was chosen for one that is gone is forgotten too.
 * @throws DOMException, as QuotaExceededError, where the browser keeps it not.
 */
export async function keepDetail(
  database: Database,
  id: MapId,
  picked: PickedDetail | null,
): Promise<void> {
  const maps = new Set(await database.getAllKeys('maps'));
  await withDetails(async (details) => {
    const transaction = details.transaction(['files', 'maps'], 'readwrite');
    const files = transaction.objectStore('files');
    const choices = transaction.objectStore('maps');
    if (picked === null) await choices.delete(id);
    else if (picked.kind === 'address') await choices.put(picked, id);
    else {
      const key = keyOf(picked);
      await files.put({ name: picked.name, blob: picked.blob }, key);
      await choices.put({ kind: 'file', key }, id);
    }
    for (const other of await choices.getAllKeys()) {
      if (other !== id && !maps.has(other)) await choices.delete(other);
    }
    const wanted = new Set(
      (await choices.getAll()).flatMap((chosen) => (chosen.kind === 'file' ? [chosen.key] : [])),
    );
    for (const key of await files.getAllKeys()) if (!wanted.has(key)) await files.delete(key);
    await transaction.done;
  });
}

/** The same file, picked for another map, has the same. */
function keyOf({ name, blob }: { readonly name: string; readonly blob: Blob }): string {
  const changed = blob instanceof File ? blob.lastModified : 0;
  return `${name} ${blob.size} ${changed}`;
}

async function withDetails<Result>(
  use: (details: IDBPDatabase<DetailStores>) => Promise<Result>,
): Promise<Result> {
  const details = await openDB<DetailStores>(DATABASE_NAME, 1, {
    upgrade(opened) {
      opened.createObjectStore('files');
      opened.createObjectStore('maps');
    },
  });
  try {
    return await use(details);
  } finally {
    details.close();
  }
}
