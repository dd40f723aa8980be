import type { FeatureClass } from '../gazetteer/place-record.ts';

/** By GeoNames' feature code, for what is larger or smaller than its class suggests. */
const BY_CODE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    CONT: 3,
    OCN: 3,
    SEA: 4,
    GULF: 5,
    RGN: 5,
    DSRT: 4,
    MTS: 5,
    ISLS: 6,
    ADM1: 6,
    ADM2: 7,
    ADM3: 8,
    PCLI: 5,
  }),
);

const BY_CLASS: Readonly<Record<FeatureClass, number>> = {
  A: 5,
  H: 6,
  L: 6,
  P: 7,
  R: 8,
  S: 8,
  T: 7,
  U: 4,
  V: 7,
};

/** The Web Mercator zoom level that shows a place of this kind among its surroundings. */
export function closeZoomOf(featureClass: FeatureClass, featureCode: string): number {
  return BY_CODE.get(featureCode) ?? BY_CLASS[featureClass];
}
