/** Scaled, turned and moved, as in SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** One change of the plane after another: the second is made first, as a canvas does. */
export function combined([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** A number as SVG has it, to a hundredth of a pixel. */
export function svgNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A path as a canvas is told it, as the data of SVG's `path` (SVG 1.1, 8.3). */
export class SvgPath {
  readonly #matrix: () => Matrix;
  readonly #steps: string[] = [];

  /** @param matrix how the plane is changed at the time that a point is told. */
  constructor(matrix: () => Matrix) {
    this.#matrix = matrix;
  }

  get data(): string {
    return this.#steps.join('');
  }

  moveTo(x: number, y: number): void {
    this.#steps.push(`M${this.#point(x, y)}`);
  }

  /** As on a canvas, a path may begin with it. */
  lineTo(x: number, y: number): void {
    this.#steps.push(`${this.#steps.length === 0 ? 'M' : 'L'}${this.#point(x, y)}`);
  }

  closePath(): void {
    this.#steps.push('Z');
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const [right, bottom, quarter] = [x + width, y + height, Math.PI / 2];
    const corner = (toX: number, toY: number, from: number) =>
      this.ellipse(toX, toY, radius, radius, 0, from, from + quarter);
    this.moveTo(x + radius, y);
    corner(right - radius, y + radius, -quarter);
    corner(right - radius, bottom - radius, 0);
    corner(x + radius, bottom - radius, quarter);
    corner(x + radius, y + radius, 2 * quarter);
    this.closePath();
  }

  /** Clockwise, angles in radians. SVG has no arc that ends where it began: each is drawn in two halves. */
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    from: number,
    to: number,
  ): void {
    const [a, b, c, d] = this.#matrix();
    const radii = `${svgNumber(radiusX * Math.hypot(a, b))} ${svgNumber(radiusY * Math.hypot(c, d))}`;
    const turn = svgNumber(((rotation + Math.atan2(b, a)) * 180) / Math.PI);
    const at = (angle: number): readonly [number, number] => {
      const [along, across] = [radiusX * Math.cos(angle), radiusY * Math.sin(angle)];
      const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
      return [x + along * cos - across * sin, y + along * sin + across * cos];
    };
    const span = Math.min(to - from, 2 * Math.PI);
    this.lineTo(...at(from));
    for (const angle of [from + span / 2, from + span]) {
      this.#steps.push(`A${radii} ${turn} 0 1 ${this.#point(...at(angle))}`);
    }
  }

  #point(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.#matrix();
    return `${svgNumber(a * x + c * y + e)} ${svgNumber(b * x + d * y + f)}`;
  }
}
