import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, LONGEST_SOUGHT } from '../../src/article/find-all.ts';

function foundIn(text: string, words: readonly string[]): [string, number][] {
  const found: [string, number][] = [];
  findAll(text, words, (word, start) => found.push([word, start]) > 0);
  return found;
}

test('all words are found at all places, at one place the longest first', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\uD83C', '\uDF0D'), maxLength: 30 });
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('a', 'b', '\uD83C'), minLength: 1, maxLength: 5 }),
  );
  fc.assert(
    fc.property(letters, words, (text, sought) => {
      const slow = [...text.split('').keys()].flatMap((start) =>
        sought
          .filter((word) => text.startsWith(word, start))
          .sort((a, b) => b.length - a.length)
          .map((word): [string, number] => [word, start]),
      );
      expect(foundIn(text, sought)).toEqual(slow);
    }),
  );
});

test('of words that are longer than what is compared, the beginning is found', () => {
  const word = 'a'.repeat(LONGEST_SOUGHT);
  const found = foundIn(`b${word}`, [`${word}x`, `${word}y`, word]);
  expect(found.map(([, start]) => start)).toEqual([1, 1, 1]);
});

test('an empty word is nowhere', () => expect(foundIn('aa', [''])).toEqual([]));

test('the search ends when told to', () => {
  let calls = 0;
  findAll('aaa', ['a'], () => ++calls < 2);
  expect(calls).toBe(2);
});
