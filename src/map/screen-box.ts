/** A rectangle on the screen, in CSS pixels. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): ScreenBox {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

export function overlap(a: ScreenBox, b: ScreenBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Lines of a pixel along a box's sides: what touches none of them is wholly within it, or wholly without. */
export function edgesOf(box: ScreenBox): readonly ScreenBox[] {
  const { left, top, right, bottom } = box;
  return [
    { ...box, right: left + 1 },
    { ...box, left: right - 1 },
    { ...box, bottom: top + 1 },
    { ...box, top: bottom - 1 },
  ];
}
