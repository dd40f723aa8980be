import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../src/geoparser/recognise/model/tokens.ts';

const words = (text: string): string[] => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  it.each([
    ["Barrow's shipyard", ['Barrow', "'s", 'shipyard']],
    ['Barrow’s shipyard', ['Barrow', '’s', 'shipyard']],
    ['in the U.S. Senate', ['in', 'the', 'U.S.', 'Senate']],
    ['TROY, N.C. (AP) — A', ['TROY', ',', 'N.C.', '(', 'AP', ')', '—', 'A']],
    ['Western-led, London-based', ['Western', '-', 'led', ',', 'London', '-', 'based']],
    ['Anglo-French', ['Anglo', '-', 'French']],
    [
      'Wheeling, W.Va., and Fallbrook, Calif.',
      ['Wheeling', ',', 'W.Va.', ',', 'and', 'Fallbrook', ',', 'Calif.'],
    ],
    ["O'Hare and Coeur d'Alene", ["O'Hare", 'and', 'Coeur', "d'Alene"]],
    ['Dakar.They left', ['Dakar', '.', 'They', 'left']],
    ['at 1,200 km on the A5', ['at', '1,200', 'km', 'on', 'the', 'A5']],
    ['J.Smith', ['J', '.', 'Smith']],
  ])('cuts %j where a place name may end', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('leaves nothing but white space between tokens and keeps their offsets, whatever the text', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const tokens = tokenise(text);
        const between = [0, ...tokens.map(({ end }) => end)].map((end, index) =>
          text.slice(end, tokens[index]?.start ?? text.length),
        );
        expect(between.join('').trim()).toBe('');
        expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(words(text));
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('reads a span of a text with offsets into the whole text', () => {
    expect(tokenise('In Rome. In Oslo.', { start: 9, end: 17 })[1]).toEqual({
      start: 12,
      end: 16,
      text: 'Oslo',
    });
  });
});
