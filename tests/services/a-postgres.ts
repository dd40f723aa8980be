import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../free-port.ts';
import { changed, end, PASSWORD, type Service, untilAnswers } from './a-service.ts';

const INSTALLED = '/usr/lib/postgresql';

/** Where Debian keeps the programs of the newest PostgreSQL that is installed. */
function programs(): string {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number) : [];
  const newest = Math.max(0, ...versions.filter((one) => existsSync(binOf(one))));
  if (newest < 13) {
    throw new Error(
      "these tests need PostgreSQL 13 or later: 'apt-get install postgresql' installs it",
    );
  }
  return binOf(newest);
}

function binOf(version: number): string {
  return join(INSTALLED, String(version), 'bin');
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian makes for it. */
function aUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Starts a PostgreSQL with an empty database, which takes passwords only. */
export async function startPostgres(): Promise<Service> {
  const bin = programs();
  const user = aUser();
  const folder = await mkdtemp(join(tmpdir(), 'dateline-pg-'));
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  await writeFile(password, PASSWORD);
  if (user !== undefined) {
    for (const path of [folder, password]) await chown(path, user.uid, user.gid);
  }
  const options = ['-D', data, '-U', 'news', '-A', 'scram-sha-256', '-E', 'UTF8', '-N'];
  const init = spawn(join(bin, 'initdb'), [...options, `--pwfile=${password}`], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const [status] = await once(init, 'exit');
  if (status !== 0) throw new Error('initdb failed');
  const port = await freePort();
  const url = new URL(`postgres://news@127.0.0.1:${port}/postgres`);
  url.password = PASSWORD;
  const start = async (): Promise<ChildProcess> => {
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
    ];
    const server = spawn(
      join(bin, 'postgres'),
      ['-D', data, ...settings.flatMap((one) => ['-c', one])],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-1_000);
    });
    await untilAnswers(
      server,
      () => said,
      () => answers(url.href),
    );
    return server;
  };
  let server = await start();
  return {
    url: url.href,
    urlWith: (change) => changed(url, change),
    async kill() {
      await end(server, 'SIGKILL');
    },
    async restart() {
      // The children of one that was killed hold its memory until they have seen it: it is tried again until then.
      for (;;) {
        try {
          server = await start();
          return;
        } catch (error) {
          if (!/shared memory block|lock file/.test(String(error))) throw error;
          await setTimeout(100);
        }
      }
    },
    async stop() {
      await end(server, 'SIGINT');
      await rm(folder, { recursive: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
