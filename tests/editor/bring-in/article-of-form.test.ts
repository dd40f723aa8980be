import { expect, test } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import { articleOfForm } from '../../../src/editor/bring-in/article-of-form.ts';
import { titleOf } from '../../../src/editor/bring-in/title-of.ts';
import { withForm } from '../../../src/editor/bring-in/with-form.ts';

const empty = { text: '', title: '', date: '', source: '', link: '' };

test('what is filled in holds over what the text says of itself', () => {
  const text = 'date: 2020-01-01\n\nA ship left Barrow.';
  expect(articleOfForm({ ...empty, text }).date).toBe('2020-01-01');
  const filled = { ...empty, text, title: 'Ships', date: '2025-03-20', source: 'The Mail' };
  expect(articleOfForm(filled)).toMatchObject({
    title: 'Ships',
    date: '2025-03-20',
    source: 'The Mail',
  });
});

test('a page that was read stands for the text, with its headings', () => {
  const page = readPlainArticle('A heading\n\nA paragraph that is long enough to have a heading.');
  const article = withForm({ ...empty, text: 'something else', title: 'Ships' }, page);
  expect(article).toEqual({ ...page, title: 'Ships' });
});

test('a map without a title is called by its first words', () => {
  const article = readPlainArticle(
    'It was early in the morning when the ship left the harbour of Barrow for the open sea.',
  );
  expect(titleOf(article)).toBe(
    'It was early in the morning when the ship left the harbour of Barrow…',
  );
  expect(titleOf({ ...article, title: 'Ships' })).toBe('Ships');
});
