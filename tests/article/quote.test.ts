import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf, findQuotes, type WantedQuote } from '../../src/article/quote.ts';

const text =
  'The ship left Barrow at dawn. In Glasgow the mayor of Barrow spoke; then Barrow was named again.';

/** The nth time (from 0) that the words stand in the text. */
function quoteOf(words: string, nth = 0, from = text): WantedQuote {
  let start = from.indexOf(words);
  for (let count = 0; count < nth; count++) start = from.indexOf(words, start + 1);
  if (start === -1) throw new Error(`'${words}' does not stand in the text`);
  return { exact: words, start, ...contextOf(from, { start, end: start + words.length }) };
}

function found(edited: string, ...quotes: readonly WantedQuote[]): (string | null)[] {
  return findQuotes(edited, quotes).map((span) =>
    span === null ? null : `${edited.slice(0, span.start)}[${edited.slice(span.start, span.end)}]`,
  );
}

test('the context is the 32 units on either side, and cuts no character in two', () => {
  const { prefix, suffix } = contextOf(`${'🌍'.repeat(40)}aPb${'🌍'.repeat(40)}`, {
    start: 81,
    end: 82,
  });
  expect(prefix).toBe(`${'🌍'.repeat(15)}a`);
  expect(suffix).toBe(`b${'🌍'.repeat(15)}`);
});

test('each of several quotes of the same words is found where it stood', () => {
  const quotes = [0, 1, 2].map((nth) => quoteOf('Barrow', nth));
  expect(findQuotes(text, quotes).map((span) => span?.start)).toEqual(
    quotes.map(({ start }) => start),
  );
});

describe('after an edit', () => {
  test('text before, after and between moves a quote', () => {
    const edited = `A new first paragraph.\n\n${text.replace('In Glasgow', 'Meanwhile in Glasgow')} End.`;
    expect(found(edited, quoteOf('Barrow', 1), quoteOf('Glasgow'))).toEqual([
      expect.stringMatching(/the mayor of \[Barrow\]$/),
      expect.stringMatching(/Meanwhile in \[Glasgow\]$/),
    ]);
  });

  test('a quote whose sentence was deleted is not taken for its namesake elsewhere', () => {
    const edited = text.replace('The ship left Barrow at dawn. ', '');
    expect(found(edited, quoteOf('Barrow', 0), quoteOf('Barrow', 1))).toEqual([
      null,
      expect.stringMatching(/the mayor of \[Barrow\]$/),
    ]);
  });

  test('a corrected misspelling is the quote still; another name is not', () => {
    const quote = quoteOf('Glasgow');
    expect(found(text.replace('Glasgow', 'Glasgo'), quote)).toEqual([
      expect.stringMatching(/\[Glasgo\]$/),
    ]);
    expect(found(text.replace('Glasgow', 'Leeds'), quote)).toEqual([null]);
  });

  test('two quotes never share words', () => {
    const quote = quoteOf('Glasgow');
    expect(findQuotes(text, [quote, quote]).filter((span) => span !== null)).toHaveLength(1);
  });
});

test('a quote without context is found by its words, nearest to where it stood', () => {
  const bare = { exact: 'Barrow', prefix: '', suffix: '', start: 70 };
  expect(found(text, bare)).toEqual([expect.stringMatching(/then \[Barrow\]$/)]);
});

test('whatever is put before or behind a text, every quote of it is found', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      fc.nat(),
      fc.nat(),
      (original, before, behind, at, length) => {
        const start = at % original.length;
        const end = start + 1 + (length % (original.length - start));
        const quote = { exact: original.slice(start, end), start };
        const [span] = findQuotes(before + original + behind, [
          { ...quote, ...contextOf(original, { start, end }) },
        ]);
        expect((before + original + behind).slice(span?.start, span?.end)).toBe(quote.exact);
      },
    ),
  );
});

test('a thousand quotes of the same words find each its own place in a text that is full of them', () => {
  const text = 'Aa '.repeat(6_000);
  const quotes = Array.from({ length: 1_000 }, (_, index) => {
    const start = 3 * index;
    return { exact: 'Aa', start, ...contextOf(text, { start, end: start + 2 }) };
  });
  const spans = findQuotes(`Oh. ${text}`, quotes);
  // Where more crowd than places are tried, one may be left without.
  expect(new Set(spans.map((span) => span?.start)).size).toBeGreaterThan(990);
});

test('words and surroundings of any length cost no more than they are long', () => {
  const long = 'Aa '.repeat(30_000).trim();
  const quote = { exact: long, prefix: 'a'.repeat(50_000), suffix: 'b'.repeat(50_000), start: 0 };
  expect(findQuotes(`${long.replace('a ', 'x ')} ${long}`, [quote])[0]).toBeNull();
  expect(findQuotes(`${quote.prefix}${long}${quote.suffix}`, [quote])[0]?.start).toBe(50_000);
});
