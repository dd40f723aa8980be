import { describe, expect, test } from 'vitest';
import { listedMentions } from '../../../src/geoparser/resolve/listed-mentions.ts';

/** What each name of the text, all its capitalised words, is listed with. */
function listed(text: string): Readonly<Record<string, readonly string[]>> {
  const mentions = [...text.matchAll(/\p{Lu}\p{Ll}+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
  return Object.fromEntries(
    [...listedMentions(text, mentions)].map(([{ word }, others]) => [
      word,
      others.map((other) => other.word),
    ]),
  );
}

describe('listedMentions', () => {
  test('joins the names of a list, each with the others', () => {
    expect(listed('to Kyiv, Minsk and Riga next year')).toEqual({
      Kyiv: ['Minsk', 'Riga'],
      Minsk: ['Kyiv', 'Riga'],
      Riga: ['Kyiv', 'Minsk'],
    });
  });

  test.each([
    ['Oregon or Washington'],
    ['Oregon & Washington'],
    ['Oregon; Washington'],
    ['Oregon and in Washington'],
    ['Oregon, as well as Washington'],
  ])('takes %s for a list', (text) => {
    expect(listed(text)).toEqual({ Oregon: ['Washington'], Washington: ['Oregon'] });
  });

  test.each([
    ['what holds a place', 'Troy, Lincoln, Missouri'],
    ['names of two sentences', 'He left Oregon. Washington lay north'],
    ['names with words between', 'Oregon, which borders Washington and'],
    ['a name alone', 'and Oregon,'],
  ])('does not take %s for one', (_, text) => {
    expect(listed(text)).toEqual({});
  });

  test('looks at the four nearest to each side of a long list', () => {
    const text = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff', 'Gg'].join(', ').replace(', Gg', ' and Gg');
    expect(listed(text)).toMatchObject({
      Aa: ['Bb', 'Cc', 'Dd', 'Ee'],
      Gg: ['Cc', 'Dd', 'Ee', 'Ff'],
    });
  });
});
