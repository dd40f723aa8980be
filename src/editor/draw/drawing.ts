import type { Position } from '../../gazetteer/place-record.ts';
import {
  type DrawnShape,
  homeLongitude,
  kindOf,
  MOST_CORNERS,
  type ShapeColour,
  type ShapeId,
  type ShapeProperties,
} from '../../geojson/drawn-shape.ts';
import { writePosition } from '../../geojson/place-description.ts';

/** What can be drawn. */
export type Tool = 'line' | 'arrow' | 'area' | 'label';
export const TOOLS: readonly Tool[] = ['line', 'arrow', 'area', 'label'];

/** The fewest points that make each something to be seen. */
export const LEAST_POINTS: Readonly<Record<Tool, number>> = {
  line: 2,
  arrow: 2,
  area: 3,
  label: 1,
};

/** How each looks at first; what was chosen for one is how the next begins. */
export const FIRST_LOOKS: Readonly<Record<Tool, Omit<ShapeProperties, 'name'>>> = {
  line: { colour: 'blue' },
  arrow: { colour: 'vermilion', arrow: 'end' },
  area: { colour: 'orange' },
  label: { colour: 'black' },
};

/** Whether the points are the shape already: a label has one, and no shape more than it may. */
export function isFull(tool: Tool, points: readonly Position[]): boolean {
  return tool === 'label' ? points.length > 0 : points.length >= MOST_CORNERS - 1;
}

/** The points with one more; the same where it is the point that was set last. */
export function withPoint(points: readonly Position[], point: Position): readonly Position[] {
  const exact = exactly(point);
  return exact.join() === points.at(-1)?.join() ? points : [...points, exact];
}

/** A point as it is kept: at its home longitude, to about a metre. */
export function exactly([longitude, latitude]: Position): Position {
  return writePosition([homeLongitude(longitude), latitude]);
}

/** The shape that the points make; null where they are too few. */
export function shapeOf(
  tool: Tool,
  points: readonly Position[],
  { id, properties }: Pick<DrawnShape, 'id' | 'properties'>,
): DrawnShape | null {
  const [first] = points;
  if (first === undefined || points.length < LEAST_POINTS[tool]) return null;
  const made = { type: 'Feature', id } as const;
  switch (tool) {
    case 'label':
      return { ...made, geometry: { type: 'Point', coordinates: first }, properties };
    case 'area':
      return {
        ...made,
        geometry: { type: 'Polygon', coordinates: [[...points, first]] },
        properties,
      };
    default:
      return { ...made, geometry: { type: 'LineString', coordinates: points }, properties };
  }
}

/** Which tool a shape is as if drawn with. */
export function toolOf(shape: DrawnShape): Tool {
  const kind = kindOf(shape);
  return kind === 'line' && shape.properties.arrow !== undefined ? 'arrow' : kind;
}

/** The shape in another look; what is null is taken away. */
export function withLook(
  shape: DrawnShape,
  change: {
    readonly name?: string;
    readonly colour?: ShapeColour;
    readonly dashed?: true | null;
    readonly arrow?: 'end' | 'both' | null;
  },
): DrawnShape {
  const { name, colour, dashed, arrow } = { ...shape.properties, ...change };
  return {
    ...shape,
    properties: {
      name: name ?? '',
      colour: colour ?? 'black',
      ...(dashed === true && { dashed }),
      ...(arrow !== null && arrow !== undefined && { arrow }),
    },
  };
}

/** What a shape is called in the list of all: by its name, else by what it is and its number. */
export function titleOf({ id, properties }: DrawnShape, kind: string): string {
  return properties.name === '' ? `${kind} ${id.slice('drawn:'.length)}` : properties.name;
}

export function shapeAt(shapes: readonly DrawnShape[], id: ShapeId | null): DrawnShape | null {
  return shapes.find((shape) => shape.id === id) ?? null;
}
