/**
 * GeoNames' feature codes of what is long or wide, and of which a point says little: rivers, canals,
 * straits, seas, ranges, valleys, deserts, roads, railways.
 */
const WIDE = /^(STMS?|CNL|CHN|STRT|SEA|GULF|BAY|MTS|VAL|DSRT|RGN|R[DR])$/;

/** Whether a place of this kind is no spot. */
export function isWide(featureCode: string): boolean {
  return WIDE.test(featureCode);
}
