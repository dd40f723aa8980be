import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';

/** People of a town that has a team whose scores are told without its name. */
const CITY = 50_000;

/** A city without the number behind it, which is its team's score: 'Phoenix 108', but not 'Praha 5', 'State Road 44'. */
export function withoutScore(
  tokens: readonly Token[],
  range: TokenRange,
  runs: KnownRuns,
): TokenRange {
  const { first, last } = range;
  if (last === first || !/^\d{2,3}$/.test(tokens[last]?.text ?? '')) return range;
  const shorter = { first, last: last - 1 };
  const isCity = runs.fits(
    shorter,
    ({ featureClass, population }) => featureClass === 'P' && population >= CITY,
  );
  return isCity ? shorter : range;
}
