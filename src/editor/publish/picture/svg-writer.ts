import { escapeMarkup } from '../../../formats/writing/escape-markup.ts';
import { onlyXml } from '../../../formats/writing/only-xml.ts';
import { combined, type Matrix, SvgPath, svgNumber, UNCHANGED } from './svg-path.ts';

/** What a canvas keeps with `save`, as it begins (HTML, 4.12.5.1). */
const BEGINNING = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: 'butt' satisfies CanvasLineCap as CanvasLineCap,
  lineJoin: 'miter' satisfies CanvasLineJoin as CanvasLineJoin,
  miterLimit: 10,
  font: '10px sans-serif',
  textAlign: 'start' satisfies CanvasTextAlign as CanvasTextAlign,
  textBaseline: 'alphabetic' satisfies CanvasTextBaseline as CanvasTextBaseline,
  direction: 'ltr' satisfies CanvasDirection as CanvasDirection,
  dash: [] as readonly number[],
  matrix: UNCHANGED,
};

const ANCHORS = { start: 'start', left: 'start', center: 'middle', right: 'end', end: 'end' };

/** What text is measured with, and colours are read by: a canvas's context. */
type Measuring = Pick<
  CanvasRenderingContext2D,
  'font' | 'textBaseline' | 'fillStyle' | 'measureText'
>;

/** A text that may go on: letters that are written one by one in one line are one text, with a place for each. */
interface Line {
  readonly attributes: string;
  readonly y: string;
  readonly places: string[];
  text: string;
}

/**
 * Takes what is drawn as a canvas takes it, and writes it as SVG: shapes stay shapes and text stays text, in layers
 * that drawing programs show by their names. Of a canvas it has what the map's picture is drawn with.
 *
 * The libraries that do the same set fonts by a style attribute, which the site's content security policy forbids,
 * give shapes names by chance, and know neither text from right to left nor layers.
 */
export class SvgWriter {
  fillStyle = BEGINNING.fillStyle;
  strokeStyle = BEGINNING.strokeStyle;
  globalAlpha = BEGINNING.globalAlpha;
  lineWidth = BEGINNING.lineWidth;
  lineCap = BEGINNING.lineCap;
  lineJoin = BEGINNING.lineJoin;
  miterLimit = BEGINNING.miterLimit;
  font = BEGINNING.font;
  textAlign = BEGINNING.textAlign;
  textBaseline = BEGINNING.textBaseline;
  direction = BEGINNING.direction;
  dash = BEGINNING.dash;
  matrix: Matrix = BEGINNING.matrix;
  readonly #measuring: Measuring;
  readonly #colourOf: (colour: string) => string;
  readonly #saved: (typeof BEGINNING)[] = [];
  readonly #written: string[] = [];
  #path = new SvgPath(() => this.matrix);
  #line: Line | null = null;
  #isInLayer = false;

  /**
   * @param measuring a canvas's context, which text is measured with.
   * @param colourOf the colour to write for one that is drawn, which is '#rrggbb' or 'rgba(r, g, b, a)'.
   */
  constructor(measuring: Measuring, colourOf: (colour: string) => string) {
    this.#measuring = measuring;
    this.#colourOf = colourOf;
  }

