/** A point on the screen, in CSS pixels from the view's top left. */
interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a pointer stands at the view's edge, and which way it points, in degrees clockwise from up. */
export interface EdgePoint extends ScreenPoint {
  readonly bearing: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far along its edge a pointer may be moved, nearest first, in CSS pixels. */
const SHIFTS = [0, 34, -34, 68, -68, 102, -102, 136, -136] as const;

/** The places along its edge where a pointer may stand, the truest first. */
export function alongEdge(point: EdgePoint, view: Size, inset: ScreenPoint): readonly EdgePoint[] {
  const isUpright = point.x <= inset.x || point.x >= view.width - inset.x;
  const within = (value: number, margin: number, length: number) =>
    value >= margin && value <= length - margin;
  return SHIFTS.map((shift) =>
    isUpright ? { ...point, y: point.y + shift } : { ...point, x: point.x + shift },
  ).filter(({ x, y }) => within(x, inset.x, view.width) && within(y, inset.y, view.height));
}

export function isInView({ x, y }: ScreenPoint, view: Size): boolean {
  return x >= 0 && x <= view.width && y >= 0 && y <= view.height;
}

/**
 * Where the line from the middle of a view to a point outside it leaves the view.
 * @param inset how far inside the edge, across and down, in CSS pixels.
 */
export function edgePoint({ x, y }: ScreenPoint, view: Size, inset: ScreenPoint): EdgePoint {
  const [halfWidth, halfHeight] = [view.width / 2, view.height / 2];
  const [across, down] = [x - halfWidth, y - halfHeight];
  const share = Math.min(
    Math.max(0, halfWidth - inset.x) / Math.abs(across),
    Math.max(0, halfHeight - inset.y) / Math.abs(down),
  );
  return {
    x: halfWidth + across * share,
    y: halfHeight + down * share,
    bearing: ((Math.atan2(across, -down) * 180) / Math.PI + 360) % 360,
  };
}
