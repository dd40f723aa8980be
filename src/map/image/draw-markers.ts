import type { LabelSide } from '../label-sides.ts';
import { type Group, labelOf, shapeOf } from '../map-item.ts';
import type { MarkerLayout } from '../marker-layout.ts';
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
const LABEL_GAP = 4;
const LABEL_HALF = 7;
/** Which way from its disc a label stands on a side, and how it runs from there. */
const LABEL_SIDES: Readonly<
  Record<LabelSide, { across: number; down: number; align: CanvasTextAlign }>
> = {
  right: { across: 1, down: 0, align: 'left' },
  left: { across: -1, down: 0, align: 'right' },
  below: { across: 0, down: 1, align: 'center' },
  above: { across: 0, down: -1, align: 'center' },
};
const RIM = 2;
/** Nearer than this to its point, a marker needs no line to it; an area's name may stand anywhere in it. */
const LEADER_FROM = { disc: 6, cluster: 6, area: 30 } as const;

/** Draws the markers with their labels, the most often named on top. */
export function drawMarkers(
  context: CanvasRenderingContext2D,
  markers: readonly DrawnMarker[],
  style: ImageStyle,
): void {
  const upwards = [...markers].sort((a, b) => countOf(a.group) - countOf(b.group));
  for (const marker of upwards) drawLeader(context, marker, style);
  for (const marker of upwards) {
    if (shapeOf(marker.group) === 'area') drawArea(context, marker, style);
    else drawDisc(context, marker, style);
  }
}

function drawLeader(
  context: CanvasRenderingContext2D,
  { group, x, y, layout: { dx, dy } }: DrawnMarker,
  style: ImageStyle,
): void {
  if (Math.hypot(dx, dy) <= LEADER_FROM[shapeOf(group)]) return;
  context.strokeStyle = style.ink;
  context.fillStyle = style.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + dx, y + dy);
  context.stroke();
  context.beginPath();
  context.arc(x, y, 2, 0, 2 * Math.PI);
  context.fill();
}

function drawDisc(
  context: CanvasRenderingContext2D,
  { group, x, y, layout }: DrawnMarker,
  style: ImageStyle,
): void {
  const radius = layout.diameter / 2;
  const [middle, height] = [x + layout.dx, y + layout.dy];
  const isActor = group.kind === 'place' && group.place.use === 'associative';
  context.beginPath();
  context.arc(middle, height, radius, 0, 2 * Math.PI);
  context.fillStyle = style.surface;
  context.fill();
  context.beginPath();
  context.arc(middle, height, radius - RIM, 0, 2 * Math.PI);
  context.fillStyle = isActor ? style.surface : style.accent;
  context.fill();
  if (isActor) {
    context.setLineDash([2, 2]);
    context.lineWidth = RIM;
    context.strokeStyle = style.quiet;
    context.stroke();
    context.setLineDash([]);
  }
  const count = countOf(group);
  if (count > 1) {
    context.font = `700 12px ${style.sans}`;
    context.fillStyle = isActor ? style.quiet : style.onAccent;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(String(count), middle, height + 0.5);
  }
  if (layout.labelSide === null) return;
  context.font = `${LABEL} ${style.sans}`;
  context.textBaseline = 'middle';
  const colour = isActor ? style.quiet : style.ink;
  const { across, down, align } = LABEL_SIDES[layout.labelSide];
  const [besideIt, underIt] = [radius + LABEL_GAP, radius + LABEL_GAP + LABEL_HALF];
  const at = { x: middle + across * besideIt, y: height + down * underIt, align };
  write(context, labelOf(group), at, colour, style);
}

function drawArea(
  context: CanvasRenderingContext2D,
  { group, x, y, layout }: DrawnMarker,
  style: ImageStyle,
): void {
  if (group.kind !== 'place') return;
  const { water, use, mentions } = group.place;
  const colour = use === 'associative' ? style.quiet : water ? style.waterTint : style.accentStrong;
  context.font = water ? `italic ${LABEL} ${style.serif}` : `${LABEL} ${style.sans}`;
  context.textBaseline = 'middle';
  const name = labelOf(group);
  const width = context.measureText(name).width;
  const badge = mentions > 1 ? 23 : 0;
  const left = x + layout.dx - (width + badge) / 2;
  const height = y + layout.dy;
  write(context, name, { x: left, y: height, align: 'left' }, colour, style);
  if (badge === 0) return;
  context.beginPath();
  context.arc(left + width + 5 + 9, height, 9, 0, 2 * Math.PI);
  context.fillStyle = use === 'associative' ? style.quiet : water ? style.waterTint : style.accent;
  context.fill();
  context.font = `700 11px ${style.sans}`;
  context.fillStyle = water || use === 'associative' ? style.surface : style.onAccent;
  context.textAlign = 'center';
  context.fillText(String(mentions), left + width + 5 + 9, height + 0.5);
}

/** A label in its halo. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y, align }: { readonly x: number; readonly y: number; readonly align: CanvasTextAlign },
  colour: string,
  style: ImageStyle,
): void {
  context.textAlign = align;
  context.lineJoin = 'round';
  context.lineWidth = HALO_WIDTH;
  context.strokeStyle = style.halo;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function countOf(group: Group): number {
  return group.kind === 'cluster' ? group.places.length : group.place.mentions;
}
