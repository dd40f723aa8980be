import { greatCircleDistance } from '../geoparser/great-circle.ts';
import type { ResolvedMention } from '../geoparser/resolve/resolved-mention.ts';
import type { GoldToponym } from './corpus.ts';
import type { Placing } from './measures.ts';

/** Metres between two points that are one, written to a few decimals of a degree. */
const SAME_POINT = 200;

/** Whether something can be said of how a toponym was placed: it has a point, or is known to have none. */
export function isPlaceable({ point, outcome }: GoldToponym): boolean {
  return point !== null || outcome === 'unplaced';
}

/**
 * How a toponym was placed. A name near a place counts by that place. What is annotated as near one is
 * outside where it is said to be a place beyond the radius that holds it, or that very place.
 * @param choice undefined where the name was not found.
 */
export function placingOf(
  { point, countryCode, outcome: wanted, radius }: GoldToponym,
  choice: Pick<ResolvedMention, 'candidates' | 'confidence' | 'outcome'> | undefined,
): Placing {
  if (choice === undefined) return { error: null, confidence: 0, wanted };
  const { outcome: said, confidence } = choice;
  const record = choice.candidates[0]?.record;
  // An unplaced name keeps its candidates, but is on no map.
  if (said === 'unplaced' || record === undefined) {
    return { error: null, confidence: 0, wanted, said: 'unplaced' };
  }
  const asserted = said === 'placed';
  if (point === null) return { error: null, confidence, asserted, wanted, said };
  const error = greatCircleDistance(record.point, point);
  return {
    error,
    confidence,
    asserted,
    // A sea lies in no one country.
    abroad: countryCode !== null && record.countryCode !== '' && record.countryCode !== countryCode,
    outside:
      wanted === 'near' && (error < SAME_POINT || error > (radius ?? Number.POSITIVE_INFINITY)),
    wanted,
    said,
  };
}
