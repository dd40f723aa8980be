import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { greatCircleDistance } from '../great-circle.ts';
import { givenNames } from './cues.ts';
import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import { ANDS } from './paired-names.ts';
import type { TokenRange } from './token-range.ts';
import { atWords } from './token-walks.ts';

/** Metres: of two towns that are named together by chance few lie so near each other. */
const NEAR = 30_000;
/** Records of a name, more of which some pair of names has near each other by chance. */
const MOST_RECORDS = 12;

/**
 * Towns that 'and' joins and that are neighbours, one of which nothing else is called like: 'March and Wisbech'. What is
 * called like a word or a surname is doubted by who knows it as that.
 */
export function neighbours(tokens: readonly Token[], runs: KnownRuns): readonly TokenRange[] {
  return atWords(tokens, ANDS, (_, at) => {
    const first = runs.before(at, isTown);
    const second = first && runs.from(at + 1, isTown);
    if (first === null || second === null) return [];
    const isGivenName = [first, second].some(
      (name) =>
        name.first === name.last && givenNames.has((tokens[name.first]?.text ?? '').toLowerCase()),
    );
    return !isGivenName && areNeighbours(runs.recordsOf(first), runs.recordsOf(second))
      ? [first, second]
      : [];
  });
}

function areNeighbours(
  first: readonly GazetteerRecord[],
  second: readonly GazetteerRecord[],
): boolean {
  if (first.length !== 1 && second.length !== 1) return false;
  if (Math.max(first.length, second.length) > MOST_RECORDS) return false;
  return first.some((one) =>
    second.some(
      (other) =>
        isTown(one) &&
        isTown(other) &&
        one.id !== other.id &&
        one.countryCode === other.countryCode &&
        greatCircleDistance(one.point, other.point) <= NEAR,
    ),
  );
}

function isTown({ featureClass }: GazetteerRecord): boolean {
  return featureClass === 'P';
}
