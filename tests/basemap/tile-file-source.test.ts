import { createServer, type Server } from 'node:http';
import { EtagMismatch } from 'pmtiles';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BasemapError, TileFileSource } from '../../src/basemap/tile-file-source.ts';

const FILE = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 251);

describe('a tile file on a server', () => {
  let server: Server;
  let url: string;
  let asked: (string | undefined)[];
  let answersRanges: boolean;
  let status: number;
  let etag: string;

  beforeEach(async () => {
    asked = [];
    answersRanges = true;
    status = 200;
    etag = '"one"';
    server = createServer((request, response) => {
      asked.push(request.headers.range);
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      if (status !== 200) {
        response.writeHead(status).end();
      } else if (range && answersRanges) {
        const [start, end] = [Number(range[1]), Number(range[2])];
        const isPast = start >= FILE.length;
        response.writeHead(isPast ? 416 : 206, { etag });
        response.end(isPast ? undefined : FILE.subarray(start, end + 1));
      } else {
        response.writeHead(200, { etag }).end(FILE);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/map.pmtiles`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const bytes = async (source: TileFileSource, offset: number, length: number) =>
    new Uint8Array((await source.getBytes(offset, length)).data);

  test('gives the bytes asked for, across the blocks it fetches', async () => {
    const source = new TileFileSource(url);
    expect(await bytes(source, 32_000, 2_000)).toEqual(FILE.slice(32_000, 34_000));
    expect(asked).toEqual(['bytes=0-32767', 'bytes=32768-65535']);
  });

  test('asks for no block twice, even at once', async () => {
    const source = new TileFileSource(url);
    await Promise.all([bytes(source, 0, 10), bytes(source, 500, 10), bytes(source, 20_000, 10)]);
    await bytes(source, 30_000, 10);
    expect(asked).toHaveLength(1);
  });

  test('the last block may be short, and one past the end empty', async () => {
    const source = new TileFileSource(url);
    expect(await bytes(source, 99_990, 16_384)).toEqual(FILE.slice(99_990));
    expect(await bytes(source, 140_000, 10)).toHaveLength(0);
  });

  test('a server that ignores ranges is asked once for the whole file', async () => {
    answersRanges = false;
    const source = new TileFileSource(url);
    expect(await bytes(source, 50_000, 100)).toEqual(FILE.slice(50_000, 50_100));
    expect(await bytes(source, 90_000, 100)).toEqual(FILE.slice(90_000, 90_100));
    expect(asked).toHaveLength(1);
  });

  test('a missing file is an error that names it, and is asked for again later', async () => {
    const source = new TileFileSource(url);
    status = 404;
    const failed = source.getBytes(0, 10);
    await expect(failed).rejects.toThrow(BasemapError);
    await expect(failed).rejects.toThrow(`404 for ${url}`);
    status = 200;
    expect(await bytes(source, 0, 10)).toEqual(FILE.slice(0, 10));
  });

  test('a server that cannot be reached is an error, not a hang', async () => {
    const source = new TileFileSource('http://127.0.0.1:1/map.pmtiles');
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
