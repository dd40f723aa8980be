/** A marker on the screen and the size of its label, in CSS pixels. */
export interface LabelledDisc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Labels of higher priority are placed first. */
  readonly priority: number;
}

export type LabelSide = 'right' | 'left' | 'below' | 'above';

/** A rectangle on the screen, in CSS pixels. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SIDES: readonly LabelSide[] = ['right', 'left', 'below', 'above'];
const GAP = 3;

/**
 * On which side of its marker each label can stand without touching another marker or label; null
 * where it can on none. In the order given.
 * @param reserved where no label may stand.
 */
export function placeLabels(
  discs: readonly LabelledDisc[],
  reserved: readonly ScreenBox[] = [],
): readonly (LabelSide | null)[] {
  const taken = discs.map(({ x, y, radius }) => boxAround(x, y, radius, radius));
  const sides = new Map<LabelledDisc, LabelSide>();
  for (const disc of [...discs].sort((a, b) => b.priority - a.priority)) {
    const own = taken[discs.indexOf(disc)];
    for (const side of SIDES) {
      const box = labelBox(disc, side);
      if (taken.some((other) => other !== own && overlap(box, other))) continue;
      if (reserved.some((other) => overlap(box, other))) continue;
      sides.set(disc, side);
      taken.push(box);
      break;
    }
  }
  return discs.map((disc) => sides.get(disc) ?? null);
}

/** Where a disc's label is, standing on that side. */
export function labelBox(disc: LabelledDisc, side: LabelSide): ScreenBox {
  const { x, y, radius, labelWidth, labelHeight } = disc;
  const across = radius + GAP + labelWidth / 2;
  const down = radius + GAP + labelHeight / 2;
  switch (side) {
    case 'right':
      return boxAround(x + across, y, labelWidth / 2, labelHeight / 2);
    case 'left':
      return boxAround(x - across, y, labelWidth / 2, labelHeight / 2);
    case 'below':
      return boxAround(x, y + down, labelWidth / 2, labelHeight / 2);
    case 'above':
      return boxAround(x, y - down, labelWidth / 2, labelHeight / 2);
  }
}

export function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): ScreenBox {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

export function overlap(a: ScreenBox, b: ScreenBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
