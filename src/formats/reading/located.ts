import { isObject } from '../../article/json-object.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { show } from '../../geojson/describe-issue.ts';
import { homeLongitude, unrolled } from '../../geojson/drawn-shape.ts';
import { pointWithin } from '../../geojson/point-within.ts';
import { coordinatesFault } from '../../geojson/position-schema.ts';
import { inOneCopy, ringCourse } from '../../geojson/ring-course.ts';
import { objectsOf } from './json-object.ts';

/** The one point that stands for a geometry. */
export interface Located {
  readonly point: Position;
  /** What of the geometry is not taken, as a sentence that begins with the place goes on; undefined for nothing. */
  readonly loss?: string;
  /** The geometry that the point is of: of a collection, the one that was chosen. */
  readonly geometry: unknown;
}

/** Why there is no point, as the end of a sentence: 'it has no point'. */
export interface Unlocated {
  readonly fault: string;
}

/**
 * The point that stands for any GeoJSON geometry, always one where the thing itself is: a point's own, of several
 * the one nearest their middle, of a line the corner nearest half its length, of an area a point within it. Of a
 * collection its first point, else the first of its other parts. A coordinate that is none leaves no point: another
 * number never takes its place.
 */
export function located(geometry: unknown): Located | Unlocated {
  if (!isObject(geometry)) return { fault: 'it has no point' };
  const { type, coordinates } = geometry;
  switch (type) {
    case 'Point':
      return withPositions([coordinates], ([point]) => ({ point, geometry }));
    case 'MultiPoint':
      return withPositions(listOf(coordinates), (points) => ({
        point: nearestMiddle(points),
        geometry,
        ...(points.length > 1 && {
          loss: `is taken at the one of its ${points.length} points that is nearest their middle`,
        }),
      }));
    case 'LineString':
      return ofLines([coordinates], geometry);
    case 'MultiLineString':
      return ofLines(listOf(coordinates), geometry);
    case 'Polygon':
      return ofAreas([coordinates], geometry);
    case 'MultiPolygon':
      return ofAreas(listOf(coordinates), geometry);
    case 'GeometryCollection':
      return ofCollection(objectsOf(geometry['geometries']));
    default:
      return {
        fault:
          type === undefined ? 'it has no point' : `it has no point, but is of type ${show(type)}`,
      };
  }
}

function ofCollection(parts: readonly object[]): Located | Unlocated {
  const points = parts.flatMap(pointsIn);
  const [first] = points.length > 0 ? points : parts;
  if (first === undefined) return { fault: 'it has no point' };
  const found = located(first);
  if ('fault' in found || found.loss !== undefined || parts.length === 1) return found;
  return { ...found, loss: 'is taken as its first point, without its other shapes' };
}

/** The points of a collection, and of the collections in it, in order. */
function pointsIn(part: object): readonly object[] {
  if (!isObject(part)) return [];
  if (part['type'] === 'GeometryCollection') return objectsOf(part['geometries']).flatMap(pointsIn);
  return part['type'] === 'Point' ? [part] : [];
}

function ofLines(lines: readonly unknown[], geometry: unknown): Located | Unlocated {
  const loss = 'is taken as a point on its line, whose course is not drawn';
  let longest: { readonly length: number; readonly line: Points } | undefined;
  for (const line of lines) {
    const read = withPositions(listOf(line), (points) => points);
    if ('fault' in read) return read;
    const length = lengthOf(read);
    if (longest === undefined || length > longest.length) longest = { length, line: read };
  }
  if (longest === undefined) return { fault: 'its line has no point' };
  return { point: halfWay(longest.line, longest.length), loss, geometry };
}

function ofAreas(areas: readonly unknown[], geometry: unknown): Located | Unlocated {
  const polygons: (readonly (readonly Position[])[])[] = [];
  for (const area of areas) {
    const rings: (readonly Position[])[] = [];
    for (const ring of listOf(area)) {
      const read = withPositions(listOf(ring), (points) => points);
      if ('fault' in read) return read;
      const course = ringCourse(read);
      if (course === null) return { fault: AROUND_A_POLE };
      rings.push(unrolled(course));
    }
    polygons.push(inOneCopy(rings));
  }
  const point = pointWithin(polygons);
  if (point === undefined) return { fault: 'its area has no extent' };
  const [longitude, latitude] = point;
  return {
    point: [homeLongitude(longitude), latitude],
    loss: 'is taken as a point within its area, whose border is not drawn',
    geometry,
  };
}

/** Which side of it the area is on, nobody can say. */
const AROUND_A_POLE =
  'its area goes around a pole: cut it along the meridian of 180°, as GeoJSON asks';

/** Positions of which there is one at least. */
type Points = readonly [Position, ...Position[]];

/** Does something with positions that are checked; says of the first that is none what is wrong with it. */
function withPositions<Result>(
  positions: readonly unknown[],
  use: (points: Points) => Result,
): Result | Unlocated {
  const points: Position[] = [];
  for (const position of positions) {
    const [longitude, latitude]: readonly unknown[] = Array.isArray(position) ? position : [];
    if (!isFiniteNumber(longitude) || !isFiniteNumber(latitude)) {
      return { fault: `its coordinates are ${show(position)}, and must be two numbers` };
    }
    const fault = coordinatesFault([longitude, latitude]);
    if (fault !== undefined) return { fault: `its coordinates are ${show(position)}, ${fault}` };
    points.push([longitude, latitude]);
  }
  return areSome(points) ? use(points) : { fault: 'it has no point' };
}

function areSome(points: readonly Position[]): points is Points {
  return points.length > 0;
}

function nearestMiddle(points: Points): Position {
  let [nearest] = points;
  // Longitudes from that of the first: of points on both sides of the antimeridian none is nearest to Greenwich.
  const [x, y] = [
    nearest[0] + meanOf(points.map(([longitude]) => homeLongitude(longitude - points[0][0]))),
    meanOf(points.map(([, latitude]) => latitude)),
  ];
  for (const point of points) {
    if (apart(point, [x, y]) < apart(nearest, [x, y])) nearest = point;
  }
  return nearest;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function halfWay(line: Points, length: number): Position {
  let [best] = line;
  let [before] = line;
  let gone = 0;
  let least = length;
  for (const point of line) {
    gone += apart(before, point);
    before = point;
    if (Math.abs(gone - length / 2) < least) {
      least = Math.abs(gone - length / 2);
      best = point;
    }
  }
  return best;
}

function lengthOf(line: Points): number {
  let length = 0;
  for (const [index, point] of line.entries()) length += apart(line[index - 1] ?? point, point);
  return length;
}

/** Degrees in the plane the shorter way around, which is enough to tell which of several is nearer. */
function apart([x, y]: Position, [otherX, otherY]: Position): number {
  return Math.hypot(homeLongitude(x - otherX) * Math.cos((y * Math.PI) / 180), y - otherY);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
