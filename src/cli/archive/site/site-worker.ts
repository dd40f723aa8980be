import { parentPort, workerData } from 'node:worker_threads';
import type { DescribedPlace } from './described-place.ts';
import type { FromThread, ToThread } from './site-threads.ts';
import { SiteWork, type SiteWorkPlace } from './site-work.ts';
import { toldFault } from './told-fault.ts';

const port = parentPort;
if (port === null) throw new Error('this is a thread, which only the building of a site starts');
const tell = (message: FromThread, given: ArrayBuffer[] = []): void =>
  port.postMessage(message, given);

/** What was asked of the main thread, which has the place index. */
const asked = new Map<number, (described: readonly DescribedPlace[]) => void>();
let questions = 0;
const place: SiteWorkPlace = workerData;
const work = new SiteWork(
  place,
  (places) =>
    new Promise((resolve) => {
      const id = questions++;
      asked.set(id, resolve);
      tell({ describe: places, id });
    }),
);

port.on('message', (message: ToThread) => {
  if ('described' in message) {
    asked.get(message.id)?.(message.described);
    asked.delete(message.id);
    return;
  }
  work.do(message.kind, message.work).then(
    // Given over, not copied.
    (result) => tell({ result, id: message.id }, buffersOf(result)),
    (error: unknown) => tell({ fault: toldFault(error) }),
  );
});

function buffersOf(result: object): ArrayBuffer[] {
  return Object.values(result).flatMap((value: unknown) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
