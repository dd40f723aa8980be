import type { MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';

/** A polygon by reference to arcs: rings of arcs' numbers, `~number` where one runs backwards. */
interface ArcPolygon {
  readonly type: 'Polygon';
  readonly arcs: number[][];
  readonly properties: Readonly<Record<string, unknown>>;
}
interface ArcMultiPolygon {
  readonly type: 'MultiPolygon';
  readonly arcs: number[][][];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A TopoJSON topology of one object, 'divisions', its arcs in steps of quanta. */
export interface ArcTopology {
  readonly type: 'Topology';
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly objects: {
    readonly divisions: {
      readonly type: 'GeometryCollection';
      readonly geometries: readonly (ArcPolygon | ArcMultiPolygon)[];
    };
  };
  readonly arcs: readonly (readonly (readonly number[])[])[];
}

/** Quanta in a degree: the five decimals that the source has, so that nothing is rounded. */
const QUANTA = 1e5;

/** Areas with what is known of each. */
export interface Shape {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Polygon | MultiPolygon;
}

/**
 * Areas whose coordinates have five decimals as one TopoJSON topology: shared borders once, points
 * as steps from the point before. `polygonsOf` gives back the same numbers.
 */
export function exactTopology(shapes: readonly Shape[]): ArcTopology {
  const inQuanta = ([x = 0, y = 0]: Position): Position => [
    Math.round(x * QUANTA),
    Math.round(y * QUANTA),
  ];
  const geometries = shapes.map(({ geometry, properties }) => ({
    type: 'Feature' as const,
    properties,
    geometry:
      geometry.type === 'Polygon'
        ? { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(inQuanta)) }
        : {
            ...geometry,
            coordinates: geometry.coordinates.map((rings) =>
              rings.map((ring) => ring.map(inQuanta)),
            ),
          },
  }));
  const whole = topology({
    divisions: { type: 'FeatureCollection', features: geometries } as GeoJSON.FeatureCollection,
  }) as unknown as Pick<ArcTopology, 'objects' | 'arcs'>;
  return {
    type: 'Topology',
    transform: { scale: [1 / QUANTA, 1 / QUANTA], translate: [0, 0] },
    objects: whole.objects,
    arcs: whole.arcs.map(steps),
  };
}

function steps(arc: readonly (readonly number[])[]): number[][] {
  let [fromX, fromY] = [0, 0];
  return arc.map(([x = 0, y = 0]) => {
    const step = [x - fromX, y - fromY];
    [fromX, fromY] = [x, y];
    return step;
  });
}

/** The areas of such a topology, in degrees: divided, not multiplied, so that decimals come out whole. */
export function polygonsOf({ arcs, objects }: ArcTopology): (Polygon | MultiPolygon)[] {
  const points = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Position => {
      x += dx;
      y += dy;
      return [x / QUANTA, y / QUANTA];
    });
  });
  const ringOf = (references: readonly number[]): Position[] => {
    const ring: Position[] = [];
    for (const reference of references) {
      const forward = points[reference < 0 ? ~reference : reference] ?? [];
      const arc = reference < 0 ? forward.toReversed() : forward;
      // An arc begins where the one before ends.
      for (const [at, point] of arc.entries()) if (at > 0 || ring.length === 0) ring.push(point);
    }
    return ring;
  };
  return objects.divisions.geometries.map((geometry) =>
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: geometry.arcs.map(ringOf) }
      : {
          type: 'MultiPolygon',
          coordinates: geometry.arcs.map((rings) => rings.map(ringOf)),
        },
  );
}
