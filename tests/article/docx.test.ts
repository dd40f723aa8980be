import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArticleBytes } from '../../src/article/read-bytes.ts';
import { aWordDocument } from './a-word-document.ts';

const document = aWordDocument([
  { text: 'Ferries late', style: 'Heading1' },
  { text: 'It left <b>Calais</b> & came to Dover 🌍.' },
]);

test('a Word document is read with its headings, and what looks like markup in it is text', async () => {
  const article = await readArticleBytes(document, 'a.docx');
  expect(article.title).toBe('Ferries late');
  expect(article.text).toBe('Ferries late\n\nIt left <b>Calais</b> & came to Dover 🌍.');
  expect(article.paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
});

test('it is known by its content whatever it is called, and the given facts hold', async () => {
  const article = await readArticleBytes(document, '', { title: 'T', date: '2025-03-20' });
  expect(article).toMatchObject({ title: 'T', date: '2025-03-20' });
});

describe('refused in words that say what to do', () => {
  test.each([
    ['a .docx that is no zip', strToU8('Some text'), 'a.docx', /is none.*save it again/],
    ['a zip of something else', zipSync({ a: strToU8('x') }), 'a.zip', /no Word document/],
    ['one cut short', document.slice(0, 200), 'a.docx', /damaged.*save it again/],
    ['one without text', aWordDocument([]), 'a.docx', /no text/],
    ['one that is no XML', zipSync({ 'word/document.xml': strToU8('<w') }), 'a.docx', /damaged/],
    ['more than 10 MB', new Uint8Array([...document, ...new Uint8Array(10_000_000)]), '', /10 MB/],
  ] as const)('%s', async (_what, bytes, name, message) => {
    await expect(readArticleBytes(bytes, name)).rejects.toThrow(message);
    await expect(readArticleBytes(bytes, name)).rejects.toHaveProperty('name', 'ArticleError');
  });
});
