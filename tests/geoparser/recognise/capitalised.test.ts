import { expect, test } from 'vitest';
import { isCapitalised } from '../../../src/geoparser/recognise/capitalised.ts';

test.each([
  ['Barrow', true],
  ['Århus', true],
  ['Київ', true],
  ['𐐀𐐁', true],
  ['barrow', false],
  ['århus', false],
  ['@Barrow', false],
  ['[Barrow', false],
  ['1', false],
  ['القاهرة', false],
  ['', false],
])('%j begins with a capital: %j', (text, expected) => {
  expect(isCapitalised({ start: 0, end: text.length, text })).toBe(expected);
});

test('where there is no token there is no capital', () => {
  expect(isCapitalised(undefined)).toBe(false);
});
