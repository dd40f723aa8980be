import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainArticle } from '../../src/article/plain-article.ts';
import {
  LONGEST_STRETCH,
  movedBy,
  stretchAround,
  stretchesOf,
  withinStretch,
} from '../../src/geoparser/stretches.ts';

const sentence = 'The ferry to Dover was late again on Monday, passengers in Calais said. ';
const long = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

test('an article as long as articles are is one stretch, and the article itself', () => {
  const article = readPlainArticle(long(sentence, 60_000));
  expect([...stretchesOf(article)]).toEqual([{ article, start: 0 }]);
});

describe.each([
  ['paragraphs', long(`${sentence}\n\n`, 350_000), /\n\n$/],
  ['one paragraph of sentences', long(sentence, 350_000), /said\. $/],
  ['one sentence of words', long('all over the place ', 350_000), /\s$/],
  ['no spaces', 'x'.repeat(350_000), /x$/],
  ['characters of two halves', '😀'.repeat(175_000), /😀$/u],
  ['names alone', long('Dover, ', 70_000), /\s$/],
])('a text of %s', (_, text, ending) => {
  const article = readPlainArticle(text);
  const stretches = [...stretchesOf(article)];

  test('is cut where it does least harm, and nothing of it is lost', () => {
    expect(stretches.length).toBeGreaterThan(1);
    expect(stretches.map(({ article: part }) => part.text).join('')).toBe(article.text);
    for (const { article: part } of stretches.slice(0, -1)) {
      expect(part.text.length).toBeLessThanOrEqual(LONGEST_STRETCH);
      expect(part.text).toMatch(ending);
    }
  });

  test('has its paragraphs and sentences where they were, those that are cut in two parts', () => {
    const whole = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => article.text.slice(start, end)).join('');
    const parts = (of: 'paragraphs' | 'sentences') =>
      stretches
        .flatMap(({ article: part, start }) => part[of].map((span) => movedBy(span, start)))
        .map(({ start, end }) => article.text.slice(start, end))
        .join('');
    expect(parts('paragraphs')).toBe(whole(article.paragraphs));
    expect(parts('sentences')).toBe(whole(article.sentences));
  });
});

test('where a text has more names than are looked for, the stretches end before it does', () => {
  const article = readPlainArticle(long('Dover. ', 100_000));
  const read = [...stretchesOf(article, 6_000)];
  const end = read.reduce((sum, { article: part }) => sum + part.text.length, 0);
  expect(end).toBeGreaterThan(6_000 * 3);
  expect(end).toBeLessThan(article.text.length / 2);
});

test('any span is found in the stretch it starts in, with those around it', () => {
  const article = readPlainArticle(long(sentence, 250_000));
  fc.assert(
    fc.property(fc.nat(article.text.length - 10), (start) => {
      const span = { start, end: start + 5 };
      const around = stretchAround(article, span);
      const there = around.article.text.slice(around.span.start, around.span.end);
      expect(article.text.slice(start, start + 5).startsWith(there)).toBe(true);
      expect(withinStretch(around, [span])).toEqual([around.span]);
    }),
  );
});
