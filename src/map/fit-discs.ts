/** A disc on the screen, in CSS pixels. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly diameter: number;
}

/**
 * How wide discs may be that would cover each other: as wide as fits between them, the larger giving
 * way to the smaller, and no disc leaves its point.
 * @param gap space to keep between two, in CSS pixels.
 * @param world after so many CSS pixels it repeats, and each disc with it.
 * @param least no disc becomes smaller than this; two nearer to each other than it still overlap.
 * @returns their diameters, in the order given.
 */
export function fitDiscs(
  discs: readonly Disc[],
  { gap, least, world }: { readonly gap: number; readonly least: number; readonly world: number },
): readonly number[] {
  const radii = discs.map(({ diameter }) => diameter / 2);
  for (const [index, a] of discs.entries()) {
    for (let other = index + 1; other < discs.length; other++) {
      const b = discs[other];
      if (b === undefined) break;
      const reach = (a.diameter + b.diameter) / 2 + gap;
      // Most are far from each other: they are passed over without a root.
      if (Math.abs(b.y - a.y) >= reach) continue;
      const across = Math.abs(b.x - a.x) % world;
      const apart = Math.min(across, world - across);
      if (apart >= reach) continue;
      const room = Math.hypot(apart, b.y - a.y) - gap;
      radii[index] = Math.min(radii[index] ?? 0, Math.max(room / 2, room - b.diameter / 2));
      radii[other] = Math.min(radii[other] ?? 0, Math.max(room / 2, room - a.diameter / 2));
    }
  }
  return discs.map(({ diameter }, index) => {
    const fitting = Math.floor(2 * (radii[index] ?? 0));
    return Math.min(diameter, Math.max(least, fitting));
  });
}
