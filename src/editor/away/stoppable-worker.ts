import { type Remote, wrap } from 'comlink';

interface Running<Service> {
  readonly worker: Worker;
  readonly service: Remote<Service>;
  /** Never fulfilled; rejected where the worker's code cannot be loaded, or it has no memory left. */
  readonly broken: Promise<never>;
}

/** Asks a worker something. Rejects with the signal's reason once that is aborted. */
export type AskAway<Service> = <Value>(
  ask: (service: Remote<Service>) => Promise<Value>,
  signal: AbortSignal,
) => Promise<Value>;

/**
 * One worker, kept from one question to the next; where a question is withdrawn, the worker is ended
 * with it, whatever it is in the middle of, and the next question starts another.
 * @param missing what is said where its code cannot be loaded.
 */
export function stoppableWorker<Service>(make: () => Worker, missing: string): AskAway<Service> {
  let running: Running<Service> | null = null;

  const end = (worker: Worker) => {
    worker.terminate();
    if (running?.worker === worker) running = null;
  };
  const start = (): Running<Service> => {
    const worker = make();
    const broken = new Promise<never>((_resolve, reject) => {
      worker.onerror = ({ message }) => {
        end(worker);
        reject(new Error(message || missing));
      };
    });
    broken.catch(() => undefined);
    return { worker, service: wrap<Service>(worker), broken };
  };

  return async (ask, signal) => {
    signal.throwIfAborted();
    running ??= start();
    const { worker, service, broken } = running;
    let stop: () => void = () => undefined;
    const stopped = new Promise<never>((_resolve, reject) => {
      stop = () => {
        end(worker);
        reject(signal.reason);
      };
      signal.addEventListener('abort', stop);
    });
    try {
      return await Promise.race([ask(service), broken, stopped]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
}
