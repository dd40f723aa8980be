import * as v from 'valibot';
import { isObject } from '../article/json-object.ts';
import {
  type DrawnShape,
  MOST_CORNERS,
  MOST_SHAPES,
  SHAPE_COLOURS,
  type ShapeId,
} from './drawn-shape.ts';
import { LONGEST_LABEL } from './place-look.ts';
import { coordinates } from './position-schema.ts';

export const shapeId = v.custom<ShapeId>(
  (value) => typeof value === 'string' && /^drawn:[1-9]\d{0,8}$/.test(value),
  'and must be drawn:<number>',
);

const corners = (least: number) =>
  v.pipe(
    v.array(coordinates),
    v.minLength(least, `and must have at least ${least} positions`),
    v.maxLength(MOST_CORNERS, `and must have at most ${MOST_CORNERS} positions`),
  );

const ring = v.pipe(
  corners(4),
  v.check((closed) => closed[0]?.join() === closed.at(-1)?.join(), 'and must end where it begins'),
);

const name = v.pipe(
  v.string(),
  v.maxLength(LONGEST_LABEL, `and must be no longer than ${LONGEST_LABEL} characters`),
);
const look = {
  colour: v.picklist(SHAPE_COLOURS),
  dashed: v.exactOptional(v.literal(true)),
};

const feature = <Geometry extends v.GenericSchema, Properties extends v.GenericSchema>(
  geometry: Geometry,
  properties: Properties,
) => v.object({ type: v.literal('Feature'), id: shapeId, geometry, properties });

const SHAPES = {
  LineString: feature(
    v.object({ type: v.literal('LineString'), coordinates: corners(2) }),
    v.object({ name, ...look, arrow: v.exactOptional(v.picklist(['end', 'both'])) }),
  ),
  Polygon: feature(
    v.object({
      type: v.literal('Polygon'),
      coordinates: v.pipe(v.array(ring), v.minLength(1, 'and must have a ring')),
    }),
    v.object({ name, ...look }),
  ),
  Point: feature(
    v.object({ type: v.literal('Point'), coordinates }),
    v.object({
      name: v.pipe(name, v.minLength(1, 'and a label says something')),
      colour: look.colour,
    }),
  ),
} as const;

/** The shape of a shape that a person drew. A key's order here is its order in the file. */
export const shapeSchema: v.GenericSchema<unknown, DrawnShape> = v.lazy((value) => {
  const geometry = isObject(value) ? value['geometry'] : undefined;
  switch (isObject(geometry) ? geometry['type'] : undefined) {
    case 'Polygon':
      return SHAPES.Polygon;
    case 'Point':
      return SHAPES.Point;
    default:
      return SHAPES.LineString;
  }
});

export const shapesSchema = v.pipe(
  v.array(shapeSchema),
  v.maxLength(MOST_SHAPES, `and must hold at most ${MOST_SHAPES}`),
  v.check(
    (shapes) => new Set(shapes.map(({ id }) => id)).size === shapes.length,
    'and two of them have the same id',
  ),
);
