import { describe, expect, test } from 'vitest';
import { decodeArticle } from '../../src/article/charset.ts';
import { readArticleBytes } from '../../src/article/read-bytes.ts';

const page = (head: string, body: readonly number[]) =>
  Uint8Array.from([...Buffer.from(`<html><head>${head}</head><p>`), ...body]);
const textOf = (bytes: Uint8Array, charset?: string) =>
  decodeArticle(bytes, charset === undefined ? {} : { charset }).replace(/^.*<p>/s, '');

describe('HTML is read in the charset that', () => {
  test.each([
    ['<meta charset="iso-8859-1">', [0xe9], 'é'],
    ['<META CHARSET=windows-1252 >', [0x93, 0x80, 0x94], '“€”'],
    [
      '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">',
      [0x93, 0x8c, 0x8b, 0x9e],
      '東京',
    ],
    ["<meta name=x><meta charset='gbk'>", [0xb1, 0xb1, 0xbe, 0xa9], '北京'],
    ['<meta charset="utf8">', [0xc3, 0xa9], 'é'],
    ['<!-- <meta charset="gbk"> --><meta charset="koi8-r">', [0xed], 'М'],
    ['<meta charset="utf-16">', [0xc3, 0xa9], 'é'],
    ['<meta charset="constructor">', [0xc3, 0xa9], 'é'],
  ])('its own %s names', (head, bytes, text) => {
    expect(textOf(page(head, bytes))).toBe(text);
  });

  test('it names after a long head, but not in its text', () => {
    const long = `<title>${'x'.repeat(3000)}</title>`;
    expect(textOf(page(`${long}<meta charset="gbk">`, [0xb1, 0xb1]))).toBe('北');
    const told = Buffer.from(
      '<html><body><p>&lt;meta <i> charset=gbk></i>, not <meta charset="gbk"> <p>é',
    );
    expect(textOf(told)).toBe('é');
  });

  test('its XML declaration names', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="latin1"?><html><p>\xe9', 'latin1');
    expect(textOf(bytes)).toBe('é');
  });

  test('the server says, over its own; a byte order mark over both', () => {
    const head = '<meta charset="gbk">';
    expect(textOf(page(head, [0xe9]), 'ISO-8859-1')).toBe('é');
    expect(textOf(page(head, [0xb1, 0xb1]), 'no such charset')).toBe('北');
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...page(head, [0xc3, 0xa9])]);
    expect(textOf(marked, 'gbk')).toBe('é');
  });
});

test('every byte of Windows-1252 is what the Encoding Standard says, in every Node', () => {
  const upper = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
  expect(decodeArticle(upper, { charset: 'windows-1252' })).toBe(
    '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
      '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178',
  );
  const rest = Uint8Array.from({ length: 0x60 }, (_, index) => 0xa0 + index);
  expect(decodeArticle(rest, { charset: 'latin1' })).toBe(String.fromCharCode(...rest));
});

test.each([
  ['utf16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
])('a text in %s with a byte order mark is read', async (charset, mark) => {
  const units = Buffer.from('Rain in Córdoba.', 'utf16le');
  const bytes = Uint8Array.from([...mark, ...(charset === 'utf16le' ? units : units.swap16())]);
  expect((await readArticleBytes(bytes, 'a.txt')).text).toBe('Rain in Córdoba.');
});

describe('refused in words', () => {
  test.each([
    [
      'what is not in the charset it names',
      page('<meta charset="gbk">', [0x81, 0x20]),
      /in gbk, and is not/,
    ],
    ['half a character of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41), /in utf-16le, and is not/],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), /NUL/],
    ['a page that names none and is not UTF-8', page('', [0xe9]), /not text in UTF-8/],
    [
      'a plain text about charsets, in none that it names',
      Buffer.from('Write <meta charset="latin1"> in it. Caf\xe9', 'latin1'),
      /not text in UTF-8/,
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => decodeArticle(bytes, {})).toThrow(message);
    expect(() => decodeArticle(bytes, {})).toThrow(
      expect.objectContaining({ name: 'ArticleError' }),
    );
  });
});
