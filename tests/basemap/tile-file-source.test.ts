import { createServer, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { EtagMismatch } from 'pmtiles';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BasemapError, TileFileSource } from '../../src/basemap/tile-file-source.ts';
import { aTileFile } from './a-tile-file.ts';

const TILES = aTileFile(100_000);

describe('a tile file on a server', () => {
  let server: Server;
  let url: string;
  let file: Uint8Array;
  let asked: (string | undefined)[];
  let answerRange: (response: ServerResponse, start: number, end: number) => void;
  let answerWhole: (response: ServerResponse) => void;
  let etag: string;

  const honoured = (response: ServerResponse, start: number, end: number) => {
    if (start >= file.length) {
      response.writeHead(416, { 'content-range': `bytes */${file.length}` }).end();
      return;
    }
    const last = Math.min(end, file.length - 1);
    response
      .writeHead(206, { etag, 'content-range': `bytes ${start}-${last}/${file.length}` })
      .end(file.subarray(start, last + 1));
  };

  beforeEach(async () => {
    file = TILES;
    asked = [];
    etag = '"one"';
    answerRange = honoured;
    answerWhole = (response) => response.writeHead(200, { etag }).end(file);
    server = createServer((request, response) => {
      asked.push(request.headers.range);
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      if (range) answerRange(response, Number(range[1]), Number(range[2]));
      else answerWhole(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/map.zip`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const bytes = async (source: TileFileSource, offset: number, length: number) =>
    new Uint8Array((await source.getBytes(offset, length)).data);

  test('gives the bytes asked for, across the blocks it fetches', async () => {
    const source = new TileFileSource(url);
    expect(await bytes(source, 32_000, 2_000)).toEqual(TILES.slice(32_000, 34_000));
    expect(asked).toEqual(['bytes=0-32767', 'bytes=32768-65535']);
  });

  test('one that stands in a ZIP archive is read there', async () => {
    file = zipSync({ 'map.pmtiles': [TILES, { level: 0 }] });
    const source = new TileFileSource(url);
    expect(await bytes(source, 0, 7)).toEqual(TILES.slice(0, 7));
    expect(await bytes(source, 60_000, 20_000)).toEqual(TILES.slice(60_000, 80_000));
    expect(asked).not.toContain(undefined);
  });

  test('leaves no answer unread, where a host begins to send the whole for each range', async () => {
    const source = new TileFileSource(url);
    await bytes(source, 0, 7);
    let whole = 0;
    let givenUp = 0;
    answerRange = (response) => {
      whole += 1;
      // Longer than what any socket holds by itself: it ends when it is read, or is given up.
      response.on('close', () => {
        if (!response.writableFinished) givenUp += 1;
      });
      response.writeHead(200, { etag });
      response.write(file);
      if (whole === 1) response.end();
    };
    expect(await bytes(source, 40_000, 50_000)).toEqual(TILES.slice(40_000, 90_000));
    await expect.poll(() => [whole, givenUp]).toEqual([2, 1]);
  });

  test('asks for no block twice, even at once', async () => {
    const source = new TileFileSource(url);
    await Promise.all([bytes(source, 0, 10), bytes(source, 500, 10), bytes(source, 20_000, 10)]);
    await bytes(source, 30_000, 10);
    expect(asked).toHaveLength(1);
  });

  test('the last block may be short, and one past the end empty', async () => {
    const source = new TileFileSource(url);
    expect(await bytes(source, 99_990, 16_384)).toEqual(TILES.slice(99_990));
    expect(await bytes(source, 140_000, 10)).toHaveLength(0);
  });

  test('a server that ignores ranges is asked once for the whole file', async () => {
    answerRange = (response) => answerWhole(response);
    const source = new TileFileSource(url);
    const both = await Promise.all([bytes(source, 50_000, 100), bytes(source, 70_000, 100)]);
    expect(both).toEqual([TILES.slice(50_000, 50_100), TILES.slice(70_000, 70_100)]);
    expect(await bytes(source, 90_000, 100)).toEqual(TILES.slice(90_000, 90_100));
    expect(asked).toHaveLength(1);
  });

  test.each<[string, typeof honoured]>([
    [
      'sends a range of the file it has compressed',
      (response, start, end) => {
        const body = gzipSync(file).subarray(start, end + 1);
        response.writeHead(206, {
          'content-encoding': 'gzip',
          'content-range': `bytes ${start}-${end}/${file.length}`,
        });
        response.end(body);
      },
    ],
    [
      'sends fewer bytes than it says',
      (response, start, end) => {
        response.writeHead(206, { 'content-range': `bytes ${start}-${end}/${file.length}` });
        response.end(file.subarray(start, end - 99));
      },
    ],
    [
      'sends another range than was asked for',
      (response) => {
        response.writeHead(206, { 'content-range': `bytes 5-9/${file.length}` });
        response.end(file.subarray(5, 10));
      },
    ],
    ['does not say which range it sends', (response) => response.writeHead(206).end(file)],
    ['cannot answer ranges', (response) => response.writeHead(501).end()],
    [
      'sends something else that is as long',
      (response, start, end) => {
        response.writeHead(206, { 'content-range': `bytes ${start}-${end}/${file.length}` });
        response.end(new Uint8Array(end + 1 - start));
      },
    ],
  ])('a server that %s is asked for the whole file, once', async (_what, answer) => {
    answerRange = answer;
    const source = new TileFileSource(url);
    expect(await bytes(source, 40_000, 100)).toEqual(TILES.slice(40_000, 40_100));
    expect(await bytes(source, 0, 7)).toEqual(TILES.slice(0, 7));
    expect(asked.filter((range) => range === undefined)).toHaveLength(1);
  });

  test('a server that compresses a range and says so of the file is read by ranges', async () => {
    answerRange = (response, start, end) => {
      response.writeHead(206, {
        'content-encoding': 'gzip',
        'content-range': `bytes ${start}-${end}/${file.length}`,
      });
      response.end(gzipSync(file.subarray(start, end + 1)));
    };
    const source = new TileFileSource(url);
    expect(await bytes(source, 40_000, 100)).toEqual(TILES.slice(40_000, 40_100));
    expect(asked).not.toContain(undefined);
  });

  test.each<[string, () => Uint8Array, string]>([
    ['a sign-in page', () => Buffer.from('<!doctype html>'), 'is no map'],
    ['a part of it', () => TILES.subarray(0, 60_000), '60000 bytes of 100000'],
  ])('%s in place of the file is told, and the file asked for again', async (_what, body, told) => {
    answerRange = (response) => response.writeHead(200).end(body());
    answerWhole = answerRange as typeof answerWhole;
    const source = new TileFileSource(url);
    const failed = source.getBytes(0, 10);
    await expect(failed).rejects.toThrow(BasemapError);
    await expect(failed).rejects.toThrow(told);
    answerRange = honoured;
    expect(await bytes(source, 0, 10)).toEqual(TILES.slice(0, 10));
  });

  test('ranges are kept out of the HTTP cache, and the whole file is asked for past it', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    answerRange = (response) => response.writeHead(501).end();
    await bytes(new TileFileSource(url), 0, 10);
    expect(fetched.mock.calls.map(([, init]) => init?.cache)).toEqual(['no-store', 'reload']);
    fetched.mockRestore();
  });

  test('a missing file is an error that names it, and is asked for again later', async () => {
    const source = new TileFileSource(url);
    answerRange = (response) => response.writeHead(404).end();
    const failed = source.getBytes(0, 10);
    await expect(failed).rejects.toThrow(BasemapError);
    await expect(failed).rejects.toThrow(`404 for ${url}`);
    answerRange = honoured;
    expect(await bytes(source, 0, 10)).toEqual(TILES.slice(0, 10));
  });

  test('a server that cannot be reached is an error, not a hang', async () => {
    const source = new TileFileSource('http://127.0.0.1:1/map.zip');
    await expect(source.getBytes(0, 10)).rejects.toThrow(BasemapError);
  });

  test('a file that changed on the server is noticed, not mixed with the old', async () => {
    const source = new TileFileSource(url);
    const { etag: first } = await source.getBytes(0, 10);
    etag = '"two"';
    const later = source.getBytes(40_000, 10, undefined, first);
    await expect(later).rejects.toThrow(EtagMismatch);
  });
});
