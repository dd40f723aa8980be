import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { anAnswer, aPage, aRecord, PAGE, packed } from './a-web-archive.ts';
import { readAll, told } from './an-input.ts';

const chunked = (text: string) => {
  const half = Math.floor(text.length / 2);
  return [text.slice(0, half), text.slice(half)]
    .map((part) => `${part.length.toString(16)}\r\n${part}\r\n`)
    .join('')
    .concat('0\r\n\r\n');
};
const info = aRecord('warcinfo', 'x', 'software: x', { contentType: 'application/warc-fields' });

describe('WARC', () => {
  test.each([
    ['as it is', (records: Uint8Array[]) => Buffer.concat(records)],
    ['packed record by record', packed],
    ['packed as one', (records: Uint8Array[]) => gzipSync(Buffer.concat(records))],
  ])('%s: answers that are pages are articles, and the rest is passed over', async (_, pack) => {
    const file = pack([
      info,
      aPage('https://example.org/1'),
      aRecord('request', 'https://example.org/1', 'GET / HTTP/1.1\r\n\r\n'),
      aRecord(
        'response',
        'https://example.org/gone',
        anAnswer('x', 'Content-Type: text/html', '404 Not Found'),
      ),
      aRecord('response', 'https://example.org/a.png', anAnswer('x', 'Content-Type: image/png')),
      aPage('https://example.org/2'),
    ]);
    expect(told(await readAll('a.warc.gz', file))).toEqual([
      { where: expect.any(String), passed: 'a record of the type warcinfo' },
      expect.objectContaining({
        id: 'https://example.org/1',
        url: 'https://example.org/1',
        title: 'Floods in Leeds',
        date: '2024-02-01',
      }),
      { where: expect.any(String), passed: 'a record of the type request' },
      { where: expect.any(String), passed: 'an answer that is no page (moved, missing, refused)' },
      { where: expect.any(String), passed: 'an image, a script or the like' },
      expect.objectContaining({ id: 'https://example.org/2' }),
    ]);
  });

  test.each([
    ['in chunks', anAnswer(chunked(PAGE), 'Content-Type: text/html\r\nTransfer-Encoding: chunked')],
    ['packed', anAnswer(gzipSync(PAGE), 'Content-Type: text/html\r\nContent-Encoding: gzip')],
    [
      'packed with Brotli',
      anAnswer(brotliCompressSync(PAGE), 'Content-Type: text/html\r\nContent-Encoding: br'),
    ],
    [
      'said to be packed with Brotli, and unpacked by the crawler',
      anAnswer(PAGE, 'Content-Type: text/html\r\nContent-Encoding: br'),
    ],
    [
      'in another charset',
      anAnswer(
        Buffer.from(PAGE.replace('Rain', 'Gel\xe9'), 'latin1'),
        'Content-Type: text/html; charset=iso-8859-1',
      ),
    ],
  ])('an answer %s', async (_, answer) => {
    const [item] = told(
      await readAll('a.warc', aRecord('response', 'https://example.org/1', answer)),
    );
    expect(item).toMatchObject({ title: 'Floods in Leeds' });
  });

  test('a page that unpacks to more than an article may have is refused, and the next is read', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 0x20));
    const file = packed([
      aRecord(
        'response',
        'https://example.org/bomb',
        anAnswer(bomb, 'Content-Type: text/html\r\nContent-Encoding: gzip'),
      ),
      aPage('https://example.org/2'),
    ]);
    expect(told(await readAll('a.warc.gz', file))).toEqual([
      { where: 'record at byte 0', fault: expect.stringMatching(/larger than 10 MB/) },
      expect.objectContaining({ id: 'https://example.org/2' }),
    ]);
  });
});

describe('a damaged WARC file', () => {
  test.each([
    ['longer', 40],
    ['shorter', 5_000],
    ['far longer than the file is', 900_000_000],
  ])('a record that says a length which is wrong (%s) is told, and the next is read', async (_, length) => {
    const file = Buffer.concat([
      aPage('https://example.org/1'),
      aRecord('response', 'https://example.org/bad', anAnswer(PAGE), { length }),
      aPage('https://example.org/2'),
      aPage('https://example.org/3'),
    ]);
    const items = told(await readAll('a.warc', file));
    const read = items.flatMap((item) => ('id' in item ? [item.id] : []));
    expect(read).toEqual([
      'https://example.org/1',
      'https://example.org/2',
      'https://example.org/3',
    ]);
    expect(items.filter((item) => 'fault' in item)).toHaveLength(1);
  });

  test('a damaged member of a packed one is told by its byte, and the next is read', async () => {
    const records = [
      aPage('https://example.org/1'),
      aPage('https://example.org/2'),
      aPage('https://example.org/3'),
    ].map((one) => gzipSync(one));
    const [one, two] = records;
    two?.fill(0x55, 40, 80);
    expect(told(await readAll('a.warc.gz', Buffer.concat(records)))).toEqual([
      expect.objectContaining({ id: 'https://example.org/1' }),
      { where: `record at byte ${one?.length}`, fault: expect.stringMatching(/damaged/) },
      expect.objectContaining({ id: 'https://example.org/3' }),
    ]);
  });

  test('one that ends in the middle of a record', async () => {
    const file = packed([aPage('https://example.org/1'), aPage('https://example.org/2')]);
    expect(told(await readAll('a.warc.gz', file.subarray(0, -20)))).toEqual([
      expect.objectContaining({ id: 'https://example.org/1' }),
      { where: expect.any(String), fault: expect.stringMatching(/ends in the middle/) },
    ]);
  });

  test('rubbish between records is told once', async () => {
    const file = Buffer.concat([
      aPage('https://example.org/1'),
      Buffer.alloc(50_000, 0x2e),
      Buffer.from('\r\n'),
      aPage('https://example.org/2'),
    ]);
    expect(
      told(await readAll('a.warc', file)).map((item) => ('id' in item ? item.id : item)),
    ).toEqual([
      { where: 'record at byte 0', fault: expect.stringMatching(/longer than it says/) },
      'https://example.org/2',
    ]);
  });
});
