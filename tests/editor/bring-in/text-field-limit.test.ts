import { expect, test } from 'vitest';
import { fitsTextField } from '../../../src/editor/bring-in/text-field-limit.ts';

test('a text stands in a text field up to a length and a number of lines, empty ones too', () => {
  expect(fitsTextField('')).toBe(true);
  expect(fitsTextField('x'.repeat(200_000))).toBe(true);
  expect(fitsTextField('x'.repeat(200_001))).toBe(false);
  expect(fitsTextField('x\n\n'.repeat(1_499))).toBe(true);
  expect(fitsTextField('x\n\n'.repeat(1_500))).toBe(false);
});
