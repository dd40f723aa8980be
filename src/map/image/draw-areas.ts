import type { PlaceId, Position } from '../../gazetteer/place-record.ts';
import type { AreaShape } from '../area-shape.ts';
import { turned, turnsInView } from '../world-copies.ts';
import type { ImageCategory } from './draw-legend.ts';
import { type ImageFrame, worldPointIn } from './image-frame.ts';
import type { ImageStyle } from './image-style.ts';

/** An area as the image draws it. */
export interface DrawnArea {
  readonly id: PlaceId;
  readonly shape: AreaShape;
  readonly water: boolean;
  /** The id of its category, where it has one. */
  readonly category?: string | undefined;
}

/** As the style sheet has the outline of an area that is not selected. */
const FILL_OPACITY = 0.07;
const LINE_OPACITY = 0.75;
const LINE_WIDTH = 1.25;
/** Of a river's. */
const COURSE_OPACITY = 0.55;
const COURSE_WIDTH = 3;

/** Draws outlines, the larger under the smaller. */
export function drawAreas(
  context: CanvasRenderingContext2D,
  areas: readonly DrawnArea[],
  frame: ImageFrame,
  categories: readonly ImageCategory[],
  style: ImageStyle,
): void {
  const colours = new Map(categories.map(({ id, colour }) => [id, colour]));
  for (const { shape, water, category = '' } of [...areas].sort(
    (a, b) => b.shape.size - a.shape.size,
  )) {
    const colour = colours.get(category) ?? (water ? style.waterTint : style.accent);
    for (const turns of turnsInView(shape, frame.degrees)) {
      const trace = (points: readonly Position[]) => {
        for (const [index, [longitude, latitude]] of points.entries()) {
          const { x, y } = worldPointIn(frame, [turned(longitude, turns), latitude]);
          if (index === 0) context.moveTo(x, y);
          else context.lineTo(x, y);
        }
      };
      context.beginPath();
      for (const ring of shape.polygons.flat()) trace(ring);
      context.globalAlpha = FILL_OPACITY;
      context.fillStyle = colour;
      context.fill('evenodd');
      context.beginPath();
      for (const line of shape.lines) trace(line);
      const isCourse = shape.polygons.length === 0;
      context.globalAlpha = isCourse ? COURSE_OPACITY : LINE_OPACITY;
      context.lineJoin = 'round';
      context.lineWidth = isCourse ? COURSE_WIDTH : LINE_WIDTH;
      context.strokeStyle = colour;
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}
