import {
  DomUtil,
  Layer,
  type Map as LeafletMap,
  type LeafletMouseEvent,
  type Point,
} from 'leaflet';
import type { Marks } from '../basemap/basemap-layer.ts';
import type { DrawnPoints, PointMark } from './point-mark.ts';
import { type Colours, type Label, type Placed, paintLabels } from './points-labels.ts';

const SMALLEST = 4;
const LARGEST = 22;
/** The canvas is that much larger than the view on each side, so that a drag shows what it uncovers. */
const AROUND = 0.35;
/** CSS pixels beyond a mark's edge at which it is met by a finger. */
const FINGER = 8;

/** The radius of a mark: its area is as its articles. */
export function pointRadius(articles: number, most: number): number {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(articles / Math.max(1, most)));
}

/** Thousands of places painted on one canvas, which moves with the map and is painted anew where that has come to rest. */
export class PointsLayer extends Layer {
  readonly #canvas = DomUtil.create('canvas', 'points leaflet-zoom-hide');
  readonly #onPress: (mark: PointMark | null) => void;
  readonly #onMarks: (marks: Marks) => void;
  #points: DrawnPoints = { marks: [], most: 1, selected: null, nameOf: () => null };
  #placed: readonly Placed[] = [];
  #hovered: PointMark | null = null;
  #leaflet: LeafletMap | null = null;

  /**
   * @param onPress told what was pressed; null where nothing is.
   * @param onMarks told what is written where, so that the ground does not write it too.
   */
  constructor(onPress: (mark: PointMark | null) => void, onMarks: (marks: Marks) => void) {
    super();
    this.#onPress = onPress;
    this.#onMarks = onMarks;
  }

  draw(points: DrawnPoints): void {
    this.#points = points;
    this.#paint();
  }

  override onAdd(map: LeafletMap): this {
    this.#leaflet = map;
    map.getPane('overlayPane')?.append(this.#canvas);
    map.on('click', this.#press).on('mousemove', this.#hover).on('viewreset resize', this.#paint);
    map.on('moveend', this.#paint);
    this.#paint();
    return this;
  }

  override onRemove(map: LeafletMap): this {
    this.#canvas.remove();
    map
      .off('click', this.#press)
      .off('mousemove', this.#hover)
      .off('viewreset resize', this.#paint);
    map.off('moveend', this.#paint);
    this.#leaflet = null;
    return this;
  }

  readonly #press = ({ containerPoint }: LeafletMouseEvent): void => {
    this.#onPress(this.#at(containerPoint));
  };

  readonly #hover = ({ containerPoint }: LeafletMouseEvent): void => {
    const hovered = this.#at(containerPoint);
    if (hovered?.rank === this.#hovered?.rank) return;
    this.#hovered = hovered;
    this.#leaflet?.getContainer().classList.toggle('points-hovered', hovered !== null);
    this.#paint();
  };

  /** The smallest mark at a point of the view: small ones are painted over large ones. */
  #at({ x, y }: Point): PointMark | null {
    let found: Placed | null = null;
    for (const placed of this.#placed) {
      const isNear = Math.hypot(placed.x - x, placed.y - y) <= placed.radius + FINGER;
      if (isNear && (found === null || nearer(placed, found, x, y))) found = placed;
    }
    return found?.mark ?? null;
  }

  readonly #paint = (): void => {
    const map = this.#leaflet;
    if (map === null) return;
    const size = map.getSize();
    const around = size.multiplyBy(AROUND).round();
    const pixels = Math.min(2, devicePixelRatio);
    const [width, height] = [size.x + 2 * around.x, size.y + 2 * around.y];
    DomUtil.setPosition(this.#canvas, map.containerPointToLayerPoint(around.multiplyBy(-1)));
    this.#canvas.width = width * pixels;
    this.#canvas.height = height * pixels;
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    const { marks, most, selected, nameOf } = this.#points;
    this.#placed = marks.map((mark) => {
      const { x, y } = map.latLngToContainerPoint([mark.latitude, mark.longitude]);
      return { mark, x, y, radius: pointRadius(mark.articles, most) };
    });
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    context.setTransform(pixels, 0, 0, pixels, around.x * pixels, around.y * pixels);
    const { color, caretColor, columnRuleColor, outlineColor, fontFamily } = getComputedStyle(
      this.#canvas,
    );
    const colours = {
      mark: color,
      less: outlineColor,
      ground: caretColor,
      ink: columnRuleColor,
      font: fontFamily,
    };
    const isLit = ({ rank }: PointMark): boolean =>
      rank === selected || rank === this.#hovered?.rank;
    for (const placed of this.#placed) paintMark(context, placed, colours, isLit(placed.mark));
    const labels = paintLabels(context, this.#placed, colours, { nameOf, isLit });
    if (this.#hovered === null) this.#tell(map, labels);
  };

  #tell(map: LeafletMap, labels: readonly Label[]): void {
    const { x, y } = map.getPixelBounds().min ?? { x: 0, y: 0 };
    this.#onMarks({
      zoom: map.getZoom(),
      places: labels.map(({ name, mark: { longitude, latitude, isArea } }) => ({
        name,
        point: [longitude, latitude],
        isArea,
      })),
      boxes: labels.map(({ box }) => ({
        left: box.left + x,
        top: box.top + y,
        right: box.right + x,
        bottom: box.bottom + y,
      })),
    });
  }
}

function nearer(one: Placed, other: Placed, x: number, y: number): boolean {
  const distance = ({ x: left, y: top, radius }: Placed): number =>
    Math.hypot(left - x, top - y) / radius;
  return distance(one) <= distance(other);
}

/** A town is a disc at its point; what its point only stands for is a ring; what hides others has a second ring. */
function paintMark(
  context: CanvasRenderingContext2D,
  { mark, x, y, radius }: Placed,
  { mark: accent, less, ground, ink }: Colours,
  isLit: boolean,
): void {
  const colour = mark.change === 'fewer' ? less : accent;
  const circle = (size: number): void => {
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
  };
  const isLess = mark.change === 'fewer';
  circle(radius);
  context.globalAlpha = isLess ? 0.14 : mark.isArea ? 0.1 : 0.66;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = isLess ? 1.5 : mark.isArea ? 1.25 : 1;
  context.strokeStyle = isLess || mark.isArea ? colour : ground;
  // Told apart without a colour: by whoever sees none, and in print.
  context.setLineDash(isLess ? [3, 2.5] : []);
  context.stroke();
  context.setLineDash([]);
  if (mark.places > 1) {
    circle(radius + 2.5);
    context.lineWidth = 1;
    context.strokeStyle = colour;
    context.stroke();
  }
  if (!isLit) return;
  circle(radius + 4);
  context.lineWidth = 2.5;
  context.strokeStyle = ink;
  context.stroke();
}
