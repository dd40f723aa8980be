import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { csvFormat } from '../../../src/archive/sources/csv.ts';
import type { SourceItem } from '../../../src/archive/sources/source.ts';
import { anInput, readAll, told } from './an-input.ts';

const TEXT = 'Rain fell on Leeds all night. The river rose by morning.';
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

describe('NDJSON', () => {
  test('a bad line is told by its number, and those around it are read', async () => {
    const file = `${line({ id: 1, text: TEXT })}{"id":2,\n${line(['text'])}\n${line({ id: 4, title: 'No text' })}${line({ id: 'five', text: TEXT, date: 'soon' })}`;
    expect(told(await readAll('a.ndjson', file))).toEqual([
      expect.objectContaining({ where: 'line 1', id: '1', paragraphs: [TEXT] }),
      { where: 'line 2', fault: expect.stringMatching(/not JSON/) },
      { where: 'line 3', fault: expect.stringMatching(/no object/) },
      { where: 'line 5', fault: 'it has no text' },
      expect.objectContaining({ where: 'line 6', id: 'five', date: null }),
    ]);
  });

  test('bytes that are not UTF-8 are refused in their line only', async () => {
    const bad = Buffer.concat([
      Buffer.from('{"text":"Caf'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n'),
    ]);
    const items = await readAll(
      'a.jsonl',
      Buffer.concat([Buffer.from(line({ text: TEXT })), bad, Buffer.from(line({ text: TEXT }))]),
    );
    expect(told(items)).toEqual([
      expect.objectContaining({ where: 'line 1' }),
      { where: 'line 2', fault: expect.stringMatching(/not text in UTF-8/) },
      expect.objectContaining({ where: 'line 3' }),
    ]);
  });

  test('packed with gzip it is read as what is in it', async () => {
    const items = await readAll(
      'a.ndjson.gz',
      gzipSync(line({ id: 'a', text: TEXT }) + line({ id: 'b', text: TEXT })),
    );
    expect(items.map((item) => 'id' in item && item.id)).toEqual(['a', 'b']);
  });

  test('of a damaged gzip file is read what stands before the damage', async () => {
    const lines = Array.from({ length: 3_000 }, (_, id) =>
      line({ id, text: `${TEXT} ${Math.sin(id)}` }),
    ).join('');
    const packed = gzipSync(lines);
    packed.fill(0xff, packed.length / 2);
    const items = await readAll('a.ndjson.gz', packed);
    expect(items.length).toBeGreaterThan(500);
    expect(items.at(-1)).toEqual({
      where: 'the whole file',
      fault: expect.stringMatching(/gzip, and damaged/),
    });
  });
});

describe('the names of other programs', () => {
  const whole = {
    title: 'Floods',
    date: '2024-02-01',
    url: 'https://example.org/a',
    source: 'Moor News',
    author: 'Ana Cruz',
    language: 'en',
  };
  test.each<[string, object]>([
    [
      'trafilatura',
      {
        title: 'Floods',
        author: 'Ana Cruz',
        date: '2024-02-01',
        text: TEXT,
        'source-hostname': 'Moor News',
        source: 'https://example.org/a',
        language: 'en',
        raw_text: 'x',
        id: null,
      },
    ],
    [
      'newspaper',
      {
        title: 'Floods',
        authors: ['Ana Cruz'],
        publish_date: '2024-02-01 00:00:00',
        text: TEXT,
        url: 'https://example.org/a',
        publisher: 'Moor News',
        meta_lang: 'en',
        html: '<html>',
      },
    ],
    [
      'news-please',
      {
        title: 'Floods',
        authors: ['Ana Cruz'],
        date_publish: '2024-02-01 08:00:00',
        maintext: TEXT,
        url: 'https://example.org/a',
        source_domain: 'Moor News',
        language: 'en',
        filename: 'x.json',
      },
    ],
    [
      'fundus',
      {
        title: 'Floods',
        authors: ['Ana Cruz'],
        publishing_date: '2024-02-01 08:00:00+00:00',
        body: { summary: [], sections: [{ headline: [], paragraphs: [TEXT] }] },
        html: { requested_url: 'https://example.org/a' },
        publisher: 'Moor News',
        lang: 'en',
      },
    ],
    [
      'NewsAPI',
      {
        articles: [
          {
            source: { id: 'moor', name: 'Moor News' },
            author: 'Ana Cruz',
            title: 'Floods',
            url: 'https://example.org/a',
            publishedAt: '2024-02-01T08:00:00Z',
            content: TEXT,
            language: 'en',
          },
        ],
      },
    ],
    [
      'pandas',
      {
        index: 7,
        headline: 'Floods',
        byline: 'Ana Cruz',
        date: 1706745600000,
        content: TEXT,
        link: 'https://example.org/a',
        publication: 'Moor News',
        lang: 'en',
      },
    ],
  ])('%s', async (_, value) => {
    const [item] = told(await readAll('a.ndjson', line(value)));
    expect(item).toMatchObject({ ...whole, paragraphs: [TEXT] });
  });

  test('columns as pandas writes them by default are refused with what to do', async () => {
    const items = await readAll(
      'a.json',
      JSON.stringify({ title: { 0: 'a', 1: 'b' }, text: { 0: TEXT, 1: TEXT } }),
    );
    expect(items).toEqual([
      { where: 'object 1', fault: expect.stringMatching(/orient='records'/) },
    ]);
  });
});

describe('JSON', () => {
  test.each([
    1, 7, 1_000,
  ])('a list laid out over lines is read object by object, in pieces of %i bytes', async (piece) => {
    const list = [
      { id: 'a{"', text: TEXT },
      { id: 'b', text: `${TEXT} "]}{[" \\` },
    ];
    const items = await readAll('a.json', JSON.stringify(list, null, 2), piece);
    expect(items.map((item) => 'id' in item && item.id)).toEqual(['a{"', 'b']);
  });

  test('a list that breaks off has its whole objects read, and the broken one told', async () => {
    const items = await readAll(
      'a.json',
      JSON.stringify([{ text: TEXT }, { text: TEXT }]).slice(0, -10),
    );
    expect(told(items)).toEqual([
      expect.objectContaining({ where: 'object 1' }),
      { where: 'object 2', fault: expect.stringMatching(/not JSON/) },
    ]);
  });
});

describe('CSV', () => {
  test.each([
    ['a.csv', 'id,headline,body,published\n', ','],
    ['a.tsv', 'id\theadline\tbody\tpublished\n', '\t'],
    ['a.csv', '\uFEFFid;headline;body;published\n', ';'],
  ])('%s is read by its head %j', async (name, head, delimiter) => {
    const row = ['x1', 'Floods', `"${TEXT}\n\n""Enough"", they said."`, '1 Feb 2024'].join(
      delimiter,
    );
    expect(told(await readAll(name, `${head}${row}\n`))).toEqual([
      expect.objectContaining({
        id: 'x1',
        title: 'Floods',
        date: '2024-02-01',
        paragraphs: [TEXT, '"Enough", they said.'],
      }),
    ]);
  });

  test('the column of numbers that pandas puts first is no id', async () => {
    const [item] = await readAll('a.csv', `,text\n0,"${TEXT}"\n`);
    expect(item).not.toHaveProperty('id');
  });

  test('a row that is not UTF-8 is told by its line, and the next is read', async () => {
    const file = Buffer.concat([
      Buffer.from('id,text\n1,"Caf'),
      Buffer.from([0xe9]),
      Buffer.from(`"\n2,"${TEXT}"\n`),
    ]);
    expect(told(await readAll('a.csv', file))).toEqual([
      { where: 'line 2', fault: expect.stringMatching(/not text in UTF-8/) },
      expect.objectContaining({ id: '2' }),
    ]);
  });

  test('a table without a column of texts is refused, with the names that are known', async () => {
    expect(await readAll('a.csv', 'id,when\n1,2024\n')).toEqual([
      { where: 'the whole file', fault: expect.stringMatching(/name one text/) },
    ]);
  });

  test('a row longer than any article is told once, and those around it are read', async () => {
    const file = `id,text\n1,${TEXT}\n2,${'x'.repeat(25_000)}\n3,${TEXT}\n4,${TEXT}\n`;
    const items: SourceItem[] = [];
    for await (const item of csvFormat(10_000).read(anInput('a.csv', file))) {
      if (!('file' in item)) items.push(item);
    }
    expect(told(items)).toEqual([
      expect.objectContaining({ where: 'line 2', id: '1' }),
      { where: 'line 3', fault: expect.stringMatching(/cannot be read: Max Record Size/) },
      expect.objectContaining({ where: 'line 4', id: '3' }),
      expect.objectContaining({ where: 'line 5', id: '4' }),
    ]);
  });

  test('a quotation mark that is never closed loses no row before or behind it, and is told', async () => {
    const file = `\uFEFFid,text\r\n1,${TEXT}\r\n2,"${TEXT}\r\n3,${TEXT}\r\n`;
    expect(told(await readAll('a.csv', file))).toEqual([
      expect.objectContaining({ where: 'line 2', id: '1' }),
      { where: 'line 3', fault: expect.stringMatching(/cannot be read: Quote Not Closed/) },
      expect.objectContaining({ where: 'line 4', id: '3' }),
    ]);
  });
});

describe('what is refused says what to export', () => {
  test.each([
    ['a.pdf', '%PDF-1.7 x', /Word \(DOCX\) or HTML/],
    ['a.rtf', '{\\rtf1 x', /Word \(DOCX\) in Nexis, or HTML in Factiva/],
    [
      'urls.txt',
      'https://example.org/1\nhttps://example.org/2\nhttps://exam',
      /fetch the pages first/,
    ],
    ['urls.csv', 'https://example.org/1\n', /fetch the pages first/],
    ['a.parquet', 'PAR1xxxx', /NDJSON/],
    ['a.bin', 'what is this', /no format that is known/],
    ['a.txt', '', /empty/],
  ])('%s', async (name, content, why) => {
    expect(await readAll(name, content)).toEqual([
      { where: 'the whole file', fault: expect.stringMatching(why) },
    ]);
  });
});
