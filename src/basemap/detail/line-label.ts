import type { Feature, LabelSymbolizer, Layout } from 'protomaps-leaflet';

interface LineLabelStyle {
  readonly names: readonly string[];
  readonly fill: string;
  readonly halo: string;
  /** A CSS font. */
  readonly font: string;
}

type Line = Parameters<LabelSymbolizer['place']>[1][number];

const HALO_WIDTH = 2.5;
const HEIGHT = 12;
/** One name stands no nearer to itself, in CSS pixels. */
const REPEATED_AFTER = 350;

/** A name along the longest straight part of its line, if it has room there: that of a street. */
export function lineLabel({ names, fill, halo, font }: LineLabelStyle): LabelSymbolizer {
  const place = ({ scratch }: Layout, geometry: readonly Line[], { props }: Feature) => {
    const name = names.map((key) => props[key]).find((value) => typeof value === 'string');
    const part = longestOf(geometry);
    if (typeof name !== 'string' || part === null) return undefined;
    scratch.font = font;
    const width = scratch.measureText(name).width;
    if (width > part.length) return undefined;
    const { anchor, angle } = part;
    const [x, y] = [Math.cos(angle) * (width / 2), Math.sin(angle) * (width / 2)];
    const steps = Math.max(1, Math.ceil(width / HEIGHT));
    const bboxes = Array.from({ length: steps + 1 }, (_, at) => {
      const share = (2 * at) / steps - 1;
      const [middleX, middleY] = [anchor.x + share * x, anchor.y + share * y];
      return {
        minX: middleX - HEIGHT / 2,
        minY: middleY - HEIGHT / 2,
        maxX: middleX + HEIGHT / 2,
        maxY: middleY + HEIGHT / 2,
      };
    });
    const draw = (context: CanvasRenderingContext2D): void => {
      context.globalAlpha = 1;
      context.rotate(angle);
      context.font = font;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = HALO_WIDTH;
      context.strokeStyle = halo;
      context.strokeText(name, 0, 0);
      context.fillStyle = fill;
      context.fillText(name, 0, 0);
    };
    return [
      { anchor, bboxes, draw, deduplicationKey: name, deduplicationDistance: REPEATED_AFTER },
    ];
  };
  return { place };
}

/** The longest part between two points, and how it is turned for a name that is read upright. */
function longestOf(lines: readonly Line[]) {
  let longest: { anchor: Line[number]; length: number; angle: number } | null = null;
  for (const line of lines) {
    for (const [at, to] of line.entries()) {
      const from = line[at - 1];
      if (from === undefined) continue;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const length = Math.hypot(dx, dy);
      if (longest !== null && length <= longest.length) continue;
      const angle = dx < 0 ? Math.atan2(-dy, -dx) : Math.atan2(dy, dx);
      longest = { anchor: from.add(to).div(2), length, angle };
    }
  }
  return longest;
}
