import { expect, test } from 'vitest';
import { DEEPEST_JSON, JsonError, parseJson } from '../../src/article/parse-json.ts';

const nested = (depth: number, open: string, close: string, inner = '') =>
  open.repeat(depth) + inner + close.repeat(depth);

test('JSON is read with or without a byte order mark', () => {
  expect(parseJson('{"a": [1, null]}')).toEqual({ a: [1, null] });
  expect(parseJson('\uFEFF"a"')).toBe('a');
});

test('brackets in strings, after escaped quotation marks too, are no depth', () => {
  const text = String.raw`["\"${'['.repeat(1000)}", "\\", "${'{'.repeat(1000)}"]`;
  expect(parseJson(text)).toHaveLength(3);
});

test('brackets that were closed are no depth', () => {
  expect(parseJson(`[${'[{}],'.repeat(1000)}0]`)).toHaveLength(1001);
});

test.each([
  ['arrays', '[', ']', ''],
  ['objects', '{"a":', '}', '0'],
  ['both in turn', '[{"a":', '}]', '0'],
  ['arrays that are never closed', '[', '', ''],
])('%s are read to the deepest that is allowed and refused in words beyond it', (_what, open, close, inner) => {
  for (const depth of [DEEPEST_JSON + 1, 100_000, 5_000_000 / open.length]) {
    const text = nested(depth, open, close, inner);
    expect(() => parseJson(text)).toThrow(JsonError);
    expect(() => parseJson(text)).toThrow('nested more than 100 deep');
  }
  const deepest = DEEPEST_JSON / (open.length - open.replace(/[[{]/g, '').length);
  if (close !== '') expect(() => parseJson(nested(deepest, open, close, inner))).not.toThrow();
});

test.each([
  '',
  ' ',
  '{',
  '[1,]',
  '"',
  '"\\',
  'NaN',
  ']',
  '\uFEFF\uFEFF1',
  '[1]]',
])('%j is no JSON', (text) => {
  expect(() => parseJson(text)).toThrow(/^not JSON \(/);
});
