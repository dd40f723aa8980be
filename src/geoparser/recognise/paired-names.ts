import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { countCapitalised } from './capitalised.ts';
import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';
import { atWords } from './token-walks.ts';

/** What joins two names into one. */
export const ANDS: ReadonlySet<string> = new Set(['and', '&']);

/** Words before 'and', and behind it: 'Bath and North East Somerset' has three there. */
const MOST_BEFORE = 2;
const MOST_BEHIND = 3;

/** What may be one name that 'and' joins, longest first of each 'and': 'Tyne and Wear', 'Brighton & Hove'. */
export function pairReadings(tokens: readonly Token[]): readonly (readonly TokenRange[])[] {
  return atWords(tokens, ANDS, (_, at) => {
    const before = countCapitalised(tokens, at, -1, MOST_BEFORE);
    const behind = countCapitalised(tokens, at, 1, MOST_BEHIND);
    if (before === 0 || behind === 0) return [];
    const ranges: TokenRange[] = [];
    for (let last = at + behind; last > at; last--) {
      for (let first = at - before; first < at; first++) ranges.push({ first, last });
    }
    return [ranges];
  });
}

/** Divisions, countries and regions whose one name has an 'and' in it. */
export function pairedNames(
  tokens: readonly Token[],
  runs: KnownRuns,
  wordsOf: (range: TokenRange) => string,
): readonly TokenRange[] {
  return pairReadings(tokens).flatMap(
    (ranges) =>
      ranges.find((range) => !runs.goesOn(range.last) && runs.isName(wordsOf(range), isArea)) ?? [],
  );
}

function isArea({ featureClass }: GazetteerRecord): boolean {
  return featureClass === 'A' || featureClass === 'L';
}
