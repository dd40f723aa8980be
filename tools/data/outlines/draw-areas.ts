import type { MultiPolygon, Polygon } from 'geojson';
import { mergeArcs } from 'topojson-client';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import type { TopologyArea, WeightedTopology } from './polygon-topology.ts';
import {
  innermostPoint,
  isRing,
  type Ring,
  type Rings,
  ringSquareKilometres,
  wind,
} from './ring.ts';
import { simplifyArcs } from './simplify-arcs.ts';

/** A drawn area: its simplified geometry and the point inside it where its marker stands. */
export interface DrawnArea {
  readonly geometry: Polygon | MultiPolygon;
  readonly point: Position;
}

/** Square kilometres in one steradian of the Earth's surface: the square of its mean radius. */
const SQUARE_KILOMETRES_PER_STERADIAN = 6371.0088 ** 2;

/** How finely areas are drawn, in kilometres of detail. */
export interface Detail {
  /** The detail of an area of 1,000 × 1,000 kilometres. */
  readonly large: number;
  readonly finest: number;
  readonly coarsest: number;
}

/**
 * Detail grows with an area's size, the square root of its square kilometres, for outlines are
 * looked at fitted to a page; but less than with it, for large areas are looked at closely too.
 */
const DETAIL_EXPONENT = 0.6;
/** Areas too small for the finest detail are drawn at this fraction of their size. */
const PER_SMALL_SIZE = 1 / 30;
/** 3 decimals of a degree are 110 m; where the detail is finer than this, a fourth is kept. */
const FOUR_DECIMALS_BELOW_KILOMETRES = 0.3;
/** A polygon or a hole smaller than this many squares of the detail would be a speck. */
const SPECK_SQUARES = 10;

/** How fine an area is drawn, in kilometres. */
function detailKilometres(squareKilometres: number, { large, finest, coarsest }: Detail): number {
  const size = Math.sqrt(squareKilometres);
  const least = Math.min(finest, size * PER_SMALL_SIZE);
  return Math.min(coarsest, Math.max(least, large * (size / 1000) ** DETAIL_EXPONENT));
}

const arcIndex = (reference: number): number => (reference < 0 ? ~reference : reference);

function positionOf(point: readonly number[] | undefined): Position {
  return [point?.[0] ?? 0, point?.[1] ?? 0];
}

/**
 * Draws areas of one topology, each the union of its members, simplified to suit its size. An arc
 * that two areas share is simplified once, to the finer need, so neighbours keep one border.
 * An area whose members enclose nothing is undefined.
 */
export function drawAreas(
  topology: WeightedTopology,
  areas: readonly (readonly TopologyArea[])[],
  scale: Detail,
): (DrawnArea | undefined)[] {
  const merged = areas.map((members) => mergeArcs(topology, [...members]).arcs);

  const rawRing = (references: readonly number[]): Position[] => {
    const ring: Position[] = [];
    for (const reference of references) {
      const arc = (topology.arcs[arcIndex(reference)] ?? []).map(positionOf);
      if (reference < 0) arc.reverse();
      ring.push(...(ring.length > 0 ? arc.slice(1) : arc));
    }
    return ring;
  };

  const details: number[] = [];
  const arcDetail = new Map<number, number>();
  for (const polygons of merged) {
    let size = 0;
    for (const [outer, ...holes] of polygons) {
      if (outer) size += ringSquareKilometres(rawRing(outer));
      for (const hole of holes) size -= ringSquareKilometres(rawRing(hole));
    }
    const detail = detailKilometres(Math.max(0, size), scale);
    details.push(detail);
    for (const reference of polygons.flat(2)) {
      const arc = arcIndex(reference);
      arcDetail.set(arc, Math.min(detail, arcDetail.get(arc) ?? Number.POSITIVE_INFINITY));
    }
  }

  // Where an arc of few decimals ends on one of many, both must end in the same place.
  const fineEnds = new Set<string>();
  for (const [index, detail] of arcDetail) {
    if (detail >= FOUR_DECIMALS_BELOW_KILOMETRES) continue;
    const points = topology.arcs[index] ?? [];
    for (const end of [points[0], points[points.length - 1]]) fineEnds.add(String(positionOf(end)));
  }

  const drawnArcs = [...arcDetail];
  const simplified = simplifyArcs(
    drawnArcs.map(([index, detail]) => ({
      arc: topology.arcs[index] ?? [],
      leastWeight: detail ** 2 / 2 / SQUARE_KILOMETRES_PER_STERADIAN,
      decimals: (point, isEnd) => {
        const isFine = detail < FOUR_DECIMALS_BELOW_KILOMETRES;
        return isFine || (isEnd && fineEnds.has(String(positionOf(point)))) ? 4 : 3;
      },
    })),
  );
  const simplifiedArcs = new Map(drawnArcs.map(([index], at) => [index, simplified[at] ?? []]));

  const simplifiedRing = (references: readonly number[]): Position[] => {
    const ring: Position[] = [];
    for (const reference of references) {
      const arc = simplifiedArcs.get(arcIndex(reference)) ?? [];
      for (const position of reference < 0 ? arc.toReversed() : arc) {
        const previous = ring[ring.length - 1];
        if (previous?.[0] !== position[0] || previous[1] !== position[1]) ring.push(position);
      }
    }
    // us-atlas' ring of Illinois stops 96 m short of where it began.
    const [first] = ring;
    const last = ring[ring.length - 1];
    if (first && (first[0] !== last?.[0] || first[1] !== last[1])) ring.push(first);
    return ring;
  };

  return merged.map((polygons, index) => {
    const speck = SPECK_SQUARES * (details[index] ?? scale.coarsest) ** 2;
    const drawn: { rings: Rings; size: number }[] = [];
    for (const [outer, ...holes] of polygons) {
      if (!outer) continue;
      const outerRing = simplifiedRing(outer);
      if (!isRing(outerRing)) continue;
      const holeRings = holes
        .map(simplifiedRing)
        .filter((ring) => isRing(ring) && ringSquareKilometres(ring) >= speck);
      drawn.push({
        rings: [wind(outerRing, 'outer'), ...holeRings.map((ring) => wind(ring, 'hole'))],
        size: ringSquareKilometres(outerRing),
      });
    }
    drawn.sort((a, b) => b.size - a.size);
    const [largest] = drawn;
    if (!largest) return undefined;
    const kept = drawn.filter((polygon) => polygon === largest || polygon.size >= speck);
    return {
      geometry: geometryOf(kept.map(({ rings }) => rings)),
      point: innermostPoint(largest.rings),
    };
  });
}

function geometryOf(polygons: readonly Rings[]): Polygon | MultiPolygon {
  const mutable = (ring: Ring): number[][] => ring.map(([x, y]) => [x, y]);
  const coordinates = polygons.map((rings) => rings.map(mutable));
  const [only] = coordinates;
  return coordinates.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}
