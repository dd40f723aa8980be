import { describe, expect, test } from 'vitest';
import {
  cluesOfUses,
  USE_CLUES,
  USE_NUMBERS,
  USE_VECTOR,
} from '../../../../src/geoparser/recognise/model/use-clues.ts';
import { wordForm } from '../../../../src/geoparser/recognise/model/word-form.ts';

/** The columns of a text whose words stand apart. */
function columnsOf(text: string) {
  const forms = text.split(' ').map(wordForm);
  return {
    pieces: forms.flatMap(({ pieces }) => [...pieces]),
    shape: forms.map(({ shape }) => shape),
    placement: forms.map(() => 0),
    flags: forms.map(() => 0),
    writeVector: (at: number, share: number, to: Float32Array, offset: number) =>
      to.fill(share * at, offset, offset + USE_VECTOR),
  };
}

const mention = (first: number, last = first, demonym = false) => ({ first, last, demonym });

describe('the clues of a use', () => {
  test('are rows of the weights, and as many numbers as there are weights for', () => {
    const [clues] = cluesOfUses(columnsOf('France has warned'), [mention(0)]);
    expect(clues?.rows.every((row) => row >= 0 && row < USE_CLUES)).toBe(true);
    expect(clues?.numbers).toHaveLength(USE_NUMBERS);
  });

  test.each([
    ['the word before', 'in France again', 'for France again', 1],
    ['the word after', 'France said it', 'France lies there', 0],
  ])('differ by %s', (_, one, other, at) => {
    const [first] = cluesOfUses(columnsOf(one), [mention(at)]);
    const [second] = cluesOfUses(columnsOf(other), [mention(at)]);
    expect(first?.rows).not.toEqual(second?.rows);
  });

  test('tell a name of a list, and one met more often', () => {
    const columns = columnsOf('France and Spain said that France won');
    const [, , alone] = cluesOfUses(columns, [mention(0), mention(2), mention(5)]);
    const [once] = cluesOfUses(columns, [mention(5)]);
    const [, listed] = cluesOfUses(columns, [mention(0), mention(2)]);
    const [unlisted] = cluesOfUses(columns, [mention(2)]);
    expect(alone?.numbers).not.toEqual(once?.numbers);
    expect(alone?.rows).toEqual(once?.rows);
    expect(listed?.rows.length).toBe((unlisted?.rows.length ?? 0) + 1);
  });

  test('read no vector beyond the ends of the text', () => {
    const [clues] = cluesOfUses(columnsOf('word France'), [mention(1)]);
    expect(clues?.numbers.every((value) => Number.isFinite(value))).toBe(true);
  });
});
