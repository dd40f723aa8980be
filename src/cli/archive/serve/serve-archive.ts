import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError, systemCode } from '../../command-error.ts';
import { writeOutput } from '../../standard-output.ts';
import { tell } from '../../tell.ts';
import { toldToStop } from '../../told-to-stop.ts';
import { loadOptional } from '../load-optional.ts';
import { type ServiceUrl, serviceUrl } from '../service-url.ts';
import { INDEXES, TABLES_VERSION } from '../sink/sink-tables.ts';
import { serveFrom } from './app.ts';
import { Lane, roleOf } from './database.ts';
import { Metrics } from './metrics.ts';
import { PageFiles } from './page-files.ts';
import { INDEXES_THERE, TABLES_OF, TABLES_THERE } from './queries.ts';
import { Slices } from './slices.ts';
import { Snapshots } from './snapshots.ts';

export interface ServeArchiveOptions {
  /** The address of the database. */
  readonly database: string;
  /** What the archive is called. */
  readonly title?: string;
  /** Where it listens; this machine alone where absent. */
  readonly host?: string;
  /** 4174 where absent; 0 for one that is free. */
  readonly port?: number;
  /** A further name that it is asked by, as behind a proxy. */
  readonly name?: string;
  /** Connections to the database, beside one for what takes longer. */
  readonly connections?: number;
  /** Seconds that a query may take. */
  readonly timeout?: number;
}

const PORT = 4174;
const CONNECTIONS = 4;
/** Seconds. */
const TIMEOUT = 2;
/** Requests that wait for a connection, for each that there is, and milliseconds that they wait at most. */
const WAITING = 64;
const PATIENCE = 8_000;
/** What the counts of all places, and those of a source, may take: one at a time, milliseconds. */
const SLOW = { atOnce: 1, waiting: 16, patience: 60_000, timeout: 60_000, byIndexes: false };
/** Milliseconds that answers which are being given have when it is to end. */
const GRACE = 10_000;
/** Connections of readers, and milliseconds for the head of a request. */
const MOST_READERS = 1_000;
const HEAD_TIMEOUT = 10_000;
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Serves the map of an archive over the database that `--sink` fills, until it is told to stop (SIGTERM, SIGINT).
 * @throws CommandError where the database or the port cannot be used, or others could write by a fault of this.
 */
export async function serveArchive(options: ServeArchiveOptions): Promise<void> {
  const { host = '127.0.0.1', port = PORT, connections = CONNECTIONS } = options;
  const service = serviceUrl(options.database, '--database', ['postgres']);
  const { Hono, serve } = await loadOptional('hono @hono/node-server pg', async () => ({
    Hono: (await import('hono')).Hono,
    serve: (await import('@hono/node-server')).serve,
  }));
  const quick = await Lane.open(service, {
    atOnce: connections,
    waiting: WAITING * connections,
    patience: PATIENCE,
    timeout: 1000 * (options.timeout ?? TIMEOUT),
    byIndexes: true,
  });
  const slow = await Lane.open(service, SLOW);
  try {
    await refuseOthers(quick, service);
    await checkRole(quick, service, host);
    const page = await PageFiles.open();
    const snapshots = new Snapshots(quick, slow, options.title ?? '');
    const first = await snapshots.current();
    if (first === null) {
      throw new CommandError(
        `${service.shown} has no results: 'dateline archive load ARCHIVE --sink ${service.shown}' puts them there`,
      );
    }
    const app = new Hono();
    const names = LOOPBACK.has(host)
      ? new Set([...LOOPBACK, '[::1]', ...(options.name === undefined ? [] : [options.name])])
      : null;
    serveFrom(app, {
      quick,
      slow,
      snapshots,
      slices: new Slices(quick, slow),
      page,
      metrics: new Metrics(),
      gauges: gaugesOf(quick, slow, snapshots),
      names,
    });
    const server = serve({
      fetch: app.fetch,
      hostname: host,
      port,
      serverOptions: { headersTimeout: HEAD_TIMEOUT, requestTimeout: HEAD_TIMEOUT },
      // It is HTTP that is asked for, and not HTTP/2.
    }) as Server;
    server.maxConnections = MOST_READERS;
    try {
      await once(server, 'listening');
    } catch (cause) {
      if (systemCode(cause) === 'EADDRINUSE') {
        throw new CommandError(`port ${port} is taken: give another with --port`, { cause });
      }
      if (systemCode(cause) !== 'EADDRNOTAVAIL' && systemCode(cause) !== 'ENOTFOUND') throw cause;
      throw new CommandError(`--host: ${host} is no address of this machine`, { cause });
    }
    const isToldToStop = toldToStop();
    const address = server.address();
    const own = typeof address === 'object' && address !== null ? address.port : port;
    const shown = host.includes(':') ? `[${host}]` : host;
    const { articles, places } = first.manifest;
    const number = (count: number): string => count.toLocaleString('en');
    await writeOutput(
      `http://${shown}:${own}/ shows ${number(articles)} articles and ${number(places)} places, until Ctrl+C\n`,
    );
    await isToldToStop;
    await stop(server);
  } finally {
    await Promise.race([
      Promise.all([quick.close(), slow.close()]),
      wait(GRACE, undefined, { ref: false }),
    ]);
  }
}

