import { proxy, type Remote, wrap } from 'comlink';
import { TITLE } from './copy-title.ts';
import type { MapsService } from './maps-worker.ts';
import { readSettings } from './settings.ts';
import { backupTexts } from './texts.ts';

/** Hears how much of how much is done. */
export type Report = (done: number, all: number) => void;

/** Does work in a worker that lives as long as it takes. @throws Error also where its code does not come. */
async function inWorker<Result>(
  work: (service: Remote<MapsService>, hear: (report: Report) => Report) => Promise<Result>,
) {
  let isOver = false;
  // What it reports comes by another port than its answer, and may come after that.
  const hear = (report: Report) =>
    proxy((done: number, all: number) => {
      if (!isOver) report(done, all);
    });
  const worker = new Worker(new URL('./maps-worker.ts', import.meta.url), { type: 'module' });
  try {
    const broken = new Promise<never>((_resolve, reject) => {
      worker.onerror = ({ message }) =>
        reject(new Error(message || 'the code for it could not be loaded: load the page again'));
    });
    return await Promise.race([work(wrap<MapsService>(worker), hear), broken]);
  } finally {
    isOver = true;
    worker.terminate();
  }
}

/** Backs up all maps. */
export const backUpAllMaps = (report: Report) =>
  inWorker((service, hear) => service.backUpAll(readSettings(), hear(report)));

/** Backs up one map, as damaged as it may be. */
export const backUpOneMap = (key: IDBValidKey) => inWorker((service) => service.backUpMap(key));

/** Restores a backup. */
export const restoreMaps = (file: Blob, report: Report) =>
  inWorker((service, hear) => service.restore(file, backupTexts.restoredCopy(TITLE), hear(report)));

/** The maps of which only a look at all of them shows that they are damaged. */
export const findDamagedMaps = () => inWorker((service) => service.findDamages());
