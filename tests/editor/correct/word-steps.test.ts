import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { occurrencesOf } from '../../../src/editor/correct/occurrences.ts';
import { stepSpan, toWholeWords, type WordStep } from '../../../src/editor/correct/word-steps.ts';

const article = readArticle(
  'The yard in Barrow-in-Furness (Cumbria) stood still.\n\n“Barrow’s men wait,” said İlker of BARROW 🚢 Island.',
  { format: 'text' },
);

const spanOf = (words: string, from = 0) => {
  const start = article.text.indexOf(words, from);
  return { start, end: start + words.length };
};
const read = (span: { start: number; end: number } | null) =>
  span === null ? null : article.text.slice(span.start, span.end);
const step = (words: string, by: WordStep) => read(stepSpan(article, spanOf(words), by));

test('a word is taken in or left out at either end, over what stands between words', () => {
  expect(step('Barrow', 'take-after')).toBe('Barrow-in');
  expect(step('Barrow-in-Furness', 'take-after')).toBe('Barrow-in-Furness (Cumbria');
  expect(step('Barrow-in-Furness', 'leave-last')).toBe('Barrow-in');
  expect(step('Barrow-in-Furness', 'leave-first')).toBe('in-Furness');
  expect(step('Barrow', 'take-before')).toBe('in Barrow');
  expect(step('BARROW 🚢 Island', 'leave-last')).toBe('BARROW');
});

test('a mention keeps one word and stays in its paragraph', () => {
  expect(step('Barrow', 'leave-last')).toBeNull();
  expect(step('Barrow', 'leave-first')).toBeNull();
  expect(step('The', 'take-before')).toBeNull();
  expect(step('still', 'take-after')).toBeNull();
  expect(step('Island', 'take-after')).toBeNull();
});

test('what is selected is widened to whole words, without the marks around them', () => {
  const at = article.text.indexOf('arrow-in-Furn');
  expect(read(toWholeWords(article, { start: at, end: at + 13 }))).toBe('Barrow-in-Furness');
  expect(read(toWholeWords(article, spanOf('(Cumbria) ')))).toBe('Cumbria');
  expect(toWholeWords(article, spanOf('('))).toBeNull();
  expect(toWholeWords(article, spanOf('🚢'))).toBeNull();
});

test('words are found in any case and with any white space, each as whole words', () => {
  const found = (words: string) => occurrencesOf(article, words).map(read);
  expect(found('barrow')).toEqual(['Barrow', 'Barrow’s', 'BARROW']);
  expect(found(' stood   still')).toEqual(['stood still']);
  expect(found('ILKER')).toEqual([]);
  expect(found('İlker')).toEqual(['İlker']);
  expect(found('(Cumb')).toEqual(['Cumbria']);
  expect(found('.*')).toEqual([]);
  expect(found('  ')).toEqual([]);
});

test('taking a word in and leaving it out again gives the words of before', () => {
  const words = [...article.text.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  fc.assert(
    fc.property(fc.constantFrom(...words), (word) => {
      const span = toWholeWords(article, word);
      if (span === null) throw new Error('a word is a word');
      for (const [take, leave] of [
        ['take-after', 'leave-last'],
        ['take-before', 'leave-first'],
      ] as const) {
        const taken = stepSpan(article, span, take);
        if (taken !== null) expect(stepSpan(article, taken, leave)).toEqual(span);
      }
    }),
  );
});

test('in a paragraph that is a whole book only what is near is parted into words', () => {
  const long = readArticle(
    `${'and so on '.repeat(50_000)}to Dover at last ${'and so on '.repeat(50_000)}`,
    {
      format: 'text',
    },
  );
  const start = long.text.indexOf('Dover');
  const dover = { start, end: start + 5 };
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  const wordsOf = (span: { start: number; end: number } | null) =>
    span === null ? null : long.text.slice(span.start, span.end);
  expect(wordsOf(stepSpan(long, dover, 'take-before'))).toBe('to Dover');
  expect(wordsOf(stepSpan(long, dover, 'take-after'))).toBe('Dover at');
  expect(wordsOf(toWholeWords(long, { start: start + 1, end: start + 7 }))).toBe('Dover at');
  for (const [text] of segment.mock.calls) expect(text.length).toBeLessThan(5_000);
  segment.mockRestore();
});
