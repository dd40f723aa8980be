import { expect, test } from 'vitest';
import { stepAfter, stepScrolledTo } from '../../src/page/tour/step-after.ts';

test.each([
  ['ArrowRight', 'ltr', 2],
  ['ArrowLeft', 'ltr', 0],
  ['ArrowRight', 'rtl', 0],
  ['ArrowLeft', 'rtl', 2],
  ['PageDown', 'rtl', 2],
  ['PageUp', 'ltr', 0],
  ['Home', 'ltr', 0],
  ['End', 'ltr', 3],
  ['ArrowDown', 'ltr', null],
  ['a', 'ltr', null],
] as const)('%s, %s, goes from the second of four to %s', (key, direction, to) => {
  expect(stepAfter(key, 1, 4, direction)).toBe(to);
});

test('no key goes beyond the first and the last', () => {
  expect(stepAfter('ArrowLeft', 0, 4, 'ltr')).toBe(0);
  expect(stepAfter('PageDown', 3, 4, 'ltr')).toBe(3);
});

test('a strip is at a step where its card stands, from either side, and at none between', () => {
  expect(stepScrolledTo(0, 300)).toBe(0);
  expect(stepScrolledTo(601, 300)).toBe(2);
  expect(stepScrolledTo(-599, 300)).toBe(2);
  expect(stepScrolledTo(450, 300)).toBeNull();
  expect(stepScrolledTo(0, 0)).toBeNull();
});
