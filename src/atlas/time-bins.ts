import { monthAt } from '../archive/site/manifest.ts';
import type { Bar } from '../interface/bars.tsx';

/** A bar of a histogram: months from the first to the last, both in it. */
export type TimeBin = Bar;

/** Bars that can be told apart beside each other. */
const MOST_BARS = 96;
const YEAR = 12;

/**
 * The bars of a histogram: a month each, or where these are too many, a quarter, a year or more, as calendars have them.
 * @param firstMonth 'YYYY-MM'. @param months articles of each month from the first on.
 */
export function timeBins(firstMonth: string, months: readonly number[]): readonly TimeBin[] {
  const widths = [1, 3, YEAR, 5 * YEAR, 10 * YEAR, 50 * YEAR];
  const width = widths.find((one) => months.length / one <= MOST_BARS) ?? 100 * YEAR;
  const offset = (Number(firstMonth.slice(0, 4)) * YEAR + Number(firstMonth.slice(5)) - 1) % width;
  const bins: TimeBin[] = [];
  for (let first = 0; first < months.length; ) {
    const last = Math.min(months.length - 1, first + width - 1 - ((first + offset) % width));
    const count = months.slice(first, last + 1).reduce((sum, one) => sum + one, 0);
    bins.push({ first, last, count });
    first = last + 1;
  }
  return bins;
}

/** The months of a bar, as 'YYYY-MM'. */
export function monthsOfBin(
  firstMonth: string,
  { first, last }: TimeBin,
): readonly [string, string] {
  return [monthAt(firstMonth, first), monthAt(firstMonth, last)];
}
