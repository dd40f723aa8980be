/** The style sheet's `.marker-label`, as a canvas writes a font. */
const FONT = '600 13px system-ui, sans-serif';

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** How wide a marker's label is, in CSS pixels. */
export function labelWidth(label: string): number {
  const known = widths.get(label);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return label.length * 7;
  context.font = FONT;
  const width = Math.ceil(context.measureText(label).width);
  widths.set(label, width);
  return width;
}