  /** This, for what draws on a canvas: what it does not have is told where it is called. */
  get context(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  /** What is drawn from now on stands in a layer of its own. */
  beginLayer(name: string): void {
    this.#endLine();
    if (this.#isInLayer) this.#written.push('</g>');
    this.#isInLayer = true;
    const id = textOf(name);
    this.#written.push(`<g id="${id}" inkscape:groupmode="layer" inkscape:label="${id}">`);
  }

  /** The whole file; its size is in CSS pixels. */
  write({ width, height, title }: { width: number; height: number; title: string }): string {
    this.#endLine();
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ${size}>`,
      `<title>${textOf(title)}</title>`,
      ...this.#written,
      ...(this.#isInLayer ? ['</g>'] : []),
      '</svg>\n',
    ].join('\n');
  }

  save(): void {
    const { fillStyle, strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, miterLimit } = this;
    const { font, textAlign, textBaseline, direction, dash, matrix } = this;
    const lines = { lineWidth, lineCap, lineJoin, miterLimit, dash };
    const text = { font, textAlign, textBaseline, direction };
    this.#saved.push({ fillStyle, strokeStyle, globalAlpha, ...lines, ...text, matrix });
  }

  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  translate(x: number, y: number): void {
    this.matrix = combined(this.matrix, [1, 0, 0, 1, x, y]);
  }

  scale(x: number, y: number): void {
    this.matrix = combined(this.matrix, [x, 0, 0, y, 0, 0]);
  }

  beginPath(): void {
    this.#path = new SvgPath(() => this.matrix);
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  closePath(): void {
    this.#path.closePath();
  }

  rect(...box: Parameters<SvgPath['rect']>): void {
    this.#path.rect(...box);
  }

  roundRect(...box: Parameters<SvgPath['roundRect']>): void {
    this.#path.roundRect(...box);
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#path.ellipse(x, y, radius, radius, 0, from, to);
  }

  ellipse(...arc: Parameters<SvgPath['ellipse']>): void {
    this.#path.ellipse(...arc);
  }

  fill(rule?: CanvasFillRule): void {
    this.#shape(`${this.#filled()}${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}`);
  }

  stroke(): void {
    this.#shape(this.#stroked());
  }

  fillRect(...box: Parameters<SvgPath['rect']>): void {
    this.#boxed(box, () => this.fill());
  }

  strokeRect(...box: Parameters<SvgPath['rect']>): void {
    this.#boxed(box, () => this.stroke());
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }

  measureText(text: string): TextMetrics {
    this.#measuring.font = this.font;
    return this.#measuring.measureText(text);
  }

  fillText(text: string, x: number, y: number, widest?: number): void {
    this.#text(text, x, y, widest, this.#filled());
  }

  strokeText(text: string, x: number, y: number, widest?: number): void {
    this.#text(text, x, y, widest, this.#stroked());
  }

  #shape(attributes: string): void {
    const { data } = this.#path;
    if (data === '') return;
    this.#endLine();
    this.#written.push(`<path d="${data}" ${attributes}/>`);
  }

  /** A box leaves the path that is being drawn alone. */
  #boxed(box: Parameters<SvgPath['rect']>, draw: () => void): void {
    const before = this.#path;
    this.beginPath();
    this.rect(...box);
    draw();
    this.#path = before;
  }

  #text(text: string, x: number, y: number, widest: number | undefined, paint: string): void {
    if (text === '') return;
    const [a, b, c, d, e, f] = this.matrix;
    const baseline = y + this.#belowLine(text);
    const isTight = widest !== undefined && this.measureText(text).width > widest;
    const attributes = [
      ...fontOf(this.#measuring, this.font, Math.hypot(a, b)),
      `text-anchor="${ANCHORS[this.textAlign]}"`,
      ...(this.direction === 'rtl' ? ['direction="rtl"'] : []),
      ...(isTight ? [`textLength="${svgNumber(widest)}" lengthAdjust="spacingAndGlyphs"`] : []),
      paint,
    ].join(' ');
    const at = svgNumber(a * x + c * baseline + e);
    const line = { attributes, y: svgNumber(b * x + d * baseline + f), places: [at], text };
    const goesOn = this.#line?.attributes === attributes && this.#line.y === line.y;
    if (this.#line !== null && goesOn && isLetter(text)) {
      this.#line.places.push(at);
      this.#line.text += text;
      return;
    }
    this.#endLine();
    this.#line = line;
    if (!isLetter(text)) this.#endLine();
  }

  #endLine(): void {
    if (this.#line === null) return;
    const { attributes, y, places, text } = this.#line;
    this.#line = null;
    this.#written.push(
      `<text x="${places.join(' ')}" y="${y}" ${attributes}>${textOf(text)}</text>`,
    );
  }

  /** How far below the line that a text is set on its baseline is: drawing programs know no other line. */
  #belowLine(text: string): number {
    if (this.textBaseline === 'alphabetic') return 0;
    const measuring = this.#measuring;
    measuring.textBaseline = this.textBaseline;
    const own = this.measureText(text).actualBoundingBoxAscent;
    measuring.textBaseline = 'alphabetic';
    return this.measureText(text).actualBoundingBoxAscent - own;
  }

  #filled(): string {
    return `fill="${this.#colour(this.fillStyle)}"${this.#opacity()}`;
  }

  #stroked(): string {
    const [a, b] = this.matrix;
    const dash = this.dash.length === 0 ? '' : ` stroke-dasharray="${this.dash.join(' ')}"`;
    const join = ` stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}" stroke-miterlimit="${this.miterLimit}"`;
    const width = svgNumber(this.lineWidth * Math.hypot(a, b));
    return `fill="none" stroke="${this.#colour(this.strokeStyle)}" stroke-width="${width}"${join}${dash}${this.#opacity()}`;
  }

  #opacity(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${svgNumber(this.globalAlpha)}"`;
  }

  /** A canvas takes whatever CSS knows as a colour, and gives it back in one of two ways. */
  #colour(colour: string): string {
    this.#measuring.fillStyle = colour;
    const { fillStyle } = this.#measuring;
    return this.#colourOf(typeof fillStyle === 'string' ? fillStyle : colour);
  }
}

/** A font's parts, as the canvas understands it: '600 13px Charter, serif'. */
function fontOf(measuring: Measuring, font: string, scale: number): readonly string[] {
  measuring.font = font;
  const [, before = '', size = '10', families = 'sans-serif'] =
    /^(.*?)([\d.]+)px(?:\/\S+)? (.*)$/u.exec(measuring.font) ?? [];
  const weight = /\b(bold|[1-9]00)\b/u.exec(before)?.[1];
  return [
    `font-family="${escapeMarkup(families.replaceAll('"', "'"))}"`,
    `font-size="${svgNumber(Number(size) * scale)}"`,
    ...(weight === undefined ? [] : [`font-weight="${weight}"`]),
    ...(before.includes('italic') ? ['font-style="italic"'] : []),
  ];
}

function isLetter(text: string): boolean {
  return Array.from(text).length === 1;
}

function textOf(text: string): string {
  return escapeMarkup(onlyXml(text));
}
