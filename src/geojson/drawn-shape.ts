import type { Position } from '../gazetteer/place-record.ts';
import { type CategorySign, categorySigns, SIGNS } from './category-signs.ts';

/** What a shape is drawn in: the colours of categories, and the black that they leave out of their table. */
export type ShapeColour = CategorySign | 'black';

/** What a person drew on a map: a line or an arrow, an area, a free label. */
export interface DrawnShape {
  readonly type: 'Feature';
  /** Tells it from the map's other shapes; no place's URI is like it. */
  readonly id: ShapeId;
  readonly geometry: LineGeometry | AreaGeometry | LabelGeometry;
  readonly properties: ShapeProperties;
}

export type ShapeId = `drawn:${number}`;

export interface ShapeProperties {
  /** What it is called beside it and in the legend, or what a label says; '' for none, which no label is. */
  readonly name: string;
  readonly colour: ShapeColour;
  readonly dashed?: true;
  /** Of a line. */
  readonly arrow?: 'end' | 'both';
}

/**
 * Positions in degrees, WGS 84. Between two of them it goes the shorter way around the world, also across the
 * antimeridian, where GeoJSON would have it cut (RFC 7946, 3.1.9).
 */
interface LineGeometry {
  readonly type: 'LineString';
  readonly coordinates: readonly Position[];
}

/** Each ring ends where it begins (RFC 7946, 3.1.6); those after the first are holes. */
interface AreaGeometry {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly Position[])[];
}

/** Where the middle of its text is. */
interface LabelGeometry {
  readonly type: 'Point';
  readonly coordinates: Position;
}

export type ShapeKind = 'line' | 'area' | 'label';

/** As many as a map has, and corners of one: more are no drawing by hand, and slow the map of a phone. */
export const MOST_SHAPES = 500;
export const MOST_CORNERS = 2_000;
/** As many as the drawings of a map have together where they are brought in: a map of more stands still while it is laid out. */
export const MOST_CORNERS_TOGETHER = 20_000;

export const SHAPE_COLOURS: readonly ShapeColour[] = [...SIGNS, 'black'];

/** '#rrggbb', for who draws it on a light ground. */
export function colourOf(colour: ShapeColour): string {
  return colour === 'black' ? '#1e1c19' : categorySigns[colour].colour;
}

export function kindOf({ geometry }: Pick<DrawnShape, 'geometry'>): ShapeKind {
  switch (geometry.type) {
    case 'LineString':
      return 'line';
    case 'Polygon':
      return 'area';
    case 'Point':
      return 'label';
  }
}

/** Its lines, or its rings; of a label its point alone. */
export function pathsOf({
  geometry,
}: Pick<DrawnShape, 'geometry'>): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
      return geometry.coordinates;
    case 'Point':
      return [[geometry.coordinates]];
  }
}

/** The id of a shape that is added to others. */
export function freeShapeId(shapes: readonly DrawnShape[], after = 0): ShapeId {
  const taken = shapes.map(({ id }) => Number(id.slice('drawn:'.length)));
  return `drawn:${taken.reduce((most, one) => Math.max(most, one), 0) + after + 1}`;
}

/**
 * A path with each position at the copy of the world that is nearest to the one before it, so that it can be drawn
 * in one stroke; longitudes may lie beyond ±180.
 */
export function unrolled(path: readonly Position[]): readonly Position[] {
  let before = path[0]?.[0] ?? 0;
  return path.map(([longitude, latitude]): Position => {
    before = longitude + 360 * Math.round((before - longitude) / 360);
    return [before, latitude];
  });
}

/** A longitude of any copy of the world in degrees from -180 to 180. */
export function homeLongitude(longitude: number): number {
  return longitude - 360 * Math.round(longitude / 360);
}
