import { DASHES, type MapShape } from '../drawn/map-shape.ts';
import { paintsOf } from './draw-shapes.ts';
import type { ImageStyle } from './image-style.ts';

/** How a category's marks look, and what it is called. */
export interface ImageCategory {
  /** As the places have it. */
  readonly id: string;
  readonly name: string;
  /** '#rrggbb', as what is written on it. */
  readonly colour: string;
  readonly onColour: string;
  /** The corners of its shape in per cent of its box; null for a circle. */
  readonly corners: readonly (readonly [x: number, y: number])[] | null;
}

const MARGIN = 16;
const PADDING = 12;
const LINE = 22;
const SIGN = 14;
const GAP = 9;
/** A name goes on so far at most; one that is longer is set closer. */
const WIDEST = 260;

/** Draws a category's shape, as wide as given, around a point; hollow where the place is not there itself. */
export function drawSign(
  context: CanvasRenderingContext2D,
  { colour, corners }: ImageCategory,
  { x, y, width, isHollow }: { x: number; y: number; width: number; isHollow: boolean },
  style: ImageStyle,
): void {
  context.beginPath();
  if (corners === null) context.arc(x, y, width / 2, 0, 2 * Math.PI);
  for (const [left, top] of corners ?? []) {
    context.lineTo(x + ((left - 50) / 100) * width, y + ((top - 50) / 100) * width);
  }
  context.closePath();
  context.lineJoin = 'round';
  context.fillStyle = isHollow ? style.surface : colour;
  context.fill();
  if (isHollow) {
    context.lineWidth = 5;
    context.strokeStyle = style.ink;
    context.stroke();
    context.lineWidth = 3;
    context.strokeStyle = colour;
  } else {
    context.lineWidth = 1.5;
    context.strokeStyle = style.ink;
  }
  context.stroke();
}

/** The lines and areas that a legend lists: each name with a look once. */
export function legendShapes(shapes: readonly MapShape[]): readonly MapShape[] {
  const known = new Set<string>();
  return shapes.filter(({ kind, name, colour, isDashed, arrow }) => {
    const key = JSON.stringify([kind, name, colour, isDashed, arrow]);
    if (kind === 'label' || name === '' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** Draws what the signs and what is drawn stand for, in the image's corner. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  categories: readonly ImageCategory[],
  shapes: readonly MapShape[],
  style: ImageStyle,
): void {
  const rows = [...categories, ...shapes];
  if (rows.length === 0) return;
  context.font = `400 13px ${style.sans}`;
  const widest = Math.max(...rows.map(({ name }) => context.measureText(name).width));
  const text = Math.min(WIDEST, Math.ceil(widest));
  const width = 2 * PADDING + SIGN + GAP + text;
  const height = 2 * PADDING + LINE * rows.length - (LINE - SIGN);
  context.beginPath();
  context.roundRect(MARGIN, MARGIN, width, height, 6);
  context.fillStyle = style.surface;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = style.rule;
  context.stroke();
  for (const [index, row] of rows.entries()) {
    const x = MARGIN + PADDING + SIGN / 2;
    const y = MARGIN + PADDING + SIGN / 2 + index * LINE;
    if ('kind' in row) drawSample(context, row, { x, y }, style);
    else drawSign(context, row, { x, y, width: SIGN, isHollow: false }, style);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = style.ink;
    context.fillText(row.name, x + SIGN / 2 + GAP, y + 0.5, WIDEST);
  }
}

/** A short stretch of a line, or a small area, around a point. */
function drawSample(
  context: CanvasRenderingContext2D,
  shape: MapShape,
  { x, y }: { readonly x: number; readonly y: number },
  style: ImageStyle,
): void {
  const { paint, rim } = paintsOf(shape, style);
  const half = SIGN / 2 + 1;
  const isArea = shape.kind === 'area';
  context.beginPath();
  if (isArea) context.rect(x - half, y - half + 2, 2 * half, 2 * half - 4);
  else {
    context.moveTo(x - half, y);
    context.lineTo(x + half, y);
  }
  if (isArea) {
    context.globalAlpha = 0.3;
    context.fillStyle = paint;
    context.fill();
    context.globalAlpha = 1;
  }
  context.lineCap = 'butt';
  context.setLineDash(shape.isDashed ? DASHES.map((dash) => dash / 2.5) : []);
  context.lineWidth = isArea ? 3 : 5;
  context.strokeStyle = rim;
  context.stroke();
  context.lineWidth = isArea ? 1.75 : 3;
  context.strokeStyle = paint;
  context.stroke();
  context.setLineDash([]);
  for (const way of shape.arrow === 'none' ? [] : shape.arrow === 'both' ? [1, -1] : [1]) {
    context.beginPath();
    context.moveTo(x + way * (half + 1), y);
    context.lineTo(x + way * (half - 6), y - 5);
    context.lineTo(x + way * (half - 6), y + 5);
    context.closePath();
    context.fillStyle = paint;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = rim;
    context.stroke();
  }
}
