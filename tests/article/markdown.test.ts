import { describe, expect, test } from 'vitest';
import {
  DEEPEST_MARKDOWN,
  MOST_MARKDOWN_PIECES,
  markdownToHtml,
} from '../../src/article/markdown.ts';
import { readArticle } from '../../src/article/read-article.ts';

const said = (markdown: string) => readArticle(markdown, { format: 'markdown' }).text;

describe('what people write is read', () => {
  test.each([
    ['a task list', '- [x] Calais\n- [ ] Dover', 'Calais\n\nDover'],
    ['brackets at the start of a paragraph', '[x] Calais', '[x] Calais'],
    ['a table', '|a|b|\n|-|-|\n|c *d*|e|', 'a\n\nb\n\nc d\n\ne'],
    ['struck words', 'In ~~May~~ June', 'In May June'],
    ['a link of any kind', '[Calais](javascript:x) [Dover](data:a)', 'Calais Dover'],
    ['a link by reference', '[Calais][1].\n\n[1]: /a "b"', 'Calais.'],
    ['an address as it stands', 'See www.example.org today', 'See www.example.org today'],
    ['HTML in it', 'In <b>Calais</b>\n\n<div>Dover</div>', 'In Calais\n\nDover'],
    ['a picture, which is left out', 'In ![x](y) Calais', 'In Calais'],
  ])('%s', (_what, markdown, text) => expect(said(markdown)).toBe(text));
});

describe('text written to stop the program is read in time linear in its length', {
  timeout: 60_000,
}, () => {
  test.each([
    ['marks that close in the wrong order', '*a_'],
    ['marks that open', '**_* '],
    ['brackets', '['],
    ['brackets of pictures', '!['],
    ['links in links', '[a]('],
    ['code that is not closed', '\\``'],
    ['comments that are not closed', '<!--'],
    ['tags that are not closed', '<a href="'],
    ['angle brackets', '<'],
    ['tables', 'a|b\n-|-\n'],
    ['items', '* a\n'],
    ['references to one address', '[a]'],
  ])('%s', (_what, fragment) => {
    const address = `[a]: /${'x'.repeat(20_000)}\n\n`;
    const text = address + fragment.repeat(60_000 / fragment.length);
    expect(markdownToHtml(text).length).toBeLessThan(20 * text.length);
  });
});

describe('refused in words', { timeout: 60_000 }, () => {
  test.each([
    ['quotes', '>'.repeat(DEEPEST_MARKDOWN + 2)],
    ['a hundred thousand quotes', '>'.repeat(100_000)],
    ['quotes with lines that go on', `${'>'.repeat(10_000)}a\n${'b\n'.repeat(10_000)}`],
    ['lists', '- '.repeat(DEEPEST_MARKDOWN)],
    ['quotes and lists in turn', '> - '.repeat(DEEPEST_MARKDOWN)],
  ])('%s nested too deep', (_what, markdown) => {
    expect(() => said(`${markdown}a`)).toThrow('nested more than 24 deep: give it as plain text');
  });

  test('more pieces than are held at once', () => {
    const marks = '*a '.repeat(MOST_MARKDOWN_PIECES / 2);
    expect(() => said(marks)).toThrow('more than 1000000 pieces: give it as plain text');
  });

  test('quotes and lists as deep as are read lose nothing', () => {
    expect(said(`${'> '.repeat(DEEPEST_MARKDOWN)}a`)).toBe('a');
    expect(said(`${'- '.repeat(DEEPEST_MARKDOWN / 2)}a`)).toBe('a');
  });
});
