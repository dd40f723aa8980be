import { type Group, labelOf, shapeOf } from '../map-item.ts';
import type { MarkerLayout } from '../marker-layout.ts';
import { drawSign, type ImageCategory } from './draw-legend.ts';
import type { ImageStyle } from './image-style.ts';

/** A marker and where it stands: its point in the image, and how it is laid out around that. */
export interface DrawnMarker {
  readonly group: Group;
  readonly x: number;
  readonly y: number;
  readonly layout: MarkerLayout;
}

/** As the style sheet has them. */
const LABEL = '600 13px';
const HALO_WIDTH = 4;
const RIM = 2;
/** Of the ring of what has an extent, as a share of its width. */
const WIDE_HEIGHT = 0.62;
/** A number's own disc is never smaller than what it takes to read it. */
const NUMBERED = 18;
/** And so much wider for each digit more, up to a width that three short numbers fit in. */
const DIGIT = 4;
const MOST_NUMBERED = 30;

/**
 * Draws the markers at their points with their labels, the most often named on top.
 * @param numbers what stands in a mark whose names are in the image's key.
 */
export function drawMarkers(
  context: CanvasRenderingContext2D,
  markers: readonly DrawnMarker[],
  numbers: ReadonlyMap<Group, string>,
  categories: readonly ImageCategory[],
  style: ImageStyle,
): void {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const categoryOf = ({ group }: DrawnMarker) =>
    group.kind === 'place' ? byId.get(group.place.category ?? '') : undefined;
  const upwards = [...markers].sort((a, b) => countOf(a.group) - countOf(b.group));
  for (const marker of upwards) drawLeader(context, marker, style);
  for (const marker of upwards) {
    if (shapeOf(marker.group) === 'area') drawArea(context, marker, categoryOf(marker), style);
    else drawDisc(context, marker, numbers.get(marker.group), categoryOf(marker), style);
  }
  for (const marker of upwards) writeLabel(context, marker, numbers.get(marker.group), style);
}

function drawLeader(
  context: CanvasRenderingContext2D,
  { x, y, layout: { leader } }: DrawnMarker,
  style: ImageStyle,
): void {
  if (leader === null) return;
  context.strokeStyle = style.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x + leader.from.dx, y + leader.from.dy);
  context.lineTo(x + leader.to.dx, y + leader.to.dy);
  context.stroke();
}

function drawDisc(
  context: CanvasRenderingContext2D,
  { group, x, y, layout }: DrawnMarker,
  number: string | undefined,
  category: ImageCategory | undefined,
  style: ImageStyle,
): void {
  const numbered =
    number === undefined ? 0 : Math.min(MOST_NUMBERED, NUMBERED + DIGIT * (number.length - 1));
  const radius = Math.max(layout.diameter, numbered) / 2;
  const isActor = group.kind === 'place' && group.place.use === 'associative';
  const isNear = group.kind === 'place' && group.place.where !== null;
  const isWide = group.kind === 'place' && group.place.wide === true;
  const isHollow = isActor || isNear || isWide;
  if (category !== undefined) {
    drawSign(context, category, { x, y, width: 2 * radius, isHollow }, style);
    const colour = isHollow ? style.ink : category.onColour;
    if (number !== undefined) writeNumber(context, number, { x, y, radius, colour }, style);
    return;
  }
  const height = isWide ? radius * WIDE_HEIGHT : radius;
  context.beginPath();
  context.ellipse(x, y, radius, height, 0, 0, 2 * Math.PI);
  context.fillStyle = style.surface;
  context.fill();
  context.beginPath();
  context.ellipse(x, y, radius - RIM, height - RIM, 0, 0, 2 * Math.PI);
  context.fillStyle = isHollow ? style.surface : style.accent;
  context.fill();
  if (isHollow) {
    context.setLineDash(isActor ? [2, 2] : isNear ? [4, 3] : []);
    context.lineWidth = RIM;
    context.strokeStyle = isActor ? style.quiet : style.accent;
    context.stroke();
    context.setLineDash([]);
  }
  if (number === undefined) return;
  const colour = isActor ? style.quiet : isHollow ? style.accentStrong : style.onAccent;
  writeNumber(context, number, { x, y, radius, colour }, style);
}

function writeNumber(
  context: CanvasRenderingContext2D,
  number: string,
  { x, y, radius, colour }: { x: number; y: number; radius: number; colour: string },
  style: ImageStyle,
): void {
  context.font = `700 11px ${style.sans}`;
  context.fillStyle = colour;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(number, x, y + 0.5, 2 * radius - RIM);
}

/** An area is its outline; a square says which land is meant where its name stands apart. */
function drawArea(
  context: CanvasRenderingContext2D,
  { x, y, layout: { diameter } }: DrawnMarker,
  category: ImageCategory | undefined,
  style: ImageStyle,
): void {
  if (diameter === 0) return;
  if (category !== undefined) {
    drawSign(context, category, { x, y, width: diameter, isHollow: false }, style);
    return;
  }
  const side = diameter - RIM;
  context.fillStyle = style.surface;
  context.fillRect(x - side / 2, y - side / 2, side, side);
  context.lineWidth = RIM;
  context.strokeStyle = style.accent;
  context.strokeRect(x - side / 2, y - side / 2, side, side);
}

/** A label in its halo; an area, which has no disc, has its number there. */
function writeLabel(
  context: CanvasRenderingContext2D,
  { group, x, y, layout: { label } }: DrawnMarker,
  number: string | undefined,
  style: ImageStyle,
): void {
  if (label === null) return;
  const isArea = shapeOf(group) === 'area';
  const text = isArea && number !== undefined ? `${labelOf(group)} ${number}` : labelOf(group);
  const isWater = group.kind === 'place' && group.place.water && isArea;
  context.font = isWater ? `italic ${LABEL} ${style.serif}` : `${LABEL} ${style.sans}`;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = HALO_WIDTH;
  context.strokeStyle = style.halo;
  context.strokeText(text, x + label.dx, y + label.dy);
  context.fillStyle = labelColour(group, style);
  context.fillText(text, x + label.dx, y + label.dy);
}

function labelColour(group: Group, style: ImageStyle): string {
  if (group.kind === 'place' && group.place.use === 'associative') return style.quiet;
  if (shapeOf(group) !== 'area') return style.ink;
  return group.kind === 'place' && group.place.water ? style.waterTint : style.accentStrong;
}

function countOf(group: Group): number {
  return group.kind === 'cluster' ? group.places.length : group.place.mentions;
}
