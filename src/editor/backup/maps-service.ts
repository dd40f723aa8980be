import { proxy, type Remote, wrap } from 'comlink';
import type { MapsService } from './maps-worker.ts';
import { readSettings } from './settings.ts';

/** Hears how much of how much is done. */
export type Report = (done: number, all: number) => void;

/** Does work in a worker that lives as long as it takes. @throws Error also where its code does not come. */
async function inWorker<Result>(work: (service: Remote<MapsService>) => Promise<Result>) {
  const worker = new Worker(new URL('./maps-worker.ts', import.meta.url), { type: 'module' });
  try {
    const broken = new Promise<never>((_resolve, reject) => {
      worker.onerror = ({ message }) =>
        reject(new Error(message || 'the code for it could not be loaded: load the page again'));
    });
    return await Promise.race([work(wrap<MapsService>(worker)), broken]);
  } finally {
    worker.terminate();
  }
}

/** Backs up all maps. */
export const backUpAllMaps = (report: Report) =>
  inWorker((service) => service.backUpAll(readSettings(), proxy(report)));

/** Backs up one map, as damaged as it may be. */
export const backUpOneMap = (key: IDBValidKey) => inWorker((service) => service.backUpMap(key));

/** Restores a backup. */
export const restoreMaps = (file: Blob, report: Report) =>
  inWorker((service) => service.restore(file, proxy(report)));

/** The maps of which only a look at all of them shows that they are damaged. */
export const findDamagedMaps = () => inWorker((service) => service.findDamages());
