import type { Position } from '../../gazetteer/place-record.ts';
import { type DrawnShape, MOST_CORNERS, unrolled } from '../../geojson/drawn-shape.ts';
import { exactly } from './drawing.ts';

/** Which corner of a shape: of its line or its nth ring, counted from 0. */
export interface CornerAt {
  readonly path: number;
  readonly index: number;
}

export interface Corner extends CornerAt {
  readonly point: Position;
}

/** More than these are no work for a hand, and a handle each would slow the page. */
export const MOST_HANDLES = 300;

/** The corners of a shape, each once: a ring's last is its first. */
export function cornersOf({ geometry }: DrawnShape): readonly Corner[] {
  switch (geometry.type) {
    case 'Point':
      return [{ path: 0, index: 0, point: geometry.coordinates }];
    case 'LineString':
      return geometry.coordinates.map((point, index) => ({ path: 0, index, point }));
    case 'Polygon':
      return geometry.coordinates.flatMap((ring, path) =>
        ring.slice(0, -1).map((point, index) => ({ path, index, point })),
      );
  }
}

/** Where a corner can be added: in the middle of each stretch, before the corner of that index. */
export function middlesOf(shape: DrawnShape): readonly Corner[] {
  const { geometry } = shape;
  if (geometry.type === 'Point') return [];
  const paths = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return paths.flatMap((coordinates, path) => {
    const line = unrolled(coordinates);
    return line.slice(1).map(([x, y], at): Corner => {
      const [fromX, fromY] = line[at] ?? [x, y];
      return { path, index: at + 1, point: exactly([(fromX + x) / 2, (fromY + y) / 2]) };
    });
  });
}

/** The shape with a corner elsewhere. */
export function moveCorner(shape: DrawnShape, at: CornerAt, to: Position): DrawnShape {
  return changed(shape, at, (open) => open.with(at.index, exactly(to)));
}

/** The shape with a corner more, before the one of that index; the same where it may have no more. */
export function addCorner(shape: DrawnShape, at: CornerAt, point: Position): DrawnShape {
  if (cornersOf(shape).length >= MOST_CORNERS - 1) return shape;
  return changed(shape, at, (open) => open.toSpliced(at.index, 0, exactly(point)));
}

/** The shape without a corner; null where nothing would be left of it. A hole of two corners is no hole. */
export function removeCorner(shape: DrawnShape, at: CornerAt): DrawnShape | null {
  const { geometry } = shape;
  switch (geometry.type) {
    case 'Point':
      return null;
    case 'LineString':
      return geometry.coordinates.length <= 2
        ? null
        : changed(shape, at, (open) => open.toSpliced(at.index, 1));
    case 'Polygon': {
      const ring = geometry.coordinates[at.path];
      if (ring === undefined || ring.length > 4) {
        return changed(shape, at, (open) => open.toSpliced(at.index, 1));
      }
      if (at.path === 0) return null;
      const coordinates = geometry.coordinates.toSpliced(at.path, 1);
      return { ...shape, geometry: { type: 'Polygon', coordinates } };
    }
  }
}

/** Changes the corners of one path, which of a ring are given without the last. */
function changed(
  shape: DrawnShape,
  { path }: CornerAt,
  change: (open: readonly Position[]) => readonly Position[],
): DrawnShape {
  const { geometry } = shape;
  switch (geometry.type) {
    case 'Point': {
      const [point = geometry.coordinates] = change([geometry.coordinates]);
      return { ...shape, geometry: { type: 'Point', coordinates: point } };
    }
    case 'LineString':
      return {
        ...shape,
        geometry: { type: 'LineString', coordinates: change(geometry.coordinates) },
      };
    case 'Polygon': {
      const ring = geometry.coordinates[path];
      if (ring === undefined) return shape;
      const open = change(ring.slice(0, -1));
      const closed = [...open, ...open.slice(0, 1)];
      return {
        ...shape,
        geometry: { type: 'Polygon', coordinates: geometry.coordinates.with(path, closed) },
      };
    }
  }
}
