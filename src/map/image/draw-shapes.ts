import {
  BORDER_RIM_WIDTH,
  BORDER_WIDTH,
  DASHES,
  extentOf,
  FILL_OPACITY,
  HEAD_LENGTH,
  headOf,
  LINE_WIDTH,
  type MapShape,
  RIM_WIDTH,
  shortened,
} from '../drawn/map-shape.ts';
import { turned, turnsInView } from '../world-copies.ts';
import { type ImageFrame, worldPointIn } from './image-frame.ts';
import type { ImageStyle } from './image-style.ts';

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What a shape's colour and its rim are on the image. */
export function paintsOf(
  { colour }: Pick<MapShape, 'colour'>,
  style: ImageStyle,
): { readonly paint: string; readonly rim: string } {
  return colour === null
    ? { paint: style.ink, rim: style.surface }
    : { paint: colour, rim: style.ink };
}

/** Draws what a person drew, the lowest first, as the map has it. */
export function drawShapes(
  context: CanvasRenderingContext2D,
  shapes: readonly MapShape[],
  frame: ImageFrame,
  style: ImageStyle,
): void {
  for (const shape of shapes) {
    for (const turns of turnsInView(extentOf(shape), frame.degrees)) {
      const paths = shape.paths.map((path) =>
        path.map(([longitude, latitude]) =>
          worldPointIn(frame, [turned(longitude, turns), latitude]),
        ),
      );
      if (shape.kind === 'area') drawArea(context, shape, paths, style);
      if (shape.kind === 'line') for (const path of paths) drawLine(context, shape, path, style);
    }
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Writes what shapes are called, and free labels. */
export function drawShapeNames(
  context: CanvasRenderingContext2D,
  shapes: readonly MapShape[],
  frame: ImageFrame,
  style: ImageStyle,
): void {
  for (const shape of shapes) {
    if (shape.name === '') continue;
    const isLabel = shape.kind === 'label';
    context.font = `600 ${isLabel ? 15 : 13}px ${style.sans}`;
    for (const turns of turnsInView(extentOf(shape), frame.degrees)) {
      const [longitude, latitude] = shape.at;
      const { x, y } = worldPointIn(frame, [turned(longitude, turns), latitude]);
      const line = y - (shape.kind === 'line' ? 16 : 0);
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = 3;
      context.strokeStyle = style.halo;
      context.strokeText(shape.name, x, line);
      context.fillStyle = style.ink;
      context.fillText(shape.name, x, line);
      if (!isLabel || shape.colour === null) continue;
      const width = context.measureText(shape.name).width;
      context.fillStyle = shape.colour;
      context.fillRect(x - width / 2, line + 10, width, 3);
    }
  }
}

function drawArea(
  context: CanvasRenderingContext2D,
  shape: MapShape,
  rings: readonly (readonly Pixel[])[],
  style: ImageStyle,
): void {
  const { paint, rim } = paintsOf(shape, style);
  context.beginPath();
  for (const ring of rings) {
    trace(context, ring);
    context.closePath();
  }
  context.globalAlpha = FILL_OPACITY;
  context.fillStyle = paint;
  context.fill('evenodd');
  context.globalAlpha = 1;
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.setLineDash(shape.isDashed ? [...DASHES] : []);
  context.lineWidth = BORDER_RIM_WIDTH;
  context.strokeStyle = rim;
  context.stroke();
  context.lineWidth = BORDER_WIDTH;
  context.strokeStyle = paint;
  context.stroke();
}

function drawLine(
  context: CanvasRenderingContext2D,
  shape: MapShape,
  line: readonly Pixel[],
  style: ImageStyle,
): void {
  const { paint, rim } = paintsOf(shape, style);
  const heads: (readonly Pixel[])[] = [];
  let course = line;
  for (const isStart of shape.arrow === 'none'
    ? []
    : shape.arrow === 'both'
      ? [false, true]
      : [false]) {
    const towards = isStart ? course.toReversed() : course;
    const head = headOf(towards);
    if (head === null) continue;
    heads.push(head);
    const left = shortened(towards, HEAD_LENGTH * 0.8);
    course = isStart ? left.toReversed() : left;
  }
  context.globalAlpha = 1;
  context.lineJoin = 'round';
  context.lineCap = shape.isDashed ? 'butt' : 'round';
  const stroke = (width: number, colour: string) => {
    context.beginPath();
    trace(context, course);
    context.setLineDash(shape.isDashed ? [...DASHES] : []);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  };
  stroke(RIM_WIDTH, rim);
  context.setLineDash([]);
  for (const head of heads) {
    context.beginPath();
    trace(context, head);
    context.closePath();
    context.lineWidth = RIM_WIDTH - LINE_WIDTH;
    context.strokeStyle = rim;
    context.stroke();
  }
  stroke(LINE_WIDTH, paint);
  context.setLineDash([]);
  for (const head of heads) {
    context.beginPath();
    trace(context, head);
    context.closePath();
    context.fillStyle = paint;
    context.fill();
  }
}

function trace(context: CanvasRenderingContext2D, path: readonly Pixel[]): void {
  for (const [index, { x, y }] of path.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}
