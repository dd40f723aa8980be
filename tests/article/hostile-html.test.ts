import { expect, test, vi } from 'vitest';
import { DEEPEST_HTML } from '../../src/article/html.ts';
import { MOST_PARAGRAPHS } from '../../src/article/paragraph-limit.ts';
import { readArticle } from '../../src/article/read-article.ts';

vi.setConfig({ testTimeout: 60_000 });

const said = (html: string) => readArticle(html, { format: 'html' }).text;

test.each([
  ['angle brackets', '<', 200_000],
  ['tags that are not closed', '<a href="', 200_000],
  ['comments that are not closed', '<!--', 200_000],
  ['closing tags of nothing', '</b>', 200_000],
  ['characters by their numbers', '&#97;', 200_000],
  ['line breaks', '<br> ', 100_000],
  ['forms', '<form>', 100_000],
])('%s without end are read in time linear in their number', (_what, fragment, count) => {
  const start = `<p>${'<i>'.repeat(DEEPEST_HTML / 2)}It rains.`;
  expect(said(start + fragment.repeat(count))).toContain('It rains.');
});

test('elements are read to the deepest that is allowed and refused in words beyond it', () => {
  expect(said(`${'<div>'.repeat(DEEPEST_HTML)}a`)).toBe('a');
  for (const depth of [DEEPEST_HTML + 1, 1_000_000]) {
    expect(() => said(`${'<div>'.repeat(depth)}a`)).toThrow('nested more than 1000 deep: give it');
  }
});

test.each([
  ['plain text', 'text', 'a\n\n'],
  ['lines of plain text', 'text', 'a\n'],
  ['HTML', 'html', '<p>a'],
] as const)('more paragraphs of %s than can be kept are refused in words', (_what, format, one) => {
  const text = one.repeat(MOST_PARAGRAPHS + 1);
  expect(() => readArticle(text, { format })).toThrow('more than 500000 paragraphs or lines: cut');
});