/** Takes no more, gives what is being answered its time, and closes what is left. */
async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await Promise.race([closed, wait(GRACE, undefined, { ref: false })]);
  server.closeAllConnections();
}

/** @throws CommandError where the tables are not there, of another version, or being filled. */
async function refuseOthers(lane: Lane, service: ServiceUrl): Promise<void> {
  // Told in words where the database cannot be used at all.
  await roleOf(lane, service);
  const [tables] = await lane.rows<{ is_there: boolean }>(TABLES_THERE);
  if (tables?.is_there !== true) {
    throw new CommandError(
      `${service.shown} has no archive: 'dateline archive load ARCHIVE --sink ${service.shown}' puts one there`,
    );
  }
  const [version] = await lane.rows<{ version: number }>(TABLES_OF).catch((cause: unknown) => {
    if (systemCode(cause) !== '42501') throw cause;
    throw new CommandError(
      `${service.shown}: this user may not read the archive: GRANT USAGE ON SCHEMA dateline TO …; GRANT SELECT ON ALL TABLES IN SCHEMA dateline TO …`,
      { cause },
    );
  });
  if (version?.version !== TABLES_VERSION) {
    throw new CommandError(
      `the tables in ${service.shown} are of version ${version?.version}, and this Dateline's of version ${TABLES_VERSION}: use the Dateline that made them, or load the archive again`,
    );
  }
  const there = new Set((await lane.rows<{ name: string }>(INDEXES_THERE)).map(({ name }) => name));
  const missing = Object.keys(INDEXES).find((name) => !there.has(name));
  if (missing !== undefined) {
    throw new CommandError(
      `${service.shown} is being filled, or that was cut short (there is no ${missing}): wait for 'dateline archive load', or run it again`,
    );
  }
}

/** On this machine a user who may write is told of; what others reach is served for one alone who may not. */
async function checkRole(lane: Lane, service: ServiceUrl, host: string): Promise<void> {
  const { name, canWrite } = await roleOf(lane, service);
  if (!canWrite) return;
  const advice = `the database's user '${name}' may write: make one for reading only (docs/archives.md, 'The map over a database')`;
  if (!LOOPBACK.has(host)) throw new CommandError(`--host ${host}: ${advice}`);
  tell(`dateline: ${advice}; its sessions here are for reading only`);
}

function gaugesOf(quick: Lane, slow: Lane, snapshots: Snapshots) {
  const manifest = () => snapshots.latest?.manifest;
  return [
    {
      name: 'dateline_queries_running',
      help: 'Requests that have a connection to the database.',
      read: () => quick.gate.running + slow.gate.running,
    },
    {
      name: 'dateline_queries_waiting',
      help: 'Requests that wait for a connection.',
      read: () => quick.gate.waiting + slow.gate.waiting,
    },
    {
      name: 'dateline_database_connections',
      help: 'Connections to the database.',
      read: () => quick.connections + slow.connections,
    },
    {
      name: 'dateline_articles',
      help: 'Articles of the archive when it was last looked at.',
      read: () => manifest()?.articles ?? 0,
    },
    {
      name: 'dateline_places',
      help: 'Places that they name.',
      read: () => manifest()?.places ?? 0,
    },
    {
      name: 'dateline_looked_at_seconds',
      help: 'Seconds since the archive was last looked at.',
      read: () => snapshots.age / 1000,
    },
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory of the server.',
      read: () => process.memoryUsage().rss,
    },
  ];
}
