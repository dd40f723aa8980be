import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';

const ring = v.array(v.pipe(v.array(v.number()), v.minLength(2)));
const outlineSchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.array(ring) }),
]);

/** Where a place reaches, its borders or its course: [longitude, latitude], degrees WGS 84. */
export type Outline = Polygon | MultiPolygon | MultiLineString;

/** @throws Error where what was parsed from an outline's file is none. */
export function parseOutline(input: unknown): Outline {
  return v.parse(outlineSchema, input);
}
