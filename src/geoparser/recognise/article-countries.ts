import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { KnownRuns } from './known-runs.ts';
import type { TokenRange } from './token-range.ts';

/** People: every country has hamlets of every name. */
const VILLAGE = 1_000;
/** Names, and their share of an article's, that may lie in a country for the article to be of it. */
const LEAST = 2;
const MOST_OF = 0.6;

/** The codes of the countries that an article is of. */
export interface ArticleCountries {
  /** Those that it names, themselves or by a division of theirs. */
  readonly named: ReadonlySet<string>;
  /** Those that most of the places it names may lie in. */
  readonly probable: ReadonlySet<string>;
}

/** @param ranges the names that were found in the article. */
export function articleCountries(ranges: readonly TokenRange[], runs: KnownRuns): ArticleCountries {
  const named = new Set<string>();
  const counts = new Map<string, number>();
  for (const range of ranges) {
    const records = runs.recordsOf(range);
    for (const { countryCode } of records.filter(isCountryOrDivision)) named.add(countryCode);
    const countries = new Set(
      records
        .filter(({ featureClass, population }) => featureClass === 'P' && population >= VILLAGE)
        .map(({ countryCode }) => countryCode),
    );
    for (const code of countries) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const most = Math.max(LEAST, MOST_OF * ranges.length, ...counts.values());
  return {
    named,
    probable: new Set([...counts].filter(([, count]) => count >= most).map(([code]) => code)),
  };
}

function isCountryOrDivision({ featureCode }: GazetteerRecord): boolean {
  return featureCode.startsWith('PCL') || featureCode === 'ADM1';
}
