import { expect, test } from 'vitest';
import { certaintyOf } from '../../src/reader/certainty.ts';

test('confidence is told in words that grow with it', () => {
  expect([0, 0.49, 0.5, 0.79, 0.8, 1].map(certaintyOf)).toEqual([
    'uncertain',
    'uncertain',
    'likely',
    'likely',
    'sure',
    'sure',
  ]);
});
