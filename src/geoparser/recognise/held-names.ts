import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { possessives } from './cues.ts';
import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';
import { atWords } from './token-walks.ts';

/** People of a town that a country is said to have: of smaller ones many are surnames too. */
const TOWN = 15_000;

const COMMA: ReadonlySet<string> = new Set([',']);

/**
 * A town and what it lies in, with a comma between, where the gazetteer knows that the one lies in the
 * other: 'Gary, IN', 'STORM HITS GASPAR, BRAZIL'. In capitals, or at the head of a line, a recogniser
 * does not always know the town.
 */
export function heldNames(
  text: string,
  tokens: readonly Token[],
  runs: KnownRuns,
  gazetteer: Gazetteer,
): readonly TokenRange[] {
  return atWords(tokens, COMMA, (_, at) => {
    const outer = holderFrom(text, tokens, at + 1, runs, gazetteer);
    if (outer === null) return [];
    const inner = runs.before(at, (record) => isTown(record) && isHeld(record, outer.records));
    return inner === null ? [] : [inner, outer.range];
  });
}

/** "Russia's Yaroslavskiy": a town of the country that is said to have it. */
export function ownedNames(tokens: readonly Token[], runs: KnownRuns): readonly TokenRange[] {
  return atWords(tokens, possessives, (_, at) => {
    const owner = runs.before(at, isHolder);
    if (owner === null) return [];
    const holders = runs.recordsOf(owner).filter(isHolder);
    const isOwned = (record: GazetteerRecord) =>
      isTown(record) && record.population >= TOWN && isHeld(record, holders);
    const owned = runs.from(at + 1, isOwned);
    return owned !== null && runs.isMainName(owned, isOwned) ? [owned] : [];
  });
}

interface Holder {
  readonly range: TokenRange;
  readonly records: readonly GazetteerRecord[];
}

function holderFrom(
  text: string,
  tokens: readonly Token[],
  first: number,
  runs: KnownRuns,
  gazetteer: Gazetteer,
): Holder | null {
  // 'N. Y.' is four tokens, 'N.Y.' and 'Calif.' are one.
  for (const last of [first + 3, first]) {
    const words = text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
    if (last > first && !/^\p{Lu}\. \p{Lu}\.$/u.test(words)) continue;
    const short = gazetteer.abbreviation(words);
    // 'Freeland, U.S. Trade Representative': what goes on holds nothing.
    if (short !== undefined && !runs.goesOn(last))
      return { range: { first, last }, records: [short] };
  }
  const range = runs.from(first, isHolder);
  return range === null ? null : { range, records: runs.recordsOf(range).filter(isHolder) };
}

function isTown({ featureClass }: GazetteerRecord): boolean {
  return featureClass === 'P';
}

function isHolder({ featureCode }: GazetteerRecord): boolean {
  return featureCode.startsWith('PCL') || featureCode === 'ADM1';
}

/** Whether a record lies in one of several countries or divisions. */
function isHeld(inner: GazetteerRecord, holders: readonly GazetteerRecord[]): boolean {
  return holders.some(
    (outer) =>
      outer.countryCode === inner.countryCode &&
      (outer.featureCode !== 'ADM1' || outer.admin1Code === inner.admin1Code),
  );
}
