import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import type { Outline } from '../outlines/outline.ts';

/**
 * Where a division stands: the centroid of its largest polygon, which is about where GeoNames puts
 * divisions; for one so bent that its centroid lies outside, the point farthest from its border.
 * [longitude, latitude], degrees, to four decimals.
 */
export function middleOfArea(outline: Outline): Position {
  const { geometry } = outline;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let largest: Moments = { area: 0, x: 0, y: 0 };
  for (const [ring = []] of polygons) {
    const moments = momentsOf(ring);
    if (Math.abs(moments.area) > Math.abs(largest.area)) largest = moments;
  }
  if (largest.area === 0) return outline.point;
  const centroid: [number, number] = [rounded(largest.x), rounded(largest.y)];
  return booleanPointInPolygon(centroid, geometry) ? centroid : outline.point;
}

interface Moments {
  readonly area: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Area and centroid of a ring in the plane by the shoelace formula; longitudes shrink with the
 * cosine of the ring's latitude, which areas of one country bear.
 */
function momentsOf(ring: readonly (readonly number[])[]): Moments {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubleArea = 0;
  let sumX = 0;
  let sumY = 0;
  for (let at = 1; at < ring.length; at++) {
    const [fromX = 0, fromY = 0] = ring[at - 1] ?? [];
    const [toX = 0, toY = 0] = ring[at] ?? [];
    const [ax, ay, bx, by] = [fromX - originX, fromY - originY, toX - originX, toY - originY];
    const cross = ax * by - bx * ay;
    doubleArea += cross;
    sumX += (ax + bx) * cross;
    sumY += (ay + by) * cross;
  }
  if (doubleArea === 0) return { area: 0, x: originX, y: originY };
  const y = originY + sumY / (3 * doubleArea);
  return {
    area: (doubleArea / 2) * Math.cos((y * Math.PI) / 180),
    x: originX + sumX / (3 * doubleArea),
    y,
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
