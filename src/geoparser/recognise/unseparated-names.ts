import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { words } from '../lexicon.ts';
import { isCapitalised } from './capitalised.ts';
import { compassWords, givenNames } from './cues.ts';
import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';

const OPENERS = words('sentence-openers');

/** Tokens of the longest name before a country's that is looked for. */
const LONGEST = 5;
/** People: a city that is a given name too is the city where it is as large. */
const CITY = 100_000;
/** People: of smaller towns many are called like anything. */
const TOWN = 15_000;

/**
 * A town and the country or the division it lies in, written without a comma: 'Lagos Nigeria',
 * 'Houston Texas', 'London Ontario'. The gazetteer knows that the one lies in the other, and has no
 * place that bears both as its name. In reading order, the town before what it lies in.
 */
export function unseparatedNames(tokens: readonly Token[], runs: KnownRuns): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined || token.start !== before.end + 1) continue;
    if (!isCapitalised(token) || !/^\p{L}/u.test(before.text)) continue;
    if (/^in$/i.test(before.text)) ranges.push(...holderFirst(runs, at));
    if (!runs.mayBound(at - 1)) continue;
    const outer = runs.from(at, isHolder);
    if (outer === null) continue;
    const inner = townBefore(tokens, runs, outer);
    if (inner !== null) ranges.push(inner, outer);
  }
  return ranges;
}

/** Words of a holder that stands before its town. */
const LONGEST_HOLDER = 3;

/** 'In Ontario Sault Ste. Marie': the town behind what it lies in, in the order of `unseparatedNames`. */
function holderFirst(runs: KnownRuns, first: number): readonly TokenRange[] {
  for (let last = first; last < first + LONGEST_HOLDER; last++) {
    const outer = { first, last };
    const holders = runs.recordsOf(outer).filter(isHolder);
    if (holders.length === 0) continue;
    const lies = (record: GazetteerRecord) =>
      record.featureClass === 'P' &&
      record.population >= TOWN &&
      holders.some((holder) => holds(holder, record));
    const inner = runs.from(last + 1, lies);
    if (inner === null || runs.recordsOf({ first, last: inner.last }).length > 0) continue;
    return [inner, outer];
  }
  return [];
}

function townBefore(
  tokens: readonly Token[],
  runs: KnownRuns,
  outer: TokenRange,
): TokenRange | null {
  const holders = runs.recordsOf(outer).filter(isHolder);
  const last = outer.first - 1;
  for (let first = Math.max(0, outer.first - LONGEST); first <= last; first++) {
    if (runs.goesOn(first - 1)) continue;
    if (runs.recordsOf({ first, last: outer.last }).length > 0) return null;
    const inner = tokens.slice(first, last + 1).map(({ text }) => text.toLowerCase());
    if (inner.every((word) => compassWords.has(word))) return null;
    // 'In Russia': a town there is called In.
    if (first === last && OPENERS.has(tokens[last]?.text ?? '')) return null;
    const isGivenName = inner.length === 1 && givenNames.has(inner[0] ?? '');
    const lies = (record: GazetteerRecord) =>
      (record.featureClass === 'P' || record.featureCode === 'ADM1') &&
      (!isGivenName || record.population >= CITY) &&
      holders.some((holder) => holds(holder, record));
    if (runs.fits({ first, last }, lies)) return { first, last };
  }
  return null;
}

function isHolder({ featureCode }: GazetteerRecord): boolean {
  return featureCode.startsWith('PCL') || featureCode === 'ADM1';
}

function holds(outer: GazetteerRecord, inner: GazetteerRecord): boolean {
  if (outer.id === inner.id || outer.countryCode !== inner.countryCode) return false;
  return outer.featureCode !== 'ADM1' || outer.admin1Code === inner.admin1Code;
}
