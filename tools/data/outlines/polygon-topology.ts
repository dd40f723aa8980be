import type { MultiPolygon, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { presimplify, sphericalTriangleArea, type Triangle } from 'topojson-simplify';
import type {
  Topology,
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
} from 'topojson-specification';

/** A polygon or multipolygon by reference to the arcs of a topology. */
export type TopologyArea = TopologyPolygon | TopologyMultiPolygon;

/**
 * A topology whose arcs' points are [longitude, latitude, weight]: degrees, and the steradians by
 * which Visvalingam's method simplifies, infinite where an arc ends.
 */
export type WeightedTopology = Topology<Record<string, never>>;

/** Areas that share their borders, in the order they were given. */
interface PolygonTopology {
  readonly topology: WeightedTopology;
  readonly areas: readonly TopologyArea[];
}

/** The quantum of 360°/10⁶ is 40 m at the equator, finer than any source here. */
const QUANTA = 1e6;

const NOWHERE: TopologyArea = { type: 'MultiPolygon', arcs: [] };

/**
 * Weighs every point by the triangle it makes with its neighbours: by its area on the sphere, or as
 * `weigher` has it.
 */
export function weigh(
  unweighted: Topology,
  weigher: (triangle: Triangle) => number = sphericalTriangleArea,
): WeightedTopology {
  const { arcs } = presimplify(unweighted as Topology<Record<string, never>>, weigher);
  return { type: 'Topology', objects: {}, arcs };
}

/** Finds the arcs that polygons share, where they share them point for point. */
export function polygonTopology(polygons: readonly (Polygon | MultiPolygon)[]): PolygonTopology {
  const whole = topology(
    {
      areas: {
        type: 'GeometryCollection',
        geometries: [...polygons],
      } as GeoJSON.GeometryCollection,
    },
    QUANTA,
  );
  return { topology: weigh(whole), areas: areasOf(whole, 'areas').map(({ area }) => area) };
}

/** The areas of one object of a topology, with the ids and properties they carry. */
export function areasOf(
  topology: Topology,
  objectName: string,
): { area: TopologyArea; id: string; name: string }[] {
  const object = topology.objects[objectName];
  if (object?.type !== 'GeometryCollection') return [];
  return object.geometries.map((geometry) => {
    const properties: { name?: unknown } = geometry.properties ?? {};
    const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    return {
      area: isArea ? (geometry as TopologyArea) : NOWHERE,
      id: String(geometry.id ?? ''),
      name: typeof properties.name === 'string' ? properties.name : '',
    };
  });
}
