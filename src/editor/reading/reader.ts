import { type Remote, wrap } from 'comlink';
import { type ReadingAnswer, valueIn } from './reading-answer.ts';
import type { ReadingService } from './reading-worker.ts';

/** One worker, kept from text to text; where a reading is stopped, it is ended with it. */
let running: Running | null = null;

interface Running {
  readonly worker: Worker;
  readonly service: Remote<ReadingService>;
  /** Never fulfilled; rejected where the worker's code cannot be loaded, or it has no memory left. */
  readonly broken: Promise<never>;
}

function start(): Running {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_resolve, reject) => {
    worker.onerror = ({ message }) => {
      end(worker);
      reject(new Error(message || 'the code that reads articles could not be loaded'));
    };
  });
  broken.catch(() => undefined);
  return { worker, service: wrap<ReadingService>(worker), broken };
}

function end(worker: Worker): void {
  worker.terminate();
  if (running?.worker === worker) running = null;
}

/**
 * Reads something away from the page, which goes on meanwhile.
 * @param signal stops it at once.
 * @throws ArticleError, PlacesDocumentError where it cannot be read, or the signal's reason.
 */
export async function readAway<Value>(
  ask: (service: Remote<ReadingService>) => Promise<ReadingAnswer<Value>>,
  signal: AbortSignal,
): Promise<Value> {
  signal.throwIfAborted();
  running ??= start();
  const { worker, service, broken } = running;
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      end(worker);
      reject(signal.reason);
    });
  });
  return valueIn(await Promise.race([ask(service), broken, stopped]));
}
