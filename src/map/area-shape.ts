import type { Outline } from '../gazetteer/outline.ts';
import type { Position } from '../gazetteer/place-record.ts';
import { boundsOf } from './framing.ts';
import { turned } from './world-copies.ts';

/** An outline as it is drawn: in one piece where GeoJSON cuts it at the antimeridian. */
export interface AreaShape {
  /** Polygons of closed rings; longitudes may lie beyond 180. None of a course. */
  readonly polygons: readonly (readonly (readonly Position[])[])[];
  /** Its rings as lines, without those along the antimeridian: no border runs there. */
  readonly lines: readonly (readonly Position[])[];
  readonly west: number;
  readonly east: number;
  /** How much of the map it takes, to put the smaller of two upon the larger; in square degrees at the equator. */
  readonly size: number;
}

/** Outlines are rounded to about this many degrees. */
const TOUCHING = 1e-4;
/** Antarctica's southern edge is the map's, not a coast. */
const MAP_EDGE = -85;

/** Joins what is cut at the antimeridian; of a course, its lines alone. */
export function areaShape(outline: Outline): AreaShape {
  if (outline.type === 'MultiLineString') return courseShape(outline.coordinates);
  const cut = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const positions = cut.map((rings) => rings.map((ring) => ring.map(positionOf)));
  const { west, east } = boundsOf(positions.flat(2)) ?? { west: 0, east: 0 };
  const polygons = positions.map((rings) => {
    const first = Math.min(...(rings[0] ?? []).map(([longitude]) => longitude));
    const turns = first < west - TOUCHING ? 1 : 0;
    return rings.map((ring) => ring.map(([x, y]): Position => [turned(x, turns), y]));
  });
  return {
    polygons,
    lines: polygons.flat().flatMap(coastsOf),
    west,
    east,
    size: polygons.reduce((sum, [outer = []]) => sum + Math.abs(ringArea(outer)), 0),
  };
}

/** A course has no inside, and lies upon every area. */
function courseShape(coordinates: readonly (readonly number[][])[]): AreaShape {
  const lines = coordinates.map((line) => line.map(positionOf));
  const { west, east } = boundsOf(lines.flat()) ?? { west: 0, east: 0 };
  return { polygons: [], lines, west, east, size: 0 };
}

function positionOf([longitude = 0, latitude = 0]: readonly number[]): Position {
  return [longitude, latitude];
}

function coastsOf(ring: readonly Position[]): readonly (readonly Position[])[] {
  const lines: Position[][] = [];
  let line: Position[] = [];
  for (const [index, position] of ring.entries()) {
    const before = ring[index - 1];
    if (before !== undefined && isCut(before, position)) {
      lines.push(line);
      line = [];
    }
    line.push(position);
  }
  return [...lines, line].filter(({ length }) => length > 1);
}

function isCut(a: Position, b: Position): boolean {
  if (a[1] < MAP_EDGE && b[1] < MAP_EDGE) return true;
  return isAntimeridian(a[0]) && isAntimeridian(b[0]) && Math.abs(a[0] - b[0]) < TOUCHING;
}

function isAntimeridian(longitude: number): boolean {
  return Math.abs(Math.abs(longitude) - 180) < TOUCHING;
}

function ringArea(ring: readonly Position[]): number {
  let double = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    double += (x * nextY - nextX * y) * Math.cos((y * Math.PI) / 180);
  }
  return double / 2;
}
