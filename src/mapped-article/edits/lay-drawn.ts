import type { DrawnShape, ShapeId } from '../../geojson/drawn-shape.ts';
import { MOST_SHAPES } from '../../geojson/drawn-shape.ts';
import type { DocumentInfo } from '../../geojson/places-document.ts';
import type { TourStep } from '../../geojson/tour-step.ts';

/** What a person drew and the tour they made, while edits are being laid over a map. */
export interface Drawn {
  readonly shapes: Map<ShapeId, DrawnShape>;
  steps: readonly TourStep[];
}

export function drawnOf({ shapes = [], steps = [] }: DocumentInfo): Drawn {
  return { shapes: new Map(shapes.map((shape) => [shape.id, shape])), steps };
}

/** What a map says of them; nothing where there are none. */
export function writeDrawn({ shapes, steps }: Drawn): Pick<DocumentInfo, 'shapes' | 'steps'> {
  return {
    ...(shapes.size > 0 && { shapes: [...shapes.values()] }),
    ...(steps.length > 0 && { steps }),
  };
}

/** Those that are there already keep their place among the others; more than a map has are not added. */
export function drawShapes({ shapes }: Drawn, drawn: readonly DrawnShape[]): void {
  for (const shape of drawn) {
    if (shapes.has(shape.id) || shapes.size < MOST_SHAPES) shapes.set(shape.id, shape);
  }
}

export function eraseShapes({ shapes }: Drawn, erased: readonly ShapeId[]): void {
  for (const id of erased) shapes.delete(id);
}
