/**
 * GeoNames' feature codes of what is long or wide, and of which a point says little: rivers, canals,
 * straits, seas, ranges, valleys, deserts, coasts, roads, railways.
 */
const WIDE = new Set(
  'STM STMS CNL CHN STRT SEA OCN GULF BAY SD LGN MTS RDGE VAL CNYN GRGE PLAT PLN DSRT CST RGN FRST RD RR ST TRL ROAD ISLS'.split(
    ' ',
  ),
);

/** Whether a place of this kind is no spot. */
export function isWide(featureCode: string): boolean {
  return WIDE.has(featureCode);
}
