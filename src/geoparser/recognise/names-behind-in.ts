import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { words } from '../lexicon.ts';
import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';
import { atWords } from './token-walks.ts';

/** People: of smaller towns many are called like anything. */
const CITY = 50_000;
const IN: ReadonlySet<string> = new Set(['in']);

/** What one may as well be in, or speak in, and is called like a city. */
const NO_PLACES = words('no-places-behind-in');

/**
 * Cities behind 'in', in the middle of a sentence: 'a bath in Bath'. A recogniser that knows them as other
 * words doubts them; where one stands so, it is likely a name.
 */
export function namesBehindIn(tokens: readonly Token[], runs: KnownRuns): readonly TokenRange[] {
  // 'In Paris’ death': a person owns it, or it says what thing it is.
  return townsBehind(tokens, runs, IN, CITY).filter(
    ({ last }) => !/^['’]/.test(tokens[last + 1]?.text ?? ''),
  );
}

/**
 * Towns by their main names behind one of the words, in reading order.
 * @param least how many people live in each of them, or more.
 */
export function townsBehind(
  tokens: readonly Token[],
  runs: KnownRuns,
  before: ReadonlySet<string>,
  least: number,
): readonly TokenRange[] {
  const isTown = ({ featureClass, population }: GazetteerRecord) =>
    featureClass === 'P' && population >= least;
  return atWords(tokens, before, (_, at) => {
    if (NO_PLACES.has((tokens[at + 1]?.text ?? '').toLowerCase())) return [];
    const run = runs.from(at + 1, isTown);
    return run !== null && runs.isMainName(run, isTown) ? [run] : [];
  });
}
