import { expose } from 'comlink';
import { version } from '../../../package.json';
import { openDatabase } from '../store/connection.ts';
import type { Database } from '../store/database.ts';
import { StoreError } from '../store/store-error.ts';
import { TITLE } from './copy-title.ts';
import { type DeepDamage, findDamages } from './find-damages.ts';
import { type RestoreReport, restoreBackup } from './restore.ts';
import { type Backup, backUpAll, backUpMap } from './write-backup.ts';

type Settings = Readonly<Record<string, string>>;
type Report = (done: number, all: number) => void;

const generator = `dateline ${version}`;

/** What takes long with many maps, apart from the page. */
const service = {
  backUpAll: (settings: Settings, report: Report): Promise<Backup> =>
    withDatabase((database) => backUpAll(database, { generator, settings }, report)),
  backUpMap: (key: IDBValidKey): Promise<Backup> =>
    withDatabase((database) => backUpMap(database, key, { generator, settings: {} })),
  restore: (file: Blob, copyName: string, report: Report): Promise<RestoreReport> =>
    withDatabase((database) =>
      restoreBackup(database, file, (title) => copyName.replace(TITLE, () => title), report),
    ),
  findDamages: (): Promise<readonly DeepDamage[]> => withDatabase(findDamages),
};

export type MapsService = typeof service;

async function withDatabase<Result>(
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  try {
    const database = await openDatabase();
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } catch (error) {
    // Of an error only its name and words come out of a worker.
    if (error instanceof StoreError) throw named('StoreError', error.fault);
    throw error;
  }
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

expose(service);
