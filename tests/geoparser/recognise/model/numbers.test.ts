import { expect, test } from 'vitest';
import written from '../../../../tools/train/recogniser/numbers.json' with { type: 'json' };
import { NUMBERS } from '../../../../tools/train/recogniser/numbers.ts';

test('training sees the numbers that the recogniser has: else run write-numbers.ts', () => {
  expect(written).toEqual(NUMBERS);
});
