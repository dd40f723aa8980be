import { expect, test } from 'vitest';
import { outcomeOf } from '../../../src/geoparser/resolve/resolve.ts';

test('what the text says to be near a place is near it, however unsure; what only stands beside one is not', () => {
  expect(outcomeOf('near', true, 0.2)).toBe('near');
  expect(outcomeOf('near', false, 0.2)).toBe('unplaced');
  expect(outcomeOf('near', false, 0.5)).toBe('near');
  expect(outcomeOf('within', true, 0.2)).toBe('near');
  expect(outcomeOf(null, false, 0.2)).toBe('placed');
});
