import { atOnce } from '../../article/at-leisure.ts';
import { fromDocumented } from '../../mapped-article/as-document.ts';
import { applyEdits } from '../../mapped-article/edits/apply-edit.ts';
import type { Database } from '../store/database.ts';
import { examineMap } from '../store/examine-map.ts';
import type { StoredMap } from '../store/map-store.ts';
import { announce } from '../store/news.ts';
import {
  editsOf,
  foundMap,
  OF_ONE_MAP,
  type RawRecord,
  raw,
  rawMap,
} from '../store/raw-records.ts';
import { transact } from '../store/transact.ts';
import { copyOf, mergeMaps } from './merge-maps.ts';
import { mapOf, type ReadRecords } from './read-records.ts';
import { writeRecords } from './write-backup.ts';

/**
 * What became of a map: `added` as it was; `same`, or newer here, so that it stays; `newer` in the file,
 * which holds; `copied`, since both went on; `damaged` in the file, and kept here as it is.
 */
export type MapOutcome = 'added' | 'same' | 'newer' | 'copied' | 'damaged';

export interface Outcome {
  readonly outcome: MapOutcome | 'refused';
  readonly reason: string;
}

/** What is to be written, and what is said of it. */
interface Plan extends Outcome {
  readonly map?: StoredMap;
  readonly records?: readonly RawRecord[];
}

/** Restores a map, in one transaction in which it is also compared with the one that is here. */
export async function restoreMap(
  database: Database,
  { records, written, lost }: ReadRecords,
  nameCopy: (title: string) => string,
): Promise<Outcome> {
  const file = soundMap(records);
  const [first] = records;
  if (first === undefined) return { outcome: 'refused', reason: 'nothing is left of it' };
  const key = mapOf(first);
  if (file === null && (await isAsWritten(database, key, written))) {
    return { outcome: 'same', reason: '' };
  }
  const copy = file === null ? null : copyOf(file, nameCopy(file.header.title));
  const { map, outcome, reason } = await transact(
    database,
    OF_ONE_MAP,
    'readwrite',
    async (transaction) => {
      const stores = {
        maps: raw(transaction.objectStore('maps')),
        contents: raw(transaction.objectStore('contents')),
        edits: raw(transaction.objectStore('edits')),
        unfinished: raw(transaction.objectStore('unfinished')),
      };
      const recordsOf = async (id: IDBValidKey) => {
        const header: unknown = await stores.maps.get(id);
        const content: unknown = await stores.contents.get(id);
        const edits: unknown[] = await stores.edits.getAll(editsOf(id));
        return { header, content, edits };
      };
      const here = await recordsOf(key);
      const beside = copy === null ? NOTHING : await recordsOf(copy.header.id);
      const plan = planFor({ file, records, lost, here, copy, beside });
      if (plan.map !== undefined) {
        const { header, content, edits } = plan.map;
        await stores.edits.delete(editsOf(header.id));
        await stores.maps.put(header);
        await stores.contents.put(content);
        for (const [index, edit] of edits.entries()) {
          await stores.edits.put({ map: header.id, index, edit });
        }
      }
      for (const { store, key: at, value } of plan.records ?? []) {
        if (store === 'unfinished') await stores.unfinished.put(value, at);
        else if (isOfMap(store)) await stores[store].put(value);
      }
      return plan;
    },
  );
  const changed = map ?? (outcome === 'added' ? file : null);
  if (changed !== null) announce(changed.header);
  return { outcome, reason };
}

interface Meeting {
  /** Null where it is damaged in the file. */
  readonly file: StoredMap | null;
  readonly records: readonly RawRecord[];
  readonly lost: number;
  readonly here: ReturnType<typeof foundMap>;
  readonly copy: StoredMap | null;
  /** What is kept under the copy's id. */
  readonly beside: ReturnType<typeof foundMap>;
}

const NOTHING = { header: undefined, content: undefined, edits: [] } as const;

function planFor({ file, records, lost, here, copy, beside }: Meeting): Plan {
  const isHere = here.header !== undefined || here.content !== undefined || here.edits.length > 0;
  if (file === null || copy === null) {
    if (!isHere) {
      const reason = lost > 0 ? 'the browser that it is from could not read all of it' : '';
      return { outcome: 'damaged', reason, records };
    }
    return { outcome: 'refused', reason: 'it is damaged in the file, and there is one here' };
  }
  // As they are, to the letter.
  if (!isHere) return { outcome: 'added', reason: '', records };
  const own = soundFound(here);
  if (own !== null) {
    const merged = mergeMaps(own, file);
    if (merged.kind === 'stays') return { outcome: 'same', reason: '' };
    if (merged.kind === 'follows') return { outcome: 'newer', reason: '', map: merged.map };
  }
  const reason = own === null ? 'the one here is damaged' : 'both were changed';
  if (beside.header === undefined && beside.content === undefined)
    return { outcome: 'copied', reason, map: copy };
  const kept = soundFound(beside);
  const again = kept === null ? null : mergeMaps(kept, copy);
  return again?.kind === 'follows'
    ? { outcome: 'copied', reason, map: again.map }
    : { outcome: 'same', reason: 'its copy is here already' };
}

/** Whether what is kept here is what the file has, whatever it is: what is damaged cannot be compared otherwise. */
async function isAsWritten(
  database: Database,
  key: IDBValidKey,
  written: readonly unknown[],
): Promise<boolean> {
  const here = await writeRecords(await rawMap(database, key));
  return JSON.stringify(here) === JSON.stringify(written);
}

function isOfMap(store: RawRecord['store']): store is 'maps' | 'contents' | 'edits' {
  return store === 'maps' || store === 'contents' || store === 'edits';
}

function soundMap(records: readonly RawRecord[]): StoredMap | null {
  return soundFound(foundMap(records));
}

/** A map of which nothing is damaged and all edits can be made; null for any other. */
function soundFound(found: ReturnType<typeof foundMap>): StoredMap | null {
  const { header, article, document, edits, damages } = atOnce(examineMap(found));
  if (header === null || article === null || damages.length > 0) return null;
  const { id } = header;
  try {
    if (document !== null) applyEdits(fromDocumented({ article, places: document }), edits);
  } catch {
    return null;
  }
  return { header, content: { id, article, document }, edits };
}
