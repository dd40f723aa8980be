/** A disc on the screen, in CSS pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How hard it is to move, above 0: the lighter of two that overlap gives way further. */
  readonly weight: number;
}

export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

const ROUNDS = 80;
/** Successive multiples of it never line up, so that discs on one spot fan out evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves discs off each other by as little as it takes, so that each can be seen and pressed.
 * @param gap space to keep between two, in CSS pixels.
 * @returns how far each is moved, in the order given; the same for the same discs.
 */
export function spreadDiscs(discs: readonly Disc[], gap: number): readonly Offset[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(moved, gap)) break;
  }
  return moved.map(({ x, y }, index) => ({
    dx: x - (discs[index]?.x ?? x),
    dy: y - (discs[index]?.y ?? y),
  }));
}

function pushApart(
  discs: readonly { -readonly [Key in keyof Disc]: Disc[Key] }[],
  gap: number,
): boolean {
  let pushed = false;
  for (const [index, a] of discs.entries()) {
    for (let other = index + 1; other < discs.length; other++) {
      const b = discs[other];
      if (b === undefined) break;
      const reach = a.radius + b.radius + gap;
      // Most are far from each other: they are passed over without a root.
      if (Math.abs(b.x - a.x) >= reach || Math.abs(b.y - a.y) >= reach) continue;
      const distance = Math.hypot(b.x - a.x, b.y - a.y);
      const overlap = reach - distance;
      if (overlap <= 0.01) continue;
      const angle = distance < 0.01 ? index * GOLDEN_ANGLE : Math.atan2(b.y - a.y, b.x - a.x);
      const share = b.weight / (a.weight + b.weight);
      a.x -= Math.cos(angle) * overlap * share;
      a.y -= Math.sin(angle) * overlap * share;
      b.x += Math.cos(angle) * overlap * (1 - share);
      b.y += Math.sin(angle) * overlap * (1 - share);
      pushed = true;
    }
  }
  return pushed;
}
