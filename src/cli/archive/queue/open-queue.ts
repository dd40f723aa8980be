import type {
  BackendFactory,
  IQueueBackend,
  Job,
  JobProgress,
  JobsOptions,
  Queue,
  Worker,
} from 'bullmq';
import type { Batch } from '../../../archive/articles/batch.ts';
import type { BatchJob } from '../../../archive/run/batch-job.ts';
import { CommandError } from '../../command-error.ts';
import { loadOptional } from '../load-optional.ts';
import { serviceFault } from '../service-fault.ts';
import type { ServiceUrl } from '../service-url.ts';

/** The store behind a queue: which it is makes no difference to who uses it. */
export type BatchQueue = Queue<
  BatchJob,
  unknown,
  string,
  BatchJob,
  unknown,
  string,
  IQueueBackend,
  string
>;
export type BatchWorker = Worker<BatchJob, unknown, string, IQueueBackend, JobProgress, string>;
export type QueuedBatch = Job<BatchJob>;

/** How often a batch is tried in all, where it or an article of it fails. */
export const ATTEMPTS = 3;
/** How many workers may end with a batch in hand before it is one that failed. */
const MOST_STALLED = 10;
/** Milliseconds until a worker asks again that could not ask. */
const ASK_AGAIN = 1_000;
/** Milliseconds until a database that does not answer is one that cannot be reached. */
const WAIT = { connectionTimeoutMillis: 10_000 };

/** How a batch stands in the queue. @param backoff seconds until the second try; twice as many until the third. */
export function jobOptions(batch: Batch, backoff: number): JobsOptions {
  return {
    jobId: jobId(batch),
    attempts: ATTEMPTS,
    backoff: { type: 'exponential', delay: 1_000 * backoff },
    // What is done stands in the results; what failed is kept, to be looked at.
    removeOnComplete: true,
    removeOnFail: false,
  };
}

/** The queue of an archive and of one version of the models: whoever has others does not work at it. */
export function queueName(batches: readonly Batch[], version: string): string {
  const [first] = batches;
  if (first === undefined) throw new CommandError('the archive has no articles: add some');
  return `dateline-${first.digest.slice(0, 12)}-${version}`;
}

/** A batch's name in the queue: it is there once, however often it is put there. */
export function jobId({ name }: Batch): string {
  return name.replace('@', '-');
}

/**
 * Opens a queue, and makes what it needs in its store.
 * @throws CommandError where the store cannot be used.
 */
export async function openQueue(service: ServiceUrl, name: string): Promise<BatchQueue> {
  const { Queue, backend } = await loadBullmq(service);
  await tryService(service);
  const queue: BatchQueue = new Queue(name, { connection: service.url }, backend);
  // What fails is told by the call that it fails.
  queue.on('error', () => {});
  try {
    await queue.waitUntilReady();
  } catch (cause) {
    queue.close().catch(() => {});
    throw serviceFault(service, cause);
  }
  return queue;
}

export interface WorkerSettings {
  /** Batches in hand at once. */
  readonly concurrency: number;
  /** Seconds after which a batch of a worker that is not heard of is another's. */
  readonly stalledAfter: number;
}

/** Opens what takes batches from a queue; it begins with `run()`. */
export async function openWorker(
  service: ServiceUrl,
  name: string,
  process: (job: QueuedBatch, token: string) => Promise<void>,
  { concurrency, stalledAfter }: WorkerSettings,
): Promise<BatchWorker> {
  const { Worker, backend } = await loadBullmq(service);
  return new Worker(
    name,
    async (job, token = '') => process(job, token),
    {
      connection: service.url,
      concurrency,
      autorun: false,
      lockDuration: 1_000 * stalledAfter,
      stalledInterval: 1_000 * stalledAfter,
      maxStalledCount: MOST_STALLED,
      drainDelay: 2,
      runRetryDelay: ASK_AGAIN,
    },
    backend,
  );
}

/** @throws CommandError where the store does not answer, or does not let one in. */
async function tryService(service: ServiceUrl): Promise<void> {
  try {
    if (service.kind === 'postgres') {
      const { default: pg } = await import('pg');
      const client = new pg.Client({
        connectionString: service.url,
        query_timeout: WAIT.connectionTimeoutMillis,
        ...WAIT,
      });
      client.on('error', () => {});
      try {
        await client.connect();
        await client.query('SELECT 1');
      } finally {
        // Of one that does not answer there is no waiting for a goodbye.
        client.end().catch(() => {});
      }
    } else {
      const { Redis } = await import('ioredis');
      const client = new Redis(service.url, {
        lazyConnect: true,
        retryStrategy: () => null,
        connectTimeout: WAIT.connectionTimeoutMillis,
        commandTimeout: WAIT.connectionTimeoutMillis,
      });
      let fault: unknown;
      client.on('error', (error) => {
        fault = error;
      });
      await client
        .connect()
        .then(() => client.ping())
        .catch((error: unknown) => {
          throw fault ?? error;
        })
        .finally(() => client.disconnect());
    }
  } catch (cause) {
    throw serviceFault(service, cause);
  }
}

async function loadBullmq({ kind, url }: ServiceUrl) {
  const isPostgres = kind === 'postgres';
  const { Queue, Worker, createPostgresBackend, createRedisBackend } = await loadOptional(
    `bullmq ${isPostgres ? 'pg' : 'ioredis'}`,
    async () => {
      await (isPostgres ? import('pg') : import('ioredis'));
      return import('bullmq');
    },
  );
  const backend: BackendFactory<IQueueBackend, string> = (name, options, others) => {
    if (isPostgres) {
      const connection = { connectionString: url, migrate: true, max: 4, ...WAIT };
      return createPostgresBackend(name, { ...options, connection }, others);
    }
    const connection = { url, maxRetriesPerRequest: null, retryStrategy: () => ASK_AGAIN };
    return createRedisBackend(name, { ...options, connection }, others);
  };
  return { Queue, Worker, backend };
}
