import { once } from 'node:events';
import type { Queue } from 'bullmq';
import { CommandError, systemCode } from '../../command-error.ts';
import { writeOutput } from '../../standard-output.ts';
import { toldToStop } from '../../told-to-stop.ts';
import { allBatches, openArchive } from '../archive-folder.ts';
import { loadOptional } from '../load-optional.ts';
import { modelsVersion } from '../models-version.ts';
import { serviceUrl } from '../service-url.ts';
import { openQueue, queueName } from './open-queue.ts';

/** Who can read the page is on this machine. */
const HOST = '127.0.0.1';
const OWN_ONLY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

export interface BoardOptions {
  /** The address of the queue's store. */
  readonly queue: string;
  /** 3000 where absent; 0 for one that is free. */
  readonly port?: number;
}

/**
 * Serves bull-board's page of an archive's queue, to be looked at and not to be worked with, until it is told to stop.
 * @throws CommandError where the archive or the store of the queue cannot be used, or the port is taken.
 */
export async function showBoard(
  path: string,
  { queue: written, port = 3000 }: BoardOptions,
): Promise<void> {
  const service = serviceUrl(written, '--queue');
  const { createBullBoard, BullMQAdapter, HonoAdapter, Hono, serve, serveStatic } =
    await loadBoard();
  const name = queueName(await allBatches(await openArchive(path)), await modelsVersion());
  const queue = await openQueue(service, name);
  try {
    const pages = new HonoAdapter(serveStatic);
    // Its types know of Redis alone; it asks a queue for nothing that PostgreSQL's has not.
    const anyQueue = queue as unknown as Queue;
    createBullBoard({
      queues: [new BullMQAdapter(anyQueue, { readOnlyMode: true })],
      serverAdapter: pages,
      options: { uiConfig: { boardTitle: 'Dateline' } },
    });
    const app = new Hono();
    // The page would ask a host of fonts: nobody is told what is looked at.
    app.use('*', async (context, next) => {
      await next();
      context.header('Content-Security-Policy', OWN_ONLY);
    });
    app.route('/', pages.setBasePath('/').registerPlugin());
    const server = serve({ fetch: app.fetch, hostname: HOST, port });
    try {
      await once(server, 'listening');
    } catch (cause) {
      if (systemCode(cause) !== 'EADDRINUSE') throw cause;
      throw new CommandError(`port ${port} is taken: give another with --port`, { cause });
    }
    const address = server.address();
    const own = typeof address === 'object' && address !== null ? address.port : port;
    await writeOutput(`http://${HOST}:${own}/ shows the queue, until Ctrl+C\n`);
    await toldToStop();
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  } finally {
    await queue.close().catch(() => {});
  }
}

async function loadBoard() {
  return loadOptional('@bull-board/api @bull-board/hono hono @hono/node-server', async () => {
    const { createBullBoard } = await import('@bull-board/api');
    const { BullMQAdapter } = await import('@bull-board/api/bullMQAdapter');
    const { HonoAdapter } = await import('@bull-board/hono');
    const { Hono } = await import('hono');
    const { serve } = await import('@hono/node-server');
    const { serveStatic } = await import('@hono/node-server/serve-static');
    return { createBullBoard, BullMQAdapter, HonoAdapter, Hono, serve, serveStatic };
  });
}
