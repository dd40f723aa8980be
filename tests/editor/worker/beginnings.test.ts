import { expect, test } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import { beginnings } from '../../../src/editor/worker/beginnings.ts';

const paragraph = 'The ship sailed from Barrow to Oslo on a Monday. It rained all day in Oslo.';

test('a short article is its only beginning', () => {
  const article = readPlainArticle(paragraph);
  expect([...beginnings(article)]).toEqual([article]);
});

test('a long article begins with whole paragraphs, ever more of them, and ends with all of it', () => {
  const article = readPlainArticle(Array.from({ length: 1_300 }, () => paragraph).join('\n\n'));
  const parts = [...beginnings(article)];
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.at(-1)).toBe(article);
  for (const [index, part] of parts.entries()) {
    expect(article.text.startsWith(part.text)).toBe(true);
    expect(part.text.length).toBeGreaterThan(parts[index - 1]?.text.length ?? 0);
    expect(part.paragraphs.at(-1)?.end).toBe(part.text.length);
    expect(part.sentences.at(-1)?.end).toBe(part.text.length);
  }
});
