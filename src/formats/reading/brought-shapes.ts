import { isObject } from '../../article/json-object.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { type DrawnShape, MOST_CORNERS } from '../../geojson/drawn-shape.ts';
import { roundTo } from '../../geojson/place-description.ts';
import { LONGEST_LABEL } from '../../geojson/place-look.ts';
import { areaOf } from '../../geojson/point-within.ts';
import { coordinatesFault } from '../../geojson/position-schema.ts';
import { ringCourse } from '../../geojson/ring-course.ts';
import type { BroughtPlace } from './brought-place.ts';
import { objectsOf } from './json-object.ts';
import { nearestColour } from './nearest-colour.ts';
import { thinned } from './thinned.ts';

type Geometry = DrawnShape['geometry'];
type Unnumbered = Omit<DrawnShape, 'id'>;

/** Decimals of a degree: about 0.1 m. */
const DECIMALS = 6;

/**
 * The lines and areas of what another program has, each a shape with all its corners, of which `drawable` makes one
 * that can be drawn; none where it has none, or where a part of it is
 * malformed.
 */
export function shapesOf(
  { geometry, title, style = {}, isLabel }: BroughtPlace,
  { isNamed }: { readonly isNamed: boolean },
): readonly Unnumbered[] {
  const name = isNamed ? (title?.trim().slice(0, LONGEST_LABEL).trim() ?? '') : '';
  const found =
    isLabel === true ? labelIn(geometry) : (wholeGeometriesIn(geometry, ringCourse) ?? []);
  return found.flatMap((shown): readonly Unnumbered[] => {
    const isLine = shown.type === 'LineString';
    const isText = shown.type === 'Point';
    if (isText && name === '') return [];
    const colour = style.colour === undefined ? 'blue' : nearestColour(style.colour);
    return [
      {
        type: 'Feature',
        geometry: shown,
        properties: {
          name,
          colour,
          ...(style.isDashed === true && !isText && { dashed: true as const }),
          ...(style.arrow !== undefined && isLine && { arrow: style.arrow }),
        },
      },
    ];
  });
}

/** The shape with no more corners than are drawn. @param most of a line or a border, at least 4. */
export function drawable<Shape extends Pick<Unnumbered, 'geometry'>>(
  shape: Shape,
  most: number,
): Shape {
  return { ...shape, geometry: drawableGeometry(shape.geometry, most) };
}

/** Its largest holes stay, as many as the corners of its border leave room for. */
function drawableGeometry(geometry: Geometry, most: number): Geometry {
  switch (geometry.type) {
    case 'Point':
      return geometry;
    case 'LineString':
      return { ...geometry, coordinates: thinned(geometry.coordinates, most) };
    case 'Polygon': {
      const [outer = [], ...holes] = geometry.coordinates.map((ring) => thinned(ring, most));
      return { ...geometry, coordinates: [outer, ...largestOf(holes, most)] };
    }
  }
}

/** As many as have the corners of one line together, the largest of them; in their order. */
function largestOf(
  holes: readonly (readonly Position[])[],
  most: number,
): readonly (readonly Position[])[] {
  let left = most;
  const kept = new Set(
    holes
      .map((hole) => ({ hole, area: areaOf(hole) }))
      .toSorted((a, b) => b.area - a.area)
      .flatMap(({ hole }) => {
        left -= hole.length;
        return left < 0 ? [] : [hole];
      }),
  );
  return holes.filter((hole) => kept.has(hole));
}

/** The lines and areas of a GeoJSON geometry that was written here, as a map keeps them. */
export function geometriesIn(geometry: unknown): readonly Geometry[] {
  return (wholeGeometriesIn(geometry, closed) ?? []).map((shape) =>
    drawableGeometry(shape, MOST_CORNERS),
  );
}

/** A ring as it is to be drawn; null where nobody can say how. */
type Course = (ring: readonly Position[]) => readonly Position[] | null;

/** Null where a position of it is none, or an area's border cannot be drawn: a part would look like the whole. */
function wholeGeometriesIn(geometry: unknown, course: Course): readonly Geometry[] | null {
  if (!isObject(geometry)) return [];
  const { type, coordinates } = geometry;
  switch (type) {
    case 'LineString':
      return lineOf(coordinates);
    case 'MultiLineString':
      return ofAll(listOf(coordinates), lineOf);
    case 'Polygon':
      return areaIn(coordinates, course);
    case 'MultiPolygon':
      return ofAll(listOf(coordinates), (area) => areaIn(area, course));
    case 'GeometryCollection':
      return ofAll(objectsOf(geometry['geometries']), (part) => wholeGeometriesIn(part, course));
    default:
      return [];
  }
}

function ofAll(
  parts: readonly unknown[],
  read: (part: unknown) => readonly Geometry[] | null,
): readonly Geometry[] | null {
  const all: Geometry[] = [];
  for (const part of parts) {
    const found = read(part);
    if (found === null) return null;
    for (const each of found) all.push(each);
  }
  return all;
}

/** The point of a text that was drawn here. */
export function labelIn(geometry: unknown): readonly Geometry[] {
  if (!isObject(geometry) || geometry['type'] !== 'Point') return [];
  const position = positionOf(geometry['coordinates']);
  return position === null ? [] : [{ type: 'Point', coordinates: position }];
}

function lineOf(coordinates: unknown): readonly Geometry[] | null {
  const path = pathOf(coordinates);
  if (path === null) return null;
  if (path.length < 2) return [];
  // What is as long as a file is not kept whole until it is known whether it is drawn.
  const isVeryLong = path.length > 10 * MOST_CORNERS;
  return [{ type: 'LineString', coordinates: isVeryLong ? thinned(path, MOST_CORNERS) : path }];
}

/** Rings without an extent are none. */
function areaIn(coordinates: unknown, course: Course): readonly Geometry[] | null {
  const rings: (readonly Position[])[] = [];
  for (const [index, written] of listOf(coordinates).entries()) {
    const path = pathOf(written);
    const ring = path === null ? null : course(path);
    if (ring === null) return null;
    if (ring.length >= 4) rings.push(ring);
    else if (index === 0) return [];
  }
  return rings.length === 0 ? [] : [{ type: 'Polygon', coordinates: rings }];
}

function closed(path: readonly Position[]): readonly Position[] {
  const [first] = path;
  const isClosed = first === undefined || first.join() === path.at(-1)?.join();
  return isClosed ? path : [...path, first];
}

/** The positions, each once where several are the same; null where one of them is none. */
function pathOf(coordinates: unknown): readonly Position[] | null {
  const path: Position[] = [];
  for (const written of listOf(coordinates)) {
    const position = positionOf(written);
    if (position === null) return null;
    const before = path.at(-1);
    if (position[0] !== before?.[0] || position[1] !== before[1]) path.push(position);
  }
  return path;
}

function positionOf(written: unknown): Position | null {
  const [longitude, latitude]: readonly unknown[] = Array.isArray(written) ? written : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null;
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return null;
  if (coordinatesFault([longitude, latitude]) !== undefined) return null;
  return [roundTo(longitude, DECIMALS), roundTo(latitude, DECIMALS)];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
