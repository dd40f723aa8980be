import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../free-port.ts';
import { changed, end, PASSWORD, type Service, untilAnswers } from './a-service.ts';

/** Starts a Redis that has on its disk what it has said that it has. */
export async function startRedis(): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-redis-'));
  const port = await freePort();
  const url = new URL(`redis://:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`);
  const start = async (): Promise<ChildProcess> => {
    const settings = { port, bind: '127.0.0.1', dir: folder, requirepass: PASSWORD, save: '' };
    const durable = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };
    const server = spawn(
      'redis-server',
      Object.entries({ ...settings, ...durable }).flatMap(([name, value]) => [
        `--${name}`,
        `${value}`,
      ]),
      { stdio: 'ignore' },
    );
    const [event] = await Promise.race([
      once(server, 'spawn').then(() => ['spawned']),
      once(server, 'error').catch((error: unknown) => [error]),
    ]);
    if (event !== 'spawned') {
      throw new Error("these tests need Redis: 'apt-get install redis-server' installs it");
    }
    await untilAnswers(
      server,
      () => 'redis-server',
      () => answers(url.href),
    );
    return server;
  };
  let server = await start();
  return {
    url: url.href,
    urlWith: (change) => changed(url, change),
    kill: () => end(server, 'SIGKILL'),
    async restart() {
      server = await start();
    },
    async stop() {
      await end(server, 'SIGTERM');
      await rm(folder, { recursive: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}
