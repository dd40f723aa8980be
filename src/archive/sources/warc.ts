import { brotliDecompressSync } from 'node:zlib';
import type { WARCRecord } from 'warcio';
import { ArticleError } from '../../article/article-error.ts';
import { LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { joinedBytes } from '../../article/joined-bytes.ts';
import { readArticle } from '../../article/read-article.ts';
import { exportDate } from './export-date.ts';
import { gunzipped } from './gunzipped.ts';
import { gzipMembers } from './gzip-members.ts';
import type { SourceFormat, SourceInput, SourceItem } from './source.ts';
import { type WarcFrame, warcFrames } from './warc-frames.ts';

/** Bytes that are given to what unpacks a page at once: it unpacks a thousand times as much at most. */
const PIECE = 4_000;
/** UTF-16 units of prose that a page must have: less is a list of links, or a note that it moved. */
const SHORTEST_PAGE = 250;

/** Web archives: what browsers and crawlers saved, as Common Crawl's CC-NEWS. Each answer that is a page is an article. */
export const warc: SourceFormat = {
  name: 'WARC',
  matches: ({ text }) => /^WARC\/\d\.\d\r?\n/.test(text),
  async *read(input) {
    for await (const frame of framesOf(input)) {
      const where = `record at byte ${frame.offset}`;
      if (frame.bytes === null) yield { where, fault: frame.fault };
      else yield await readRecord(where, frame.bytes);
    }
  },
};

async function* framesOf(input: SourceInput): AsyncGenerator<WarcFrame> {
  const start = await input.read(0, 2);
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* warcFrames(input.bytes());
    return;
  }
  let isFirst = true;
  for await (const { offset, bytes, fault } of gzipMembers(input)) {
    // A file that was packed as one has no members to go on at.
    if (isFirst && (bytes === null || (await countFrames(bytes)) > 1)) {
      yield* warcFrames(gunzipped(input));
      return;
    }
    isFirst = false;
    if (bytes === null) yield { offset, bytes, fault };
    else for await (const frame of warcFrames(one(bytes))) yield { ...frame, offset };
  }
}

async function countFrames(bytes: Uint8Array): Promise<number> {
  let count = 0;
  for await (const _ of warcFrames(one(bytes))) if (++count > 1) break;
  return count;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function readRecord(where: string, bytes: Uint8Array): Promise<SourceItem> {
  const { WARCParser } = await import('warcio');
  try {
    const record = await WARCParser.parse(pieces(bytes));
    if (record === null) return { where, fault: 'there is nothing in it' };
    return await readParsed(where, record);
  } catch (error) {
    // Whatever the library makes of a damaged head.
    const why = error instanceof ArticleError ? error.message : 'it is damaged';
    return { where, fault: why };
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function readParsed(where: string, record: WARCRecord): Promise<SourceItem> {
  const { warcType, httpHeaders } = record;
  if (!/^(?:response|resource|conversion)$/.test(warcType))
    return { where, passed: `a record of the type ${warcType}` };
  const status = httpHeaders?.statusCode;
  if (warcType === 'response' && status !== undefined && Number(status) !== 200) {
    return { where, passed: 'an answer that is no page (moved, missing, refused)' };
  }
  const type = (
    httpHeaders?.headers.get('content-type') ??
    record.warcContentType ??
    ''
  ).toLowerCase();
  const isPlain = /^text\/plain/.test(type);
  if (!isPlain && !/html/.test(type)) return { where, passed: 'an image, a script or the like' };
  const url = record.warcTargetURI ?? undefined;
  const payload = await payloadOf(record);
  const [, charset] = /charset=["']?([\w.:-]+)/.exec(type) ?? [];
  return pageArticle(where, payload, { url, charset, isPlain, date: record.warcDate ?? undefined });
}

/** The page as it was before it was packed for the way. */
async function payloadOf(record: WARCRecord): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of record) {
    length += piece.length;
    if (length > LARGEST_ARTICLE)
      throw new ArticleError('it is larger than 10 MB, the most that is read');
    held.push(piece);
  }
  const payload = joinedBytes(held);
  if (!/^br$/i.test(record.httpHeaders?.headers.get('content-encoding') ?? '')) return payload;
  try {
    return brotliDecompressSync(payload, { maxOutputLength: LARGEST_ARTICLE });
  } catch {
    // Crawlers keep the head of a page that they have unpacked.
    return payload;
  }
}

function pageArticle(
  where: string,
  payload: Uint8Array,
  page: {
    readonly url: string | undefined;
    readonly charset: string | undefined;
    readonly isPlain: boolean;
    readonly date: string | undefined;
  },
): SourceItem {
  const { url, charset, isPlain, date } = page;
  const article = readArticle(payload, {
    format: isPlain ? 'text' : 'html',
    ...(charset !== undefined && { charset }),
    ...(url !== undefined && { address: url }),
  });
  if (article.text.length < SHORTEST_PAGE) return { where, passed: 'a page with hardly any text' };
  // When it was captured is the latest that it can be of.
  const captured = article.date ?? exportDate(date ?? '') ?? null;
  return {
    where,
    ...(url !== undefined && { id: url, url }),
    article: { ...article, date: captured, source: article.source ?? url ?? null },
  };
}
