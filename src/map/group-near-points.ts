interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** How far a cell's number is from that of the cell below: numbers so small are cheap to look up. */
const ROW = 2 ** 15;
const CELLS_AROUND = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => down * ROW + across));

/**
 * Gathers points: the first that is in no group yet makes one, of itself and of all near it that are
 * in none either. In a grid whose cells are as wide as the radius a point's neighbours are in nine.
 * @param points on a square whose side is about 2¹⁵ radii at most: on a larger one far cells share a
 * number, which costs time and nothing else.
 * @param radius how far from the first the others may be, in the points' unit, above 0.
 * @returns every point in one group, its first one first.
 */
export function groupNearPoints<Point extends PlanePoint>(
  points: readonly Point[],
  radius: number,
): readonly (readonly Point[])[] {
  const cellOf = ({ x, y }: Point) => Math.floor(y / radius) * ROW + Math.floor(x / radius);
  // Those in no group yet.
  const cells = new Map<number, Set<Point>>();
  for (const point of points) {
    const number = cellOf(point);
    const cell = cells.get(number);
    if (cell === undefined) cells.set(number, new Set([point]));
    else cell.add(point);
  }
  const groups: Point[][] = [];
  for (const point of points) {
    const number = cellOf(point);
    if (cells.get(number)?.delete(point) !== true) continue;
    const group = [point];
    for (const offset of CELLS_AROUND) {
      const cell = cells.get(number + offset);
      if (cell === undefined) continue;
      for (const other of cell) {
        if ((other.x - point.x) ** 2 + (other.y - point.y) ** 2 > radius ** 2) continue;
        cell.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
