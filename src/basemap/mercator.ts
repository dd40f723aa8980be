/** The latitude where Web Mercator's square ends, in degrees: atan(sinh(π)). */
export const MERCATOR_LATITUDE = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;

/** Twice the side of Leaflet's tile: a data tile's side in CSS pixels, at its own zoom. */
const DATA_TILE_PIXELS = 512;

/** CSS pixels around the world at a data zoom. */
export const worldPixels = (zoom: number): number => DATA_TILE_PIXELS * 2 ** zoom;

/** Longitude and latitude in degrees to Web Mercator's unit square, y growing southward. */
export function mercator(longitude: number, latitude: number): [x: number, y: number] {
  const clamped = Math.max(-MERCATOR_LATITUDE, Math.min(MERCATOR_LATITUDE, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Toward the poles the map grows without bound, and few look there: beyond, detail is kept by the ground. */
const DETAILED_LATITUDE = 62;

/**
 * What Visvalingam's method weighs a point by: the area on the map, in unit squares, of the triangle
 * it makes with its neighbours.
 */
export function mercatorTriangleWeight([a, b, c]: readonly [
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
]): number {
  const [ax, ay] = mercator(a[0], a[1]);
  const [bx, by] = mercator(b[0], b[1]);
  const [cx, cy] = mercator(c[0], c[1]);
  const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  const beyond = cosine(b[1]) / cosine(DETAILED_LATITUDE);
  return area * Math.min(1, beyond) ** 2;
}

const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);

/** The area of a closed ring on the map, in unit squares. */
export function mercatorRingArea(ring: readonly (readonly number[])[]): number {
  let double = 0;
  let previous = mercator(ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0);
  for (const [longitude = 0, latitude = 0] of ring) {
    const position = mercator(longitude, latitude);
    double += previous[0] * position[1] - position[0] * previous[1];
    previous = position;
  }
  return Math.abs(double) / 2;
}
