import { describe, expect, test } from 'vitest';
import { candidateRanges } from '../../../src/geoparser/recognise/candidate-spans.ts';
import { tokenise } from '../../../src/geoparser/recognise/tokens.ts';

const tokensOf = (text: string) => tokenise(text, { start: 0, end: text.length });

describe('tokens', () => {
  test.each([
    ['Barrow’s keel', ['Barrow', '’s', 'keel']],
    ['the U.S. and N.C.', ['the', 'U.S.', 'and', 'N.C.']],
    ['St. Louis', ['St.', 'Louis']],
    ['O’Hare', ['O’Hare']],
    ['London-based', ['London', '-', 'based']],
    ['👍🏽 Kyiv', ['👍', '🏽', 'Kyiv']],
  ])('of %j', (text, expected) => {
    expect(tokensOf(text).map((token) => token.text)).toEqual(expected);
  });

  test('offsets are into the whole text, not into the span', () => {
    const text = 'First. Then Oslo.';
    for (const { start, end, text: word } of tokenise(text, { start: 7, end: text.length })) {
      expect(text.slice(start, end)).toBe(word);
    }
  });
});

describe('what could be a name', () => {
  const namesIn = (text: string) => {
    const tokens = tokensOf(text);
    return candidateRanges(tokens).map(({ first, last }) =>
      text.slice(tokens[first]?.start, tokens[last]?.end),
    );
  };

  test('the longest comes first at each start, small words within', () => {
    expect(namesIn('to the Isle of Wight')).toEqual(['Isle of Wight', 'Isle', 'Wight']);
  });

  test('hyphens join', () => {
    expect(namesIn('in Stoke-on-Trent today')).toContain('Stoke-on-Trent');
  });

  test('a compass word with a small letter belongs to the name, and is none alone', () => {
    expect(namesIn('the north Atlantic')).toEqual(['north Atlantic', 'Atlantic']);
    expect(namesIn('north of here')).toEqual([]);
  });

  test('a comma ends a name', () => {
    expect(namesIn('Lima, Ohio')).toEqual(['Lima', 'Ohio']);
  });
});
