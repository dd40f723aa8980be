import { describe, expect, test } from 'vitest';
import { readLine } from '../../../src/cli/ndjson/article-line.ts';

const read = (line: string | Uint8Array) =>
  readLine(typeof line === 'string' ? Buffer.from(line) : line);

describe('readLine', () => {
  test('reads an article, also after a byte order mark', () => {
    const expected = { id: '"a"', article: { text: 'Rain.', title: null } };
    expect(read('{"id":"a","text":"Rain.","title":null}')).toEqual(expected);
    expect(read('\uFEFF{"id":"a","text":"Rain.","title":null}\r')).toEqual(expected);
  });

  test.each(['', '  \t\r', '\uFEFF'])('passes over the blank %j', (line) => {
    expect(read(line)).toBeNull();
  });

  test.each([
    ['text', /not JSON/],
    ['{"id":1,"text":"a"} {}', /not JSON/],
    ['"text"', /no object/],
    ['null', /no object/],
    ['{"text":"a"}', /no "id"/],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, /nested more than 100 deep/],
    [`{"id":${'['.repeat(5_000_000)}`, /nested more than 100 deep/],
    [`{"id":1,"text":"a","x":${'{"x":'.repeat(1000)}1${'}'.repeat(1001)}`, /nested/],
    ['\0', /not JSON/],
  ])('refuses %.60s without an id', (line, error) => {
    expect(read(line)).toEqual({ id: null, error: expect.stringMatching(error) });
  });

  test.each([
    ['{"id":1}', /^text: it is missing/],
    ['{"id":1,"text":["a"]}', /^text: .*string/],
    ['{"id":1,"text":"a","date":5}', /^date: .*string/],
    ['{"id":1,"text":"a","mentions":[{"start":1}]}', /^mentions\.0\.end: it is missing/],
    ['{"id":1,"text":"a","mentions":[{"start":1e400,"end":2}]}', /^mentions\.0\.start: /],
  ])('refuses %s with its id', (line, error) => {
    expect(read(line)).toEqual({ id: '1', error: expect.stringMatching(error) });
  });

  test('refuses what is not UTF-8, and replaces nothing', () => {
    expect(read(Buffer.from('{"id":"\xe9","text":"a"}', 'latin1'))).toEqual({
      id: null,
      error: expect.stringMatching(/not text in UTF-8 \(byte 7 is 0xE9\)/),
    });
  });

  test('refuses what was too long to be held', () => {
    expect(readLine(null)).toEqual({ id: null, error: expect.stringMatching(/longer than 64 MB/) });
  });
});
