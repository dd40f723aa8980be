/**
 * How unlikely a difference has to be before it is told: the log-likelihood ratio at which chance alone would show it once in
 * 10,000 comparisons, chi-squared of one degree of freedom (Rayson, Berridge and Francis, Extending the Cochran rule for the
 * comparison of word frequencies between corpora, JADT 2004). An archive has thousands of places to be compared.
 */
const CERTAIN = 15.13;

/** What one time names more, or less, than another: never what chance may have made. */
export interface Changes {
  /** Of the first time's articles, those that name a place, by rank. */
  readonly before: Uint32Array;
  /** Ranks of places, those first of which it is the most certain. */
  readonly more: Uint32Array;
  readonly fewer: Uint32Array;
  /** By how much the share of a place among all that is named is another, in millionths, by rank; 0 where that is not certain. */
  readonly by: Uint32Array;
}

/**
 * Compares how often places are named at two times, as shares of all that is named then: one time may have a hundred times
 * the articles of the other.
 * @param now articles by rank. @param before the same of the time to compare with.
 */
export function comparePeriods(now: Uint32Array, before: Uint32Array): Changes {
  const [allNow, allBefore] = [sum(now), sum(before)];
  const by = new Uint32Array(now.length);
  const changed: { readonly rank: number; readonly ratio: number; readonly isMore: boolean }[] = [];
  for (let rank = 0; rank < now.length && allNow > 0 && allBefore > 0; rank++) {
    const [own, other] = [now[rank] ?? 0, before[rank] ?? 0];
    const ratio = logLikelihood(own, other, allNow, allBefore);
    if (ratio < CERTAIN) continue;
    const difference = own / allNow - other / allBefore;
    by[rank] = Math.max(1, Math.round(Math.abs(difference) * 1e6));
    changed.push({ rank, ratio, isMore: difference > 0 });
  }
  changed.sort((a, b) => b.ratio - a.ratio || a.rank - b.rank);
  const ranks = (more: boolean): Uint32Array =>
    Uint32Array.from(
      changed.filter(({ isMore }) => isMore === more),
      ({ rank }) => rank,
    );
  return { before, more: ranks(true), fewer: ranks(false), by };
}

/** Dunning, Accurate methods for the statistics of surprise and coincidence, Computational Linguistics 19 (1993). */
function logLikelihood(own: number, other: number, all: number, allOther: number): number {
  const share = (own + other) / (all + allOther);
  const part = (count: number, expected: number): number =>
    count === 0 ? 0 : count * Math.log(count / expected);
  return 2 * (part(own, all * share) + part(other, allOther * share));
}

function sum(counts: Uint32Array): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}
