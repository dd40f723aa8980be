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
  const cellOf = ({ x, y }: PlanePoint) => Math.floor(y / radius) * ROW + Math.floor(x / radius);
  // Those in no group yet: of each cell the first, and of each point the next of its cell; -1 behind the last.
  const firstIn = new Map<number, number>();
  const next = new Int32Array(points.length);
  const numbers = points.map(cellOf);
  for (let index = points.length - 1; index >= 0; index--) {
    const number = numbers[index] ?? 0;
    next[index] = firstIn.get(number) ?? -1;
    firstIn.set(number, index);
  }
  const isTaken = new Uint8Array(points.length);
  const groups: Point[][] = [];
  for (const [index, point] of points.entries()) {
    if (isTaken[index] === 1) continue;
    isTaken[index] = 1;
    const group = [point];
    for (const offset of CELLS_AROUND) {
      const number = (numbers[index] ?? 0) + offset;
      // Those that were taken since are left out of their cell as it is gone through.
      let before = -1;
      for (let at = firstIn.get(number) ?? -1; at !== -1; at = next[at] ?? -1) {
        const other = points[at];
        if (
          other !== undefined &&
          isTaken[at] === 0 &&
          (other.x - point.x) ** 2 + (other.y - point.y) ** 2 <= radius ** 2
        ) {
          isTaken[at] = 1;
          group.push(other);
        }
        if (isTaken[at] === 0) {
          before = at;
          continue;
        }
        if (before === -1) firstIn.set(number, next[at] ?? -1);
        else next[before] = next[at] ?? -1;
      }
    }
    groups.push(group);
  }
  return groups;
}
