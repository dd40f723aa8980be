import { gzipSync } from 'node:zlib';

/** A page with enough text for an article. */
export const PAGE = `<html><head><title>Floods in Leeds</title></head><body><article><h1>Floods in Leeds</h1>${'<p>Rain fell on Leeds all night and the river rose over its banks by the morning, they said.</p>'.repeat(4)}</article></body></html>`;

/** A record of a WARC file; `length` what it says that it has. */
export function aRecord(
  type: string,
  uri: string,
  block: string | Uint8Array,
  {
    length,
    contentType = 'application/http; msgtype=response',
  }: { readonly length?: number; readonly contentType?: string } = {},
): Buffer {
  const content = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-02-01T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:${uri}>\r\nContent-Type: ${contentType}\r\nContent-Length: ${length ?? content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n\r\n')]);
}

/** An answer of a server as a record holds it. */
export function anAnswer(
  body: string | Uint8Array,
  heads = 'Content-Type: text/html; charset=utf-8',
  status = '200 OK',
): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${heads}\r\n\r\n`), Buffer.from(body)]);
}

/** A page's record. */
export function aPage(uri: string, body: string = PAGE): Buffer {
  return aRecord('response', uri, anAnswer(body));
}

/** Records as Common Crawl packs them: each a member of its own. */
export function packed(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}
