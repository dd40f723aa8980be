import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { editedArticle, formOf } from '../../../src/editor/correct/edited-article.ts';

const page = readArticle(
  '<h1>Ferries late</h1><p>The ferry to Dover was late.</p><h2>In Calais</h2><p>It left Calais.</p>',
  { date: '2025-03-20', source: 'The Times' },
);

test('facts are changed and emptied, and the text stays to the letter with its headings', () => {
  const edited = editedArticle(page, { ...formOf(page), title: 'On time', date: '', source: ' ' });
  expect(edited).toEqual({ ...page, title: 'On time', date: null, source: null });
  const windows = readArticle('One.\r\n\r\nTwo.', { format: 'text' });
  expect(editedArticle(windows, formOf(windows))).toEqual(windows);
});

test('a changed text has new sentences, and what was a heading still is one', () => {
  const form = formOf(page);
  const edited = editedArticle(page, {
    ...form,
    text: form.text.replace('Dover was late.', 'Dover was late. She sank.'),
  });
  const read = ({ start, end }: { start: number; end: number }) => edited.text.slice(start, end);
  expect(edited.paragraphs.filter(({ kind }) => kind === 'heading').map(read)).toEqual([
    'Ferries late',
    'In Calais',
  ]);
  expect(edited.sentences.map(read)).toContain('She sank.');
  expect(edited).toMatchObject({ title: 'Ferries late', date: '2025-03-20', source: 'The Times' });
});

test('a day that is none, and no text at all, are refused', () => {
  const form = formOf(page);
  expect(() => editedArticle(page, { ...form, date: '2025-02-30' })).toThrow('no day');
  expect(() => editedArticle(page, { ...form, text: ' \n ' })).toThrow();
});
