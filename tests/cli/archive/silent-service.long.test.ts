import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openQueue } from '../../../src/cli/archive/queue/open-queue.ts';
import { serviceUrl } from '../../../src/cli/archive/service-url.ts';
import { openSink } from '../../../src/cli/archive/sink/open-sink.ts';

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** Something that listens and is no such service. @returns its port. */
async function listening(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** What each command that needs such a service says of it. */
function faults(port: number): Promise<readonly string[]> {
  const queue = (address: string) => openQueue(serviceUrl(address, '--queue'), 'a-queue');
  const tried = [
    queue(`redis://127.0.0.1:${port}`),
    queue(`postgres://someone:secret@127.0.0.1:${port}/news`),
    openSink({ sink: `postgres://someone:secret@127.0.0.1:${port}/news` }, '0123456789abcdef'),
  ];
  return Promise.all(
    tried.map((one) =>
      one.then(
        () => 'opened',
        (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : ''),
      ),
    ),
  );
}

const all = (words: string) => [
  expect.stringMatching(new RegExp(`^CommandError: redis://127.+ cannot be used: ${words}`)),
  expect.stringMatching(new RegExp(`^CommandError: postgres://127.+ cannot be used: ${words}`)),
  expect.stringMatching(new RegExp(`^CommandError: postgres://127.+ cannot be used: ${words}`)),
];

test('a service that takes the connection and never answers is not waited for', async () => {
  expect(await faults(await listening(() => {}))).toEqual(all('it does not answer'));
});

test('one that closes every connection is told as that', async () => {
  expect(await faults(await listening((socket) => socket.destroy()))).toEqual(
    all('it closed the connection'),
  );
});
