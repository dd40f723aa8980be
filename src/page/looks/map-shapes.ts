import type { Position } from '../../gazetteer/place-record.ts';
import { categorySigns } from '../../geojson/category-signs.ts';
import { type DrawnShape, kindOf, pathsOf, unrolled } from '../../geojson/drawn-shape.ts';
import { pointWithin } from '../../geojson/point-within.ts';
import { inOneCopy } from '../../geojson/ring-course.ts';
import type { MapShape } from '../../map/drawn/map-shape.ts';

/** Shapes as the map draws them. */
export function mapShapesOf(shapes: readonly DrawnShape[]): readonly MapShape[] {
  return shapes.map((shape) => {
    const { id, properties } = shape;
    const { name, colour, dashed = false, arrow = 'none' } = properties;
    const kind = kindOf(shape);
    const paths = pathsOf(shape).map(unrolled);
    return {
      id,
      kind,
      paths: kind === 'label' ? [] : inOneCopy(paths),
      name,
      at: placeOfName(kind, paths),
      colour: colour === 'black' ? null : categorySigns[colour].colour,
      isDashed: dashed,
      arrow,
    };
  });
}

/** Halfway along a line, within an area, at a label's point. */
function placeOfName(kind: MapShape['kind'], paths: readonly (readonly Position[])[]): Position {
  const [path = []] = paths;
  const [first = [0, 0]] = path;
  if (kind === 'label') return first;
  if (kind === 'area') return pointWithin([inOneCopy(paths)]) ?? first;
  return halfWay(path) ?? first;
}

function halfWay(line: readonly Position[]): Position | undefined {
  const stretches = line.slice(1).map((to, index) => {
    const from = line[index] ?? to;
    const narrowing = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
    return { from, to, length: Math.hypot((to[0] - from[0]) * narrowing, to[1] - from[1]) };
  });
  let left = stretches.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { from, to, length } of stretches) {
    if (length >= left && length > 0) {
      const share = left / length;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    left -= length;
  }
  return undefined;
}
