import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsOfBin, timeBins } from '../../src/atlas/time-bins.ts';

test('every month is in one bar, and the bars have all articles between them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('1999-01', '1999-07', '1987-12'),
      fc.array(fc.nat(50), { minLength: 1, maxLength: 3000 }),
      (first, months) => {
        const bins = timeBins(first, months);
        expect(bins.length).toBeLessThanOrEqual(100);
        expect(bins[0]?.first).toBe(0);
        expect(bins.at(-1)?.last).toBe(months.length - 1);
        for (const [at, bin] of bins.entries()) {
          if (at > 0) expect(bin.first).toBe((bins[at - 1]?.last ?? -2) + 1);
        }
        const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
        expect(sum(bins.map(({ count }) => count))).toBe(sum(months));
      },
    ),
  );
});

test('bars of years begin with January', () => {
  const bins = timeBins('1999-07', new Array(600).fill(1));
  expect(bins.slice(0, 2).map((bin) => monthsOfBin('1999-07', bin))).toEqual([
    ['1999-07', '1999-12'],
    ['2000-01', '2000-12'],
  ]);
});
