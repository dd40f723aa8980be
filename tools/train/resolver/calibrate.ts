import type { Calibration, Resolver } from '../../../src/geoparser/resolve/resolver.ts';

/** A choice, and whether it was right. */
export interface Outcome {
  /** How sure the forest of trust is of it, having seen nothing of its article. */
  readonly trust: number;
  readonly right: boolean;
  /** The choice is of what stands around the name. */
  readonly near: boolean;
  /** The kind of news it is of; all kinds count the same, however many articles of each there are. */
  readonly corpus: string;
  /** How much it counts within its corpus. */
  readonly weight: number;
}

/** Fits the two calibrations of a model. */
export function fitCalibrations(
  outcomes: readonly Outcome[],
): Pick<Resolver, 'calibration' | 'nearCalibration'> {
  return {
    calibration: fitCalibration(outcomes.filter(({ near }) => !near)),
    nearCalibration: fitCalibration(outcomes.filter(({ near }) => near)),
  };
}

const MOST_KNOTS = 60;

/**
 * Fits probabilities to what the forest of trust says: isotonic regression by pooling adjacent violators (Ayer et al.
 * 1955) over groups of equally many outcomes, read with straight lines between the knots.
 */
function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  const weightOf = evenWeights(outcomes);
  const sorted = [...outcomes].sort((a, b) => a.trust - b.trust);
  const size = Math.max(1, Math.ceil(sorted.length / MOST_KNOTS));
  const pools: { share: number; right: number; count: number }[] = [];
  for (let from = 0; from < sorted.length; from += size) {
    const part = sorted.slice(from, from + size);
    const pooled = { share: 0, right: 0, count: 0 };
    for (const { trust, right, corpus, weight: own } of part) {
      const weight = own * (weightOf.get(corpus) ?? 0);
      pooled.share += weight * trust;
      pooled.right += right ? weight : 0;
      pooled.count += weight;
    }
    pools.push(pooled);
    for (let last = pools.length - 1; last > 0; last--) {
      const pool = pools[last];
      const below = pools[last - 1];
      if (pool === undefined || below === undefined) break;
      if (below.right * pool.count < pool.right * below.count) break;
      below.share += pool.share;
      below.right += pool.right;
      below.count += pool.count;
      pools.pop();
    }
  }
  // One right and one wrong are assumed on top, so that nothing is ever certain.
  const knots = pools.map(({ share, right, count }) => ({
    share: share / count,
    probability: (right + 1) / (count + 2),
  }));
  return {
    shares: Float64Array.from([0, ...knots.map(({ share }) => share), 1]),
    probabilities: Float64Array.from([
      knots[0]?.probability ?? 0.5,
      ...knots.map(({ probability }) => probability),
      knots.at(-1)?.probability ?? 0.5,
    ]),
  };
}

/** By corpus: what one of its outcomes counts, on average 1. */
export function evenWeights(
  outcomes: readonly { readonly corpus: string }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { corpus } of outcomes) counts.set(corpus, (counts.get(corpus) ?? 0) + 1);
  return new Map(
    [...counts].map(([corpus, count]) => [corpus, outcomes.length / (counts.size * count)]),
  );
}
