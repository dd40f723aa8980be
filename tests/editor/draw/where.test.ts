import { expect, test } from 'vitest';
import { drawTexts } from '../../../src/editor/draw/texts.ts';

test.each([
  [null, '51.8° N, 0.092° W'],
  [{ name: 'Hertford', metres: 0, direction: 'n' }, 'Hertford, 51.8° N, 0.092° W'],
  [
    { name: 'Hertford', metres: 84.3, direction: 'ne' },
    '84 m north-east of Hertford, 51.8° N, 0.092° W',
  ],
  [
    { name: 'Hertford', metres: 1_234, direction: 's' },
    '1 km south of Hertford, 51.8° N, 0.092° W',
  ],
] as const)('%j is told from the nearest mark, by metres where it is near', (seen, said) => {
  expect(drawTexts.where([-0.0921, 51.8], seen)).toBe(said);
});
