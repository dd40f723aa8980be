/**
 * GeoNames' feature codes of what is long or wide, and of which a point says little: rivers, canals,
 * straits, seas, ranges, valleys, deserts, coasts, roads, railways.
 */
const WIDE = /^(STMS?|CNL|CHN|STRT|SEA|OCN|GULF|BAY|MTS|VAL|DSRT|RGN|CST|R[DR]|ST)$/;

/** Whether a place of this kind is no spot. */
export function isWide(featureCode: string): boolean {
  return WIDE.test(featureCode);
}
