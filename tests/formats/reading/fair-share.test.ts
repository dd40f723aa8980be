import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fairShare } from '../../../src/formats/reading/fair-share.ts';

test('what needs less leaves its rest to the others', () => {
  expect(fairShare([5, 100, 100], 65)).toBe(30);
  expect(fairShare([5, 20, 40], 65)).toBe(Number.POSITIVE_INFINITY);
  expect(fairShare([], 10)).toBe(Number.POSITIVE_INFINITY);
});

test('all together have no more than there is, and one more each would be too much', () => {
  const needs = fc.array(fc.nat(3_000), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(needs, fc.integer({ min: 0, max: 20_000 }), (all, together) => {
      const share = fairShare(all, together);
      const given = (most: number) => all.reduce((sum, need) => sum + Math.min(need, most), 0);
      expect(given(share)).toBeLessThanOrEqual(together);
      if (share !== Number.POSITIVE_INFINITY) expect(given(share + 1)).toBeGreaterThan(together);
    }),
  );
});
