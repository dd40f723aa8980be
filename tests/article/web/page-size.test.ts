import { expect, test } from 'vitest';
import {
  DEEPEST_PAGE,
  isSearchable,
  LONGEST_PAGE,
  MOST_PAGE_ELEMENTS,
} from '../../../src/article/web/page-size.ts';
import { stripCode } from '../../../src/article/web/strip-code.ts';

test.each([
  ['as many elements as are gone through', '<p>a'.repeat(MOST_PAGE_ELEMENTS), true],
  ['one more', '<p>a'.repeat(MOST_PAGE_ELEMENTS + 1), false],
  ['elements as deep as are gone through', '<b>'.repeat(DEEPEST_PAGE), true],
  ['one deeper', '<b>'.repeat(DEEPEST_PAGE + 1), false],
  ['line breaks, which nothing lies in', '<br>'.repeat(10 * DEEPEST_PAGE), true],
  ['a text of any length but one', 'a'.repeat(LONGEST_PAGE + 1), false],
  ['angle brackets, which are text', '< '.repeat(MOST_PAGE_ELEMENTS + 1), true],
])('%s', (_what, html, searchable) => {
  expect(isSearchable(stripCode(html))).toBe(searchable);
});

test('a million nested elements are refused in words before any is kept', () => {
  expect(() => stripCode('<div>'.repeat(1_000_000))).toThrow('nested more than 1000 deep');
});
