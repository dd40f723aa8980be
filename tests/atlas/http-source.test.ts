import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { httpSource } from '../../src/atlas/http-source.ts';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
});

/** A source over a server that answers everything so. */
async function sourceOver(
  answer: (response: ServerResponse, count: number) => void,
  patience?: number,
) {
  let count = 0;
  const server = createServer((_request, response) => answer(response, ++count));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const { port } = server.address() as AddressInfo;
  return httpSource(`http://127.0.0.1:${port}/`, patience);
}

const MEGABYTE = Buffer.alloc(1_000_000);
/** Sends without an end, as fast as it is read. */
function sendForEver(response: ServerResponse): void {
  while (response.write(MEGABYTE));
  response.once('drain', () => sendForEver(response));
}

const SHORT = 100;

describe('what a server does instead of sending a file is told as what it is', () => {
  test.each<[what: string, answer: (response: ServerResponse) => void, told: RegExp]>([
    [
      '500',
      (to) => to.writeHead(500).end('oops'),
      /the server failed to send a.bin \(status 500\)/,
    ],
    ['403', (to) => to.writeHead(403).end(), /the server refuses a.bin \(status 403\)/],
    ['404', (to) => to.writeHead(404).end(), /a.bin is not there/],
    ['429 without a time', (to) => to.writeHead(429).end(), /has too much to do to send a.bin/],
    [
      '429 for an hour',
      (to) => to.writeHead(429, { 'retry-after': '3600' }).end(),
      /has too much to do/,
    ],
    [
      'a page in its place',
      (to) => to.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>'),
      /a.bin is not there/,
    ],
    [
      'a reason that is no text',
      (to) =>
        to.writeHead(500, { 'content-type': 'application/problem+json' }).end('{"detail":{"a":1}}'),
      /the server failed to send a.bin/,
    ],
    [
      'a reason without an end',
      (to) => {
        to.writeHead(500, { 'content-type': 'application/problem+json' });
        sendForEver(to);
      },
      /the server failed to send a.bin/,
    ],
    ['no answer', (to) => to.destroy(), /could not be fetched whole: there is no connection, or/],
    [
      'half of what it declared',
      (to) => {
        to.writeHead(200, { 'content-length': '2000000' });
        to.write(MEGABYTE, () => to.destroy());
      },
      /could not be fetched whole/,
    ],
    ['a file without an end', sendForEver, /a.bin is larger than any file of an archive/],
    ['nothing, ever', () => undefined, /the server fell silent before a.bin had come/],
    [
      'a beginning, and then nothing',
      (to) => {
        to.write('a');
      },
      /the server fell silent before a.bin had come/,
    ],
  ])('%s', async (_what, answer, told) => {
    const source = await sourceOver(answer, SHORT * 20);
    await expect(source.file('a.bin')).rejects.toThrow(
      expect.objectContaining({ name: 'SiteFileError', message: expect.stringMatching(told) }),
    );
  });
});

describe('a range', () => {
  test('of a host that sends another part than was asked for is refused', async () => {
    const source = await sourceOver((to) => {
      to.writeHead(206, { 'content-range': 'bytes 0-9/100' }).end('0123456789');
    });
    await expect(source.range('a.zip', 50, 10)).rejects.toThrow(/sent another part of a.zip/);
  });

  test('of which more or less comes than was asked for is refused', async () => {
    for (const body of ['012345678', '01234567890']) {
      const source = await sourceOver((to) => {
        to.writeHead(206, { 'content-range': 'bytes 50-59/100' }).end(body);
      });
      await expect(source.range('a.zip', 50, 10)).rejects.toThrow(/a.zip is cut off/);
      await close?.();
    }
  });

  test('that a directory sends to the end of the world is not asked for', async () => {
    let asked = 0;
    const source = await sourceOver((to) => {
      asked += 1;
      sendForEver(to);
    });
    await expect(source.range('a.zip', 2 ** 50, 10)).rejects.toThrow(/larger than any file/);
    await expect(source.range('a.zip', 0, 1e9)).rejects.toThrow(/larger than any file/);
    expect(asked).toBe(0);
  });

  test('of a host that knows none and sends without an end is read as far as it goes', async () => {
    const source = await sourceOver(sendForEver);
    expect((await source.range('a.zip', 3_000_000, 10)).length).toBe(10);
  });
});

test.each([429, 503])('a server that is busy (%d) is asked again when it says', async (status) => {
  const source = await sourceOver((to, count) => {
    if (count < 3) to.writeHead(status, { 'retry-after': '0' }).end();
    else to.end('there');
  });
  expect(new TextDecoder().decode(await source.file('a.bin'))).toBe('there');
});
