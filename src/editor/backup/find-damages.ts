import { atOnce } from '../../article/at-leisure.ts';
import { fromDocumented } from '../../mapped-article/as-document.ts';
import { applyEdits } from '../../mapped-article/edits/apply-edit.ts';
import type { Database } from '../store/database.ts';
import { type ExaminedMap, examineMap } from '../store/examine-map.ts';
import { keysOfMaps } from '../store/list-maps.ts';
import { foundMap, rawMap } from '../store/raw-records.ts';

/** A map that only a look at all of it shows to be damaged. */
export interface DeepDamage {
  readonly key: IDBValidKey;
  /** Of the map as it was looked at: a newer one is another. */
  readonly revision: number | null;
  /** A sentence. */
  readonly reason: string;
}

/** Looks at all maps, one in memory at a time, and tells which are damaged. */
export async function findDamages(database: Database): Promise<readonly DeepDamage[]> {
  const found: DeepDamage[] = [];
  for (const key of await keysOfMaps(database)) {
    const records = await rawMap(database, key);
    const unreadable = records.find((record) => record.unreadable !== null)?.unreadable;
    const map = atOnce(examineMap(foundMap(records)));
    const reason = unreadable ?? map.damages[0] ?? misfit(map)?.reason;
    if (reason !== undefined) found.push({ key, revision: map.header?.revision ?? null, reason });
  }
  return found;
}

/** The first edit, from 0, that cannot be made to the map, and a sentence that says so; null for none. */
export function misfit({
  article,
  document,
  edits,
}: Pick<ExaminedMap, 'article' | 'document' | 'edits'>): {
  readonly index: number;
  readonly reason: string;
} | null {
  if (article === null || document === null) return null;
  let map = fromDocumented({ article, places: document });
  for (const [index, edit] of edits.entries()) {
    try {
      map = applyEdits(map, [edit]);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const reason = `Correction ${index + 1} of ${edits.length} cannot be made (${said}).`;
      return { index, reason };
    }
  }
  return null;
}
