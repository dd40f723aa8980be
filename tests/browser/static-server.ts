import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzipSync, gzip as gzipWithCallback } from 'node:zlib';

const gzip = promisify(gzipWithCallback);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.zip': 'application/zip',
};
const INCOMPRESSIBLE = new Set(['.png', '.zip', '.bin']);

/**
 * By the range; by the range compressed, whatever the file, as hosts do that compress all answers;
 * or by the whole file, as hosts do that know no ranges.
 */
export type RangeAnswers = 'honoured' | 'compressed' | 'ignored';

interface ServeOptions {
  /** Where on the server the folder stands, with a slash before and after; '/' unless said. */
  readonly at?: string;
  /** Whether text is compressed, as most hosts do. */
  readonly gzip?: boolean;
  /** How a range that is asked for is answered. */
  readonly ranges?: RangeAnswers;
  /** Answers a request in the server's place where it returns true. */
  readonly instead?: (path: string, response: ServerResponse) => boolean;
  /** A free one unless said. */
  readonly port?: number;
  /** Told of each request as a host's log has it: path, query and range. */
  readonly onRequest?: (line: string) => void;
}

interface StaticServer {
  readonly url: string;
  readonly port: number;
  /** Serves another folder from now on, as a host does after a deployment. */
  readonly deploy: (folder: string) => void;
  /** Ends also the connections that browsers keep open. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder on this machine as a static host does: byte ranges answered, and a 404 for what
 * is not there. A development server would flatter or slander the page.
 */
export async function serveFolder(
  folder: string,
  {
    at = '/',
    gzip: compress = false,
    ranges = 'honoured',
    instead,
    port = 0,
    onRequest,
  }: ServeOptions = {},
): Promise<StaticServer> {
  let deployed = folder;
  const compressed = new Map<string, Promise<Buffer>>();
  const server = createServer((request, response) => {
    onRequest?.([request.url, request.headers.range].filter(Boolean).join(' '));
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = async () => {
      if (instead?.(pathname.slice(at.length), response) === true) return;
      const file = fileOf(deployed, at, pathname);
      if (file === null) throw new Error(`${pathname} is not served here`);
      const { size } = await stat(file);
      if (ranges === 'compressed') {
        await sendAsCompressing(file, request, response);
        return;
      }
      if (!compress || INCOMPRESSIBLE.has(extname(file))) {
        const range = ranges === 'ignored' ? undefined : request.headers.range;
        await sendRange(file, size, range, response);
        return;
      }
      const body = compressed.get(file) ?? readFile(file).then((bytes) => gzip(bytes));
      compressed.set(file, body);
      sendCompressed(file, await body, response);
    };
    send().catch(() => {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${at}`,
    port: address.port,
    deploy: (folder) => {
      deployed = folder;
      compressed.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fileOf(folder: string, at: string, pathname: string): string | null {
  if (!pathname.startsWith(at)) return null;
  const path = normalize(`/${decodeURIComponent(pathname.slice(at.length))}`);
  return join(folder, path.endsWith('/') ? `${path}index.html` : path);
}

function typeOf(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream';
}

/** As a server does that has a compressing layer over one that answers ranges of the file. */
async function sendAsCompressing(
  file: string,
  { headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readFile(file);
  const { mtimeMs } = await stat(file);
  const asked = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '');
  const start = asked ? Number(asked[1]) : 0;
  const end = asked?.[2] ? Math.min(Number(asked[2]), bytes.length - 1) : bytes.length - 1;
  const isCompressed = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
  const slice = bytes.subarray(start, end + 1);
  const body = isCompressed ? gzipSync(slice) : slice;
  response.writeHead(asked ? 206 : 200, {
    'content-type': typeOf(file),
    etag: `W/"${bytes.length}-${mtimeMs}"`,
    'last-modified': new Date(mtimeMs).toUTCString(),
    'cache-control': 'no-cache',
    ...(asked ? { 'content-range': `bytes ${start}-${end}/${bytes.length}` } : {}),
    ...(asked ? { 'accept-ranges': 'bytes' } : {}),
    ...(isCompressed ? { 'content-encoding': 'gzip' } : { 'content-length': body.length }),
  });
  response.end(body);
}

function sendCompressed(file: string, body: Buffer, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': typeOf(file),
    'content-encoding': 'gzip',
    'content-length': body.length,
  });
  response.end(body);
}

async function sendRange(
  file: string,
  size: number,
  range: string | undefined,
  response: ServerResponse,
): Promise<void> {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  const start = asked ? Number(asked[1]) : 0;
  const end = asked?.[2] ? Math.min(Number(asked[2]), size - 1) : size - 1;
  if (start > end && size > 0) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(asked ? 206 : 200, {
    'content-type': typeOf(file),
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    ...(asked ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  });
  await pipeline(createReadStream(file, { start, end: Math.max(end, 0) }), response);
}
