import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../src/article/excerpt.ts';
import { readArticle } from '../../src/article/read-article.ts';

function excerptOf(text: string, name: string): string {
  const article = readArticle(text, { format: 'text' });
  const start = text.indexOf(name);
  const { start: from, end: to } = excerpt(article, { start, end: start + name.length });
  expect(text.slice(from, to)).toContain(name);
  return text.slice(from, to);
}

test('is the sentence that the mention stands in', () => {
  expect(excerptOf('It rains. He went to Barrow today. It rains.', 'Barrow')).toBe(
    'He went to Barrow today.',
  );
});

test('a mention across a wrong break has both sentences', () => {
  expect(excerptOf('He met Foo. Bar yesterday. End.', 'Foo. Bar')).toBe(
    'He met Foo. Bar yesterday.',
  );
});

test('a mention outside every sentence, as in the head, is its own excerpt', () => {
  expect(excerptOf('title: Barrow in the rain\n\nIt rains.', 'Barrow')).toBe('Barrow');
});

test('of a long sentence at most 280 units are kept, cut between words, at either end and amid', () => {
  const words = 'lorem ipsum dolor '.repeat(100).trim();
  for (const text of [`Barrow ${words}.`, `${words} Barrow ${words}.`, `${words} Barrow.`]) {
    const kept = excerptOf(text, 'Barrow');
    expect(kept.length).toBeLessThanOrEqual(280);
    expect(kept.length).toBeGreaterThan(250);
    expect(` ${text} `).toContain(` ${kept} `);
  }
});

test('in a megabyte of one word, and among joined emoji and flags, no grapheme is cut', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const unit of ['a', '👩‍👩‍👧', '🇺🇦', 'e\u0301']) {
    const around = unit.repeat(1000);
    const kept = excerptOf(`${around}Barrow${around}`, 'Barrow');
    expect(kept.length).toBeLessThanOrEqual(280);
    const [before = '', after = ''] = kept.split('Barrow');
    for (const side of [before, after]) {
      expect(new Set([...segmenter.segment(side)].map(({ segment }) => segment))).toEqual(
        new Set([unit]),
      );
    }
  }
});

test('any mention of any text lies inside its excerpt', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 900 })
    .filter((t) => t.trim() !== '' && !t.includes('\0'));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (raw, a, b) => {
      const article = readArticle(`x${raw}`, { format: 'text' });
      const length = article.text.length;
      const start = a % length;
      const end = start + 1 + (b % (length - start));
      const kept = excerpt(article, { start, end });
      expect(kept.start).toBeLessThanOrEqual(start);
      expect(kept.end).toBeGreaterThanOrEqual(end);
    }),
  );
});
