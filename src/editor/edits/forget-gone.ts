import type { Database } from '../store/database.ts';
import { keysOfKept } from '../store/raw-records.ts';
import { NEW } from '../store/unfinished-store.ts';
import { forgetAhead, keysOfMaps } from '../store/written-ahead.ts';
import { onceLetGo } from './in-hand.ts';

/**
 * Forgets what stands beside the database of maps that it has nothing of any more: edits that could not be
 * kept, what was left in a form. What a window has in hand is left to it, for it may keep its map again.
 * @throws StoreError where the database cannot be asked.
 */
export async function forgetGone(database: Database): Promise<void> {
  const ofGone = async () => {
    // In this order: a record of a map that is made meanwhile is not among them.
    const records = keysOfMaps();
    if (records.length === 0) return [];
    const kept = await keysOfKept(database);
    return records.filter(({ map }) => map !== NEW && !kept.has(map)).map(({ key }) => key);
  };
  const forget = (key: string) =>
    onceLetGo(key, async () => {
      // It may have been kept again before it was let go of.
      if ((await ofGone()).includes(key)) forgetAhead(key);
    });
  await Promise.all((await ofGone()).map(forget));
}
