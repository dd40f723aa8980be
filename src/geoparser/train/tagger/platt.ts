/** What a model thought of a claim, as log odds, and whether it held. */
export interface Claim {
  readonly odds: number;
  readonly holds: boolean;
}

const STEPS = 30;

/**
 * The line through log odds that makes them as true as they can be on these claims (Platt 1999),
 * by Newton's method from slope 1.
 */
export function fitPlatt(claims: readonly Claim[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < STEPS; step++) {
    let [bySlope, byOffset, slopeSlope, slopeOffset, offsetOffset] = [0, 0, 1e-9, 0, 1e-9];
    for (const { odds, holds } of claims) {
      const probability = 1 / (1 + Math.exp(-(slope * odds + offset)));
      const excess = probability - (holds ? 1 : 0);
      const spread = probability * (1 - probability);
      bySlope += excess * odds;
      byOffset += excess;
      slopeSlope += spread * odds * odds;
      slopeOffset += spread * odds;
      offsetOffset += spread;
    }
    const determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
    slope -= (offsetOffset * bySlope - slopeOffset * byOffset) / determinant;
    offset -= (slopeSlope * byOffset - slopeOffset * bySlope) / determinant;
  }
  return { slope, offset };
}
