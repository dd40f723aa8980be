import { describe, expect, test } from 'vitest';
import { FOLDS, fnv1a, foldOf } from '../../src/evaluate/cross-validation.ts';

describe('foldOf', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `article ${index}`);

  test('divides articles into parts of about one size', () => {
    const sizes = Array.from(
      { length: FOLDS },
      (_, fold) => ids.filter((id) => foldOf(id) === fold).length,
    );
    expect(sizes.every((size) => size > 140 && size < 260)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(ids.length);
  });

  test('into as many as it is asked for', () => {
    expect(new Set(ids.map((id) => foldOf(id, 2)))).toEqual(new Set([0, 1]));
  });
});

// http://www.isthe.com/chongo/tech/comp/fnv/ gives these for the 32-bit FNV-1a.
test('fnv1a is the published hash', () => {
  expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});
