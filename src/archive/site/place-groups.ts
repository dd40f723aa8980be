import type { FeatureClass } from '../../gazetteer/place-record.ts';

/** What places are told apart by on the map of an archive, by their numbers in its columns. */
export const PLACE_GROUPS = ['country', 'region', 'settlement', 'water', 'other'] as const;
export type PlaceGroup = (typeof PLACE_GROUPS)[number];

/** The group of a place, by GeoNames' class and code. */
export function placeGroupOf(featureClass: FeatureClass, featureCode: string): PlaceGroup {
  if (featureCode.startsWith('PCL') || featureCode === 'CONT') return 'country';
  if (featureClass === 'A' || featureCode === 'RGN') return 'region';
  if (featureClass === 'P') return 'settlement';
  if (featureClass === 'H' || featureClass === 'U') return 'water';
  return 'other';
}
