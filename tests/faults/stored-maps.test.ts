import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDamages } from '../../src/editor/backup/find-damages.ts';
import { BackupError } from '../../src/editor/backup/read-lines.ts';
import { inspectMap } from '../../src/editor/backup/rescue.ts';
import { restoreBackup } from '../../src/editor/backup/restore.ts';
import { backUpAll } from '../../src/editor/backup/write-backup.ts';
import { editedMap } from '../../src/editor/edits/edited-map.ts';
import { openDatabase } from '../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../src/editor/store/database.ts';
import { listMaps } from '../../src/editor/store/list-maps.ts';
import { loadMap } from '../../src/editor/store/map-store.ts';
import { rawMap, removeRecords } from '../../src/editor/store/raw-records.ts';
import { StoreError } from '../../src/editor/store/store-error.ts';
import { edits, everything, keepMap, putRaw } from '../editor/store/kept-maps.ts';
import { mutateText, mutateValue, seeded } from './mutations.ts';

const facts = { generator: 'a test', settings: {} };
/** How many of each are tried. */
const TRIED = 10_000;

let database: Database;
let stands: string;
let id: string;

beforeEach(async () => {
  database = await openDatabase();
  stands = await keepMap(database, 'Stands', edits);
  id = await keepMap(database, 'Mutated', edits, 1);
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

test(`of ${TRIED} mutated records none throws anything but a told fault, and the other map stands`, async () => {
  const random = seeded(31);
  const sound = await rawMap(database, id);
  let damaged = 0;
  for (let tried = 0; tried < TRIED; tried++) {
    const victim = sound[Math.floor(random() * sound.length)];
    if (victim === undefined) throw new Error('there are records');
    const value = mutateValue(structuredClone(victim.value), random);
    const wasPut = await putRaw(database, victim.store, value).then(
      () => true,
      // Under no key, or under none that a store takes.
      () => false,
    );
    if (!wasPut) continue;
    const opened = await loadMap(database, id)
      .then(editedMap)
      .catch((error: unknown) => error);
    if (opened instanceof Error) expect(opened).toBeInstanceOf(StoreError);
    const { maps, damaged: listed } = await listMaps(database);
    expect(maps.map((map) => map.id)).toContain(stands);
    if (tried % 10 === 0) {
      for (const { key } of [...listed, ...(await findDamages(database))]) {
        expect((await inspectMap(database, key)).damages).not.toEqual([]);
        expect(key).not.toBe(stands);
        damaged++;
      }
    }
    for (const { key } of listed) await removeRecords(database, key);
    await removeRecords(database, id);
    for (const record of sound) await putRaw(database, record.store, record.value);
  }
  expect(damaged).toBeGreaterThan(TRIED / 50);
  expect((await editedMap(await loadMap(database, stands)))?.edits).toEqual(edits);
});

test(`of ${TRIED} mutated backups each is refused or restored, and nothing here is harmed`, async () => {
  const random = seeded(32);
  const { file } = await backUpAll(database, facts);
  const text = await file.text();
  await removeRecords(database, id);
  const before = await everything(database);
  let restored = 0;
  let refused = 0;
  for (let tried = 0; tried < TRIED; tried++) {
    const mutated = new Blob([mutateText(text, random)]);
    const report = await restoreBackup(database, mutated, (title) => `${title} 2`).catch(
      (error: unknown) => error,
    );
    if (report instanceof Error) {
      expect(report).toBeInstanceOf(BackupError);
      refused++;
    } else restored++;
    const after = await everything(database);
    for (const record of before) expect(after).toContainEqual(record);
    if (after.length > before.length) await removeRecords(database, id);
    const left = (await everything(database)).length - before.length;
    if (left > 0) {
      for (const { key } of (await listMaps(database)).damaged) await removeRecords(database, key);
      const { maps } = await listMaps(database);
      for (const map of maps) if (map.id !== stands) await removeRecords(database, map.id);
    }
  }
  expect(restored).toBeGreaterThan(TRIED / 10);
  expect(refused).toBeGreaterThan(0);
});
