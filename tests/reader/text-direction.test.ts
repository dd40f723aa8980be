import { expect, test } from 'vitest';
import { directionOf } from '../../src/reader/text-direction.ts';

test.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['HE', 'rtl'],
  ['az-Arab', 'rtl'],
  ['uz-Arab-AF', 'rtl'],
  ['ur-Latn', 'auto'],
  ['en', 'auto'],
  ['und', 'auto'],
])('%s reads %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
