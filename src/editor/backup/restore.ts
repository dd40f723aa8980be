import type { Database } from '../store/database.ts';
import { StoreError, type StoreFault } from '../store/store-error.ts';
import type { Entry, Head } from './backup-format.ts';
import { type BackupPart, readBackup } from './read-backup.ts';
import { readEntryRecords } from './read-records.ts';
import { restoreForm, restorePlaces } from './restore-beside.ts';
import { restoreList } from './restore-list.ts';
import { type MapOutcome, restoreMap } from './restore-map.ts';

/** What became of one entry of a backup. */
export interface Restored {
  readonly kind: Entry['kind'];
  /** Null where it is not known. */
  readonly title: string | null;
  readonly outcome: MapOutcome | 'refused';
  /** Why, as the end of a sentence, where that does not go without saying; else ''. */
  readonly reason: string;
}

export interface RestoreReport {
  readonly restored: readonly Restored[];
  /** Whether something is missing from the file's end. */
  readonly isIncomplete: boolean;
  /** What was chosen on the device that the backup is from. */
  readonly settings: Head['settings'];
}

/**
 * Brings what a backup holds into this browser, beside what is there. The whole file is read and
 * checked before anything is written; then each map is written whole or not at all. The same file once
 * more changes nothing.
 * @param nameCopy what the copy of a map is called of which there is another here.
 * @param report hears how many entries of how many are restored.
 * @throws BackupError where it is no backup, or cannot be read; nothing was changed then.
 */
export async function restoreBackup(
  database: Database,
  file: Blob,
  nameCopy: (title: string) => string,
  report: (done: number, all: number) => void = () => undefined,
): Promise<RestoreReport> {
  let entries = 0;
  for await (const part of readBackup(file)) {
    if (part.part === 'entry' || part.part === 'refused') entries++;
  }
  const restored: Restored[] = [];
  let isIncomplete = false;
  let settings: Head['settings'] = {};
  for await (const part of readAgain(file, () => restored.length > 0)) {
    if (part.part === 'head') settings = part.head.settings;
    else if (part.part === 'incomplete') isIncomplete = true;
    else if (part.part === 'refused') {
      const { title, reason } = part;
      restored.push({ kind: 'map', title, outcome: 'refused', reason });
    } else restored.push(await restoreEntry(database, part.entry, nameCopy));
    report(Math.min(restored.length, entries), entries);
  }
  return { restored, isIncomplete, settings };
}

/** The parts once more; where the file is gone meanwhile and something of it is restored, it is cut short. */
async function* readAgain(file: Blob, isBegun: () => boolean): AsyncGenerator<BackupPart> {
  try {
    yield* readBackup(file);
  } catch (error) {
    if (!isBegun()) throw error;
    yield { part: 'incomplete' };
  }
}

async function restoreEntry(
  database: Database,
  entry: Entry,
  nameCopy: (title: string) => string,
): Promise<Restored> {
  const { kind, title } = entry;
  const read = readEntryRecords(entry);
  if ('fault' in read) return { kind, title, outcome: 'refused', reason: read.fault };
  try {
    const restore = {
      map: restoreMap,
      places: restorePlaces,
      form: restoreForm,
      list: restoreList,
    }[kind];
    return { kind, title, ...(await restore(database, read, nameCopy)) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    // Told entry by entry: what was restored before stands.
    return { kind, title, outcome: 'refused', reason: reasonOf(error.fault) };
  }
}

const LOST: ReadonlySet<StoreFault> = new Set(['deleted', 'closed', 'newer', 'forbidden']);

function reasonOf(fault: StoreFault): string {
  if (LOST.has(fault)) return 'this browser’s storage was lost on the way';
  return fault === 'full' ? 'this browser’s storage is full' : 'this browser could not keep it';
}
