import { monthsOf, NO_FILTER } from '../archive/site/archive-filter.ts';
import { monthAt } from '../archive/site/manifest.ts';
import type { TimeSpan } from './time-axis.tsx';

/**
 * The times that are compared at first: what is chosen and as long a time before it, or behind it where nothing is before;
 * of all time, the later half and the earlier.
 * @param firstMonth 'YYYY-MM'. @param months how many the archive has: two at least.
 */
export function spansToCompare(
  chosen: TimeSpan,
  firstMonth: string,
  months: number,
): { readonly now: TimeSpan; readonly before: TimeSpan } {
  const end = months - 1;
  const span = (first: number, last: number): TimeSpan => ({
    from: first <= 0 ? null : monthAt(firstMonth, first),
    to: last >= end ? null : monthAt(firstMonth, last),
  });
  const period = monthsOf({ ...NO_FILTER, ...chosen }, firstMonth, months);
  const first = Math.max(0, period?.first ?? 0);
  const last = Math.min(end, period?.last ?? end);
  const length = last - first + 1;
  if (length < 1 || length === months) {
    const half = Math.floor(months / 2);
    return { now: span(half, end), before: span(0, half - 1) };
  }
  const before = first > 0 ? span(first - length, first - 1) : span(last + 1, last + length);
  return { now: span(first, last), before };
}
