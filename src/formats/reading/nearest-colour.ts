import { colourOf, SHAPE_COLOURS, type ShapeColour } from '../../geojson/drawn-shape.ts';

/** How another program has something look. */
export interface BroughtStyle {
  /** '#rrggbb'. */
  readonly colour?: string | undefined;
  readonly isDashed?: boolean | undefined;
  readonly arrow?: 'end' | 'both' | undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  darkblue: '#00008b',
  darkgreen: '#006400',
  darkred: '#8b0000',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  yellow: '#ffff00',
};

/** A colour as programs write it, '#f00' or '#ff0000' or by a common name, as '#rrggbb'; undefined where it is none. */
export function hexColour(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const text = written.trim().toLowerCase();
  const [, short] = /^#?([\da-f]{3})$/.exec(text) ?? [];
  if (short !== undefined) return `#${[...short].map((digit) => digit + digit).join('')}`;
  const [, long] = /^#?([\da-f]{6})(?:[\da-f]{2})?$/.exec(text) ?? [];
  return long === undefined ? NAMED[text] : `#${long}`;
}

/**
 * The colour of a map that looks most like another: by the distance of red, green and blue weighted as eyes do
 * (T. Riemersma, 'Colour metric', https://www.compuphase.com/cmetric.htm).
 */
export function nearestColour(colour: string): ShapeColour {
  const from = parts(colour);
  let nearest: ShapeColour = 'black';
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of SHAPE_COLOURS) {
    const to = parts(colourOf(candidate));
    const red = (from[0] + to[0]) / 2;
    const [r, g, b] = [from[0] - to[0], from[1] - to[1], from[2] - to[2]];
    const apart = (2 + red / 256) * r * r + 4 * g * g + (2 + (255 - red) / 256) * b * b;
    if (apart >= least) continue;
    least = apart;
    nearest = candidate;
  }
  return nearest;
}

function parts(colour: string): readonly [number, number, number] {
  const at = (index: number) => Number.parseInt(colour.slice(index, index + 2), 16);
  return [at(1), at(3), at(5)];
}
