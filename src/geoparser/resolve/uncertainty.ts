import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { Relation } from '../geoparse-result.ts';

/**
 * People a square kilometre over which a town's limits are drawn wide: that of thinly built
 * suburbs (Demographia World Urban Areas, 2023, has few built-up areas below it).
 */
const THIN = 500;
/** Metres: no place is taken for smaller. */
const LEAST = 2_000;
/** Metres: what is said to be near a place is no farther from its edge than a short drive. */
const DRIVE = 30_000;
/** Metres: of areas whose outline the gazetteer does not have; GeoNames' largest second-level ones. */
const DIVISION = 150_000;

/**
 * Metres around a record's point that surely hold what lies within it, or near it. An area with an
 * outline reaches as far as that does; a town as far as its people would live thinly spread, twice
 * over, for its point may lie at its edge.
 */
export function uncertaintyOf(record: GazetteerRecord, relation: Relation): number {
  return Math.ceil((reachOf(record) + (relation === 'near' ? DRIVE : 0)) / 1000) * 1000;
}

function reachOf({ reach, featureClass, population, peopleNearby }: GazetteerRecord): number {
  if (reach !== undefined) return reach;
  if (featureClass === 'A') return DIVISION;
  const people = Math.max(population, (peopleNearby ?? 0) / 10);
  return LEAST + 2 * 1000 * Math.sqrt(people / THIN / Math.PI);
}
