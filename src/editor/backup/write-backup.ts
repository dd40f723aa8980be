import { textDigest } from '../../geojson/text-digest.ts';
import { readThrough } from '../../interface/read-through.ts';
import { nameIn } from '../lists/list-store.ts';
import { keysOfLists, rawList } from '../lists/raw-list.ts';
import type { Database } from '../store/database.ts';
import { keysOfMaps, titleIn } from '../store/list-maps.ts';
import { type RawRecord, rawMap, readRecords } from '../store/raw-records.ts';
import {
  type Entry,
  FORMAT,
  type Head,
  MEDIA_TYPE,
  VERSION,
  type WrittenRecord,
} from './backup-format.ts';
import { UnwritableError, write } from './lossless.ts';

/** So many remembered places are one entry. */
const PLACES_AT_ONCE = 500;

/** A backup and what it holds. */
export interface Backup {
  readonly file: Blob;
  readonly maps: number;
  /** What of the storage is not in it, and why: sentences. */
  readonly lost: readonly string[];
}

interface BackupFacts {
  /** The program that writes it, as 'dateline 0.1.0'. */
  readonly generator: string;
  /** What a person chose on this device, by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Writes all that is kept in this browser: maps with their articles, edits, undone ones too, lists of places and
 * remembered places; what is damaged too, as it is. One line of the file is one map or one list, and only one is
 * held in memory at a time.
 * @param report hears how many maps of how many are written.
 * @throws NoRoomError where the browser cannot hold the file; StoreError where the storage cannot be read.
 */
export async function backUpAll(
  database: Database,
  facts: BackupFacts,
  report: (done: number, all: number) => void = () => undefined,
): Promise<Backup> {
  const keys = await keysOfMaps(database);
  const writer = startFile(facts);
  for (const [index, key] of keys.entries()) {
    report(index, keys.length);
    await writer.add('map', await rawMap(database, key));
  }
  const known = new Set(keys.map((key) => JSON.stringify(key)));
  for (const form of await readRecords(database, 'unfinished')) {
    if (!known.has(JSON.stringify(form.key))) await writer.add('form', [form]);
  }
  for (const key of await keysOfLists(database)) {
    await writer.add('list', await rawList(database, key));
  }
  const places = await readRecords(database, 'choices');
  for (let from = 0; from < places.length; from += PLACES_AT_ONCE) {
    await writer.add('places', places.slice(from, from + PLACES_AT_ONCE));
  }
  report(keys.length, keys.length);
  return { ...(await writer.end()), maps: keys.length };
}

/** Writes one map as it is kept, whatever it is: a backup of that map alone. */
export async function backUpMap(
  database: Database,
  key: IDBValidKey,
  facts: BackupFacts,
): Promise<Backup> {
  const writer = startFile(facts);
  await writer.add('map', await rawMap(database, key));
  return { ...(await writer.end()), maps: 1 };
}

function startFile({ generator, settings }: BackupFacts) {
  const madeAt = new Date().toISOString();
  const head: Head = { format: FORMAT, version: VERSION, madeAt, generator, settings };
  const parts: Blob[] = [new Blob([`${JSON.stringify(head).slice(0, -1)},"entries":[\n`])];
  const lost: string[] = [];
  let entries = 0;
  return {
    async add(kind: Entry['kind'], records: readonly RawRecord[]) {
      const title =
        titleIn(records.find(({ store }) => store === 'maps')?.value) ??
        nameIn(records.find(({ store }) => store === 'lists')?.value);
      const written = await writeRecords(records);
      for (const one of written) {
        if ('lost' in one) lost.push(`${title ?? kind}: ${one.store} – ${one.lost}.`);
      }
      const json = JSON.stringify(written);
      const facts = JSON.stringify({ kind, title, digest: textDigest(json) });
      const comma = entries === 0 ? '' : ',\n';
      parts.push(new Blob([`${comma}${facts.slice(0, -1)},"records":${json}}`]));
      entries++;
    },
    async end() {
      const end = `\n],"count":${entries}}\n`;
      const file = new Blob([...parts, end], { type: MEDIA_TYPE });
      await readThrough(file);
      return { file, lost };
    },
  };
}

/** Records as a backup has them. */
export async function writeRecords(
  records: readonly RawRecord[],
): Promise<readonly WrittenRecord[]> {
  const written: WrittenRecord[] = [];
  for (const record of records) written.push(await writeRecord(record));
  return written;
}

async function writeRecord({ store, key, value, unreadable }: RawRecord): Promise<WrittenRecord> {
  const writtenKey = await write(key);
  const named = 'raw' in writtenKey ? { store, rawKey: writtenKey.raw } : { store, key };
  if (unreadable !== null) return { ...named, lost: `the browser cannot read it (${unreadable})` };
  try {
    return { ...named, ...(await write(value)) };
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    return { ...named, lost: `it cannot be written (${error.message})` };
  }
}
