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
/** GeoNames' feature codes of what is as wide as those: regions, deserts, ranges, groups of islands, rivers. */
const AS_WIDE = /^(RGN|DSRT|MTS|PLN|PLAT|ISLS|STMS?|GULF|SEA)$/;
/** And of what is a county's size, as its outline not being there tells: islands, parks, lakes, valleys. */
const LESS_WIDE = /^(ISL|PEN|HLLS|VAL|AREA|PRK|RES[A-Z]?|FRST|LKS?|RSV|BAY|STRT)$/;
/** Metres: the outlines of islands, parks and lakes that reach farther are the gazetteer's. */
const ISLAND = 60_000;

/**
 * Metres around a record's point that surely hold what lies within it, or near it. An area with an
 * outline reaches as far as that does; a town as far as its people would live thinly spread, twice
 * over, for its point may lie at its edge.
 */
export function uncertaintyOf(record: GazetteerRecord, relation: Relation): number {
  return Math.ceil((reachOf(record) + (relation === 'near' ? DRIVE : 0)) / 1000) * 1000;
}

/** Metres from a record's point to the farthest of what is in it. */
export function reachOf(record: GazetteerRecord): number {
  const { reach, featureClass, featureCode, population, peopleNearby } = record;
  if (reach !== undefined) return reach;
  if (featureClass === 'A' || AS_WIDE.test(featureCode)) return DIVISION;
  if (LESS_WIDE.test(featureCode)) return ISLAND;
  const people = Math.max(population, (peopleNearby ?? 0) / 10);
  return LEAST + 2 * 1000 * Math.sqrt(people / THIN / Math.PI);
}
