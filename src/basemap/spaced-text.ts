import type { Feature, Label, LabelSymbolizer, Layout } from 'protomaps-leaflet';

interface SpacedTextStyle {
  /** The properties that may hold the name, the first that does is written; 'name' where absent. */
  readonly names?: readonly string[];
  readonly fill: string;
  readonly halo: string;
  /** CSS pixels on each side of a letter. */
  readonly haloWidth: number;
  /** A CSS font without its size: the style and weight before it, the families after it. */
  readonly font: { readonly style: string; readonly families: string };
  /** CSS pixels, by map zoom. */
  readonly size: (zoom: number) => number;
  /** Between letters, in em. */
  readonly spacing: number;
  readonly isUpperCase?: boolean;
  /** A line is broken at a space after about so many letters. */
  readonly lineLetters: number;
  /** Kept free around the text, in CSS pixels. */
  readonly padding: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const LINE_HEIGHT = 1.3;
/** From a line's middle down to its baseline, in em: half the height of a capital. */
const HALF_CAPITAL = 0.36;

/** A name set in widely spaced letters, centred line by line on its point: countries, oceans, seas. */
export function spacedText(style: SpacedTextStyle): LabelSymbolizer {
  return {
    place: (layout, geometry, feature) => {
      const anchor = geometry[0]?.[0];
      return anchor ? placeAt(style, layout, anchor, feature) : undefined;
    },
  };
}

function placeAt(
  style: SpacedTextStyle,
  { scratch, zoom }: Layout,
  anchor: Label['anchor'],
  { props }: Feature,
): Label[] | undefined {
  const name = (style.names ?? ['name']).map((key) => props[key]).find(isText);
  if (name === undefined) return undefined;
  const size = style.size(zoom);
  const spacing = size * style.spacing;
  const font = `${style.font.style} ${size}px ${style.font.families}`;
  scratch.font = font;
  const lines = brokenLines(style.isUpperCase ? name.toUpperCase() : name, style.lineLetters).map(
    (line) => {
      let width = 0;
      const letters = Array.from(line, (letter) => {
        const at = width;
        width += scratch.measureText(letter).width + spacing;
        return { letter, at };
      });
      return { letters, width: width - spacing };
    },
  );

  const height = size * LINE_HEIGHT;
  const halfWidth = Math.max(...lines.map(({ width }) => width)) / 2 + style.padding;
  const halfHeight = (lines.length * height) / 2 + style.padding;
  const draw = (context: CanvasRenderingContext2D): void => {
    context.globalAlpha = 1;
    context.font = font;
    context.lineJoin = 'round';
    context.lineWidth = 2 * style.haloWidth;
    context.strokeStyle = style.halo;
    context.fillStyle = style.fill;
    for (const pass of ['strokeText', 'fillText'] as const) {
      for (const [at, { letters, width }] of lines.entries()) {
        const middle = (at - (lines.length - 1) / 2) * height;
        for (const { letter, at: x } of letters) {
          context[pass](letter, x - width / 2, middle + size * HALF_CAPITAL);
        }
      }
    }
  };
  const box = {
    minX: anchor.x - halfWidth,
    minY: anchor.y - halfHeight,
    maxX: anchor.x + halfWidth,
    maxY: anchor.y + halfHeight,
  };
  return [{ anchor, bboxes: [box], draw }];
}

/** 'North Atlantic Ocean' → ['North', 'Atlantic', 'Ocean'] at 8 letters, two lines at 14. */
export function brokenLines(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const line = lines[lines.length - 1];
    if (line !== undefined && line.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
