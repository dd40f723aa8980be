import { parentPort } from 'node:worker_threads';
import { openModels } from '../open-models.ts';
import { type BatchWork, geoparseBatch } from './geoparse-batch.ts';
import type { FromWorker } from './worker-pool.ts';

const port = parentPort;
if (port === null) throw new Error('this is a worker, which only the pool of workers starts');
const tell = (message: FromWorker): void => port.postMessage(message);

const models = await openModels();
/** One batch after the other, in the order in which they were asked for. */
let before = Promise.resolve();
port.on('message', (work: BatchWork) => {
  before = before.then(async () => {
    try {
      tell({ result: await geoparseBatch(work, models) });
    } catch (error) {
      tell({ fault: error instanceof Error ? error.message : String(error) });
    }
  });
});
tell({ ready: true });
