import type { Position } from '../gazetteer/place-record.ts';

type Ring = readonly Position[];
/** From a longitude to one east of it. */
type Stretch = readonly [west: number, east: number];

/**
 * A point within the largest of some polygons and outside its holes: on the parallel half way between two of its
 * corners' latitudes that lie nearest the middle, in the middle of the widest stretch that lies within. It is what
 * JTS calls an interior point of an area (InteriorPointArea), found in time that grows with the corners; what of a
 * hole lies out of its area takes nothing of it.
 * @param polygons each its outer ring and its holes, degrees WGS 84, [longitude, latitude], without a jump at the
 *   antimeridian: longitudes may lie beyond ±180.
 * @returns undefined where none has an extent.
 */
export function pointWithin(polygons: readonly (readonly Ring[])[]): Position | undefined {
  let largest: { readonly area: number; readonly rings: readonly Ring[] } | undefined;
  for (const rings of polygons) {
    const area = areaOf(rings[0] ?? []);
    if (largest === undefined || area > largest.area) largest = { area, rings };
  }
  const [outer = [], ...holes] = largest?.rings ?? [];
  const latitude = scanned(outer, holes);
  if (latitude === undefined) return undefined;
  const taken = joined(holes.flatMap((hole) => stretchesOf(hole, latitude)));
  let widest: Stretch = [0, 0];
  for (const [west, east] of stretchesOf(outer, latitude)) {
    for (const left of without([west, east], taken)) {
      if (left[1] - left[0] > widest[1] - widest[0]) widest = left;
    }
  }
  const [west, east] = widest;
  return east > west ? [(west + east) / 2, latitude] : undefined;
}

/** A latitude within the outer ring that no corner has: then each side is crossed or not, and never touched. */
function scanned(outer: Ring, holes: readonly Ring[]): number | undefined {
  let [south, north] = [90, -90];
  for (const [, latitude] of outer) {
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
  }
  const middle = (south + north) / 2;
  let [below, above] = [south, north];
  for (const ring of [outer, ...holes]) {
    for (const [, latitude] of ring) {
      if (latitude <= middle) below = Math.max(below, latitude);
      else above = Math.min(above, latitude);
    }
  }
  return below < above ? (below + above) / 2 : undefined;
}

/** What of a parallel lies within a ring: every other stretch between two crossings, from west to east. */
function stretchesOf(ring: Ring, latitude: number): Stretch[] {
  const crossings: number[] = [];
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    if (y < latitude === nextY < latitude) continue;
    crossings.push(x + ((latitude - y) / (nextY - y)) * (nextX - x));
  }
  crossings.sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    stretches.push([crossings[at] ?? 0, crossings[at + 1] ?? 0]);
  }
  return stretches;
}

/** Stretches from west to east, those that meet as one. */
function joined(given: readonly Stretch[]): readonly Stretch[] {
  const apart: Stretch[] = [];
  for (const [west, east] of given.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last === undefined || west > last[1]) apart.push([west, east]);
    else apart[apart.length - 1] = [last[0], Math.max(last[1], east)];
  }
  return apart;
}

/** What is left of a stretch. @param taken from west to east, apart. */
function without([west, east]: Stretch, taken: readonly Stretch[]): readonly Stretch[] {
  const left: Stretch[] = [];
  let from = west;
  // Those before it are passed over by halves: a comb of a million teeth has as many stretches.
  let [low, high] = [0, taken.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((taken[half]?.[1] ?? 0) < west) low = half + 1;
    else high = half;
  }
  for (let at = low; at < taken.length; at++) {
    const [takenFrom, takenTo] = taken[at] ?? [east, east];
    if (takenFrom >= east) break;
    if (takenFrom > from) left.push([from, takenFrom]);
    from = Math.max(from, takenTo);
  }
  if (from < east) left.push([from, east]);
  return left;
}

/** By the shoelace formula, in square degrees; 0 of a ring that turns as much one way as the other. */
export function areaOf(ring: Ring): number {
  let double = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    double += x * nextY - nextX * y;
  }
  return Math.abs(double) / 2;
}
