import type { DrawnPoints, PointMark } from './point-mark.ts';

const MOST_LABELS = 48;
const FONT_SIZE = 12;

/** A mark as it stands on the map, in CSS pixels of its view. */
export interface Placed {
  readonly mark: PointMark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What a map of points is painted with, as CSS has it. */
export interface Colours {
  readonly mark: string;
  readonly less: string;
  readonly ground: string;
  readonly ink: string;
  readonly font: string;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name that is written, and where, in CSS pixels of the view. */
export interface Label {
  readonly name: string;
  readonly mark: PointMark;
  readonly box: Box;
}

/** Names beside the marks of most articles, where there is room: over no other name, and over no larger mark. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  placed: readonly Placed[],
  { ground, ink, font }: Colours,
  {
    nameOf,
    isLit,
  }: { readonly nameOf: DrawnPoints['nameOf']; readonly isLit: (mark: PointMark) => boolean },
): readonly Label[] {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const labels: Label[] = [];
  const taken: Box[] = [];
  const inOrder = [...placed].sort((a, b) => Number(isLit(b.mark)) - Number(isLit(a.mark)));
  for (const [index, { mark, x, y, radius }] of inOrder.entries()) {
    if (labels.length >= MOST_LABELS) break;
    const name = nameOf(mark);
    if (name === null) continue;
    const text = mark.places > 1 ? `${name} +${mark.places - 1}` : name;
    context.font = `${isLit(mark) ? 600 : 500} ${FONT_SIZE}px ${font}`;
    const width = context.measureText(text).width;
    const right = x + radius + 5;
    const left = x - radius - 5 - width;
    const start = [right, left].find((at) => {
      const box = { left: at - 2, right: at + width + 2, top: y - 8, bottom: y + 8 };
      return isLit(mark) || isFree(box, taken, inOrder.slice(0, Math.min(index, 200)));
    });
    if (start === undefined) continue;
    const box = { left: start - 2, right: start + width + 2, top: y - 8, bottom: y + 8 };
    taken.push(box);
    labels.push({ name, mark, box });
    context.lineWidth = 3;
    context.strokeStyle = ground;
    context.strokeText(text, start, y);
    context.fillStyle = ink;
    context.fillText(text, start, y);
  }
  return labels;
}

function isFree(box: Box, taken: readonly Box[], larger: readonly Placed[]): boolean {
  const meets = (other: Box): boolean =>
    box.left < other.right &&
    other.left < box.right &&
    box.top < other.bottom &&
    other.top < box.bottom;
  return (
    !taken.some(meets) &&
    !larger.some(({ x, y, radius }) =>
      meets({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }),
    )
  );
}
