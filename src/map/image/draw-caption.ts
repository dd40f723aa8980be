import type { ImageStyle } from './image-style.ts';

/** What stands under the map in its image. */
export interface ImageCaption {
  readonly title: string;
  /** Who published the article, and when; '' for neither. */
  readonly facts: string;
  /** What the list of the places outside of it is called. */
  readonly beyond: string;
  /** Whose data the map is made of; it has to be said wherever the image goes. */
  readonly credits: string;
}

const PADDING = 20;
const TITLE = { size: 22, line: 30 } as const;
const SMALL = { size: 12, line: 17 } as const;
const MOST_TITLE_LINES = 2;

interface Line {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  readonly height: number;
}

/**
 * The lines of a caption and how high they are together, in CSS pixels.
 * @param caption with the keys to what is on the map and what is not, a paragraph each; '' for none.
 */
export function layOutCaption(
  context: CanvasRenderingContext2D,
  { title, facts, keys, credits }: ImageCaption & { readonly keys: readonly string[] },
  width: number,
  style: ImageStyle,
): { readonly lines: readonly Line[]; readonly height: number } {
  const room = width - 2 * PADDING;
  const titleFont = `600 ${TITLE.size}px ${style.serif}`;
  const smallFont = `400 ${SMALL.size}px ${style.sans}`;
  const small = (text: string, colour: string): readonly Line[] =>
    wrapped(context, text, smallFont, room).map((line) => {
      return { text: line, font: smallFont, colour, height: SMALL.line };
    });
  const lines = [
    ...shortened(wrapped(context, title, titleFont, room), MOST_TITLE_LINES).map((text) => {
      return { text, font: titleFont, colour: style.ink, height: TITLE.line };
    }),
    ...small(facts, style.inkSoft),
    ...keys.flatMap((key) => small(key, style.ink)),
    ...small(credits, style.inkSoft),
  ];
  return { lines, height: lines.reduce((sum, { height }) => sum + height, 1.5 * PADDING) };
}

/** Draws the lines of a caption from a height on, as wide as the image. */
export function drawCaption(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  { top, width, direction }: { top: number; width: number; direction: 'ltr' | 'rtl' },
): void {
  context.textBaseline = 'alphabetic';
  context.textAlign = 'start';
  context.direction = direction;
  const x = direction === 'rtl' ? width - PADDING : PADDING;
  let y = top + 0.75 * PADDING;
  for (const { text, font, colour, height } of lines) {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(text, x, y + 0.76 * height);
    y += height;
  }
}

/** The text in lines that are no wider than the room; a word that is wider has a line of its own. */
function wrapped(
  context: CanvasRenderingContext2D,
  text: string,
  font: string,
  room: number,
): readonly string[] {
  context.font = font;
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && context.measureText(longer).width <= room) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines;
}

function shortened(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}
