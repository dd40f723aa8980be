import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../../src/archive/articles/batch.ts';
import { readBatch } from '../../../src/cli/archive/read-batch.ts';
import { articlesAddress } from '../../../src/cli/archive/read-web-range.ts';
import { dateline } from '../dateline.ts';
import { idsTo, resultsOf, someArticles } from './an-archive.ts';

type Manner = 'ranges' | 'whole' | 'other range' | 'short' | 'damaged' | 'busy once' | 'gone';

let folder = '';
let archive = '';
let server: Server;
let url = '';
let manner: Manner = 'ranges';
const asked: string[] = [];

/** A host of the archive's files, which answers in different manners. */
function host(): Server {
  return createServer((request, response) => {
    const name = (request.url ?? '').split('/').at(-1) ?? '';
    const range = request.headers.range ?? '';
    asked.push(`${name} ${range} ${request.headers['accept-encoding']}`);
    const answer = async () => {
      const whole = await readFile(join(folder, 'host', name)).catch(() => null);
      if (whole === null || manner === 'gone') return response.writeHead(404).end();
      if (manner === 'busy once') {
        manner = 'ranges';
        return response.writeHead(503).end();
      }
      if (manner === 'whole') return response.writeHead(200).end(whole);
      const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
      const start = Number(from) + (manner === 'other range' ? 1 : 0);
      const bytes = Buffer.from(whole.subarray(start, Number(to) + 1));
      if (manner === 'damaged') bytes[20] = 65;
      response.writeHead(206, { 'content-range': `bytes ${start}-${to}/${whole.length}` });
      return response.end(manner === 'short' ? bytes.subarray(1) : bytes);
    };
    answer().catch((error: unknown) => response.destroy(error as Error));
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  archive = join(folder, 'news');
  await writeFile(join(folder, 'in.ndjson'), someArticles(120));
  const { status, stderr } = await dateline(['archive', 'add', archive, join(folder, 'in.ndjson')]);
  if (status !== 0) throw new Error(stderr);
  // The texts are the host's alone: here are only the lists of batches.
  await cp(join(archive, 'articles'), join(folder, 'host'), { recursive: true });
  await unlink(join(archive, 'articles/000001.ndjson'));
  server = host().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/news/articles/`;
}, 120_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  manner = 'ranges';
  asked.length = 0;
});

async function aBatch() {
  const bytes = await readFile(join(folder, 'host/000001.ndjson'));
  const part = bytes.subarray(100, 400);
  return { batch: { offset: 100, bytes: 300, digest: digestOf(part) }, text: part.toString() };
}

test('a batch is a range of its file, which is asked for as it is and not packed', async () => {
  const { batch, text } = await aBatch();
  expect(await readBatch(`${url}000001.ndjson`, batch)).toBe(text);
  expect(asked).toEqual(['000001.ndjson bytes=100-399 identity']);
  manner = 'busy once';
  expect(await readBatch(`${url}000001.ndjson`, batch)).toBe(text);
});

test.each<[Manner, RegExp]>([
  [
    'whole',
    /the host answers no ranges \(it sent the whole file\): have one serve the files that does/,
  ],
  ['other range', /the host sent another range than bytes 100 to 399/],
  ['damaged', /is damaged, or another, between its bytes 100 and 400/],
  ['gone', /the host answered 404: are the files of articles there\?/],
  ['short', /the answer was cut off/],
])('a host that answers in another way (%s) is refused in words', async (how, why) => {
  manner = how;
  const { batch } = await aBatch();
  const user = url.replace('//', '//me:secret@');
  const fault = await readBatch(`${user}000001.ndjson`, batch).catch((error: unknown) => error);
  expect(String(fault)).toMatch(why);
  expect(String(fault)).not.toContain('secret');
});

test('what is no address of a folder is refused', () => {
  expect(articlesAddress('https://host/news/articles')).toBe('https://host/news/articles/');
  for (const wrong of ['/mnt/news', 'ftp://host/', 'https://host/?file=']) {
    expect(() => articlesAddress(wrong)).toThrow(/--articles: give the address of the folder/);
  }
});

test('a run reads its batches from a host, each once, and what the host does not give fails in words until it does', async () => {
  manner = 'whole';
  const refused = await dateline(['archive', 'run', archive, '--articles', url, '--threads', '1']);
  expect(refused.stderr).toContain('0 of 120 articles are geoparsed, 120 failed');
  manner = 'ranges';
  asked.length = 0;
  const ran = await dateline(['archive', 'retry', archive, '--articles', url, '--threads', '1']);
  expect(ran.stderr).toContain('120 of 120 articles are geoparsed');
  expect(asked).toHaveLength(3);
  expect((await resultsOf(archive)).map(({ id }) => id).sort()).toEqual(idsTo(120));
}, 240_000);
