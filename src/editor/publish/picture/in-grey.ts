/** What each colour adds to the lightness of a grey (Filter Effects 1, 13.1, as `grayscale()`). */
const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722];
/** Rows of a picture that are made grey before the page has time for its own. */
const ROWS = 128;

/** A colour, '#rrggbb' or 'rgba(r, g, b, a)', as a press prints it in black. */
export function inGrey(colour: string): string {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (hex !== null) {
    const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
    const part = Math.round(lightnessOf(red, green, blue))
      .toString(16)
      .padStart(2, '0');
    return `#${part}${part}${part}`;
  }
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return colour;
  const grey = Math.round(lightnessOf(red, green, blue));
  return `rgba(${grey}, ${grey}, ${grey}, ${alpha})`;
}

/** Makes a canvas grey, row by row. */
export async function turnGrey(context: CanvasRenderingContext2D): Promise<void> {
  const { width, height } = context.canvas;
  for (let top = 0; top < height; top += ROWS) {
    const part = context.getImageData(0, top, width, Math.min(ROWS, height - top));
    const { data } = part;
    for (let at = 0; at < data.length; at += 4) {
      const grey = lightnessOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      data.fill(grey, at, at + 3);
    }
    context.putImageData(part, 0, top);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function lightnessOf(red: number, green: number, blue: number): number {
  return RED * red + GREEN * green + BLUE * blue;
}
