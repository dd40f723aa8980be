import { type Remote, wrap } from 'comlink';
import { SiteFileError } from '../archive/site/site-file-error.ts';
import type { AtlasService } from './atlas-worker.ts';

/** What counts and groups away from the page. */
export type CountingWorker = {
  readonly [Question in Exclude<keyof AtlasService, 'open'>]: AtlasService[Question];
};

interface Running {
  readonly worker: Worker;
  readonly service: Remote<AtlasService>;
  readonly opened: Promise<void>;
  /** Never fulfilled; rejected where the worker's code cannot be loaded, or it ends. */
  readonly broken: Promise<never>;
}

const BROKEN =
  'the part of this page that counts could not be loaded, or it ended for want of memory';

/**
 * A worker over an archive; where it cannot be loaded or ends, the next question starts another.
 * @param base the address of the archive's page.
 */
export function countingWorker(base: string): CountingWorker & { open(): Promise<void> } {
  let running: Running | null = null;
  const end = (worker: Worker): void => {
    worker.terminate();
    if (running?.worker === worker) running = null;
  };
  const start = (): Running => {
    const worker = new Worker(new URL('./atlas-worker.ts', import.meta.url), { type: 'module' });
    const service = wrap<AtlasService>(worker);
    const broken = new Promise<never>((_resolve, reject) => {
      worker.onerror = () => {
        end(worker);
        reject(new SiteFileError(BROKEN));
      };
    });
    const opened = service.open(base);
    // Each is told to who asks; one of them settles without being waited for.
    broken.catch(() => undefined);
    opened.catch(() => end(worker));
    return { worker, service, opened, broken };
  };
  const ask = async <Value>(
    question: (service: Remote<AtlasService>) => Promise<Value>,
  ): Promise<Value> => {
    running ??= start();
    const { service, opened, broken } = running;
    return Promise.race([opened.then(() => question(service)), broken]);
  };
  return {
    open: () => ask(async () => undefined),
    filter: (filter, than) => ask((service) => service.filter(filter, than)),
    warm: (way) => ask((service) => service.warm(way)),
    marks: (box, zoom) => ask((service) => service.marks(box, zoom)),
    search: (text) => ask((service) => service.search(text)),
  };
}
