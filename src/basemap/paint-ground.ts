import { type Bbox, type PaintRule, type PreparedTile, paint } from 'protomaps-leaflet';
import { GRATICULE_FROM, graticuleIn } from './graticule.ts';
import { type ReadTile, TILE_SIZE, type TilePainter } from './tile-painter.ts';

/** A part of the map: CSS pixels of the world at a zoom level, which repeats to either side. */
export interface GroundFrame {
  /** A whole level: the tiles'. */
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What begins a layer, called by its name; what is painted from then on belongs to it. */
type BeginLayer = (name: string) => Promise<void>;

/**
 * Paints a part of the map as one: layer by layer, and not tile by tile. Every name is written once, and no line is cut
 * at the side of a tile.
 * @param tiles those that cover the frame, their names laid out.
 */
export async function paintGround(
  context: CanvasRenderingContext2D,
  painter: TilePainter,
  frame: GroundFrame,
  tiles: readonly ReadTile[],
  beginLayer: BeginLayer,
): Promise<void> {
  const copies = copiesIn(frame, tiles);
  await beginLayer('water');
  context.fillStyle = painter.water;
  context.fillRect(0, 0, frame.width, frame.height);
  for (const [name, rules] of byLayer(painter.rules)) {
    await beginLayer(name);
    for (const { all, origin, box } of copies) {
      paint(context, frame.zoom, all, null, rules, box, origin, false);
    }
  }
  if (frame.zoom >= GRATICULE_FROM) {
    await beginLayer('graticule');
    paintGraticule(context, painter.graticuleColour, frame);
  }
  await beginLayer('names');
  for (const { all, origin, box } of copies) {
    paint(context, frame.zoom, all, painter.namesAt(frame.zoom), [], box, origin, false);
  }
}

interface WorldCopy {
  readonly all: Map<string, PreparedTile[]>;
  /** The frame's corner, as the first copy of the world has it. */
  readonly origin: PreparedTile['origin'];
  /** What of the world is in the frame. */
  readonly box: Bbox;
}

/** The copies of the world that a frame shows, each with its tiles. */
function copiesIn(
  { zoom, left, top, width, height }: GroundFrame,
  tiles: readonly ReadTile[],
): readonly WorldCopy[] {
  const world = TILE_SIZE * 2 ** zoom;
  const [some] = tiles;
  if (some === undefined) return [];
  const all = onceEach(tiles);
  const copies: WorldCopy[] = [];
  for (let copy = Math.floor(left / world); copy * world < left + width; copy += 1) {
    const origin = some.world.origin.clone();
    origin.x = left - copy * world;
    origin.y = top;
    const box = {
      minX: Math.max(0, origin.x),
      minY: top,
      maxX: Math.min(world, origin.x + width),
      maxY: top + height,
    };
    copies.push({ all, origin, box });
  }
  return copies;
}

/** The tiles of the data, by their file, each once: several of the map are painted from one of them. */
function onceEach(tiles: readonly ReadTile[]): Map<string, PreparedTile[]> {
  const files = new Map<string, Map<string, PreparedTile>>();
  for (const [file, prepared] of tiles.flatMap(({ all }) => [...all])) {
    const once = files.get(file) ?? new Map<string, PreparedTile>();
    files.set(file, once);
    for (const tile of prepared) {
      const { z, x, y } = tile.dataTile;
      once.set(`${z}/${x}/${y}`, tile);
    }
  }
  return new Map([...files].map(([file, once]) => [file, [...once.values()]]));
}

/** The rules that follow each other in one layer, borders and their casing among them. */
function byLayer(rules: readonly PaintRule[]): ReadonlyMap<string, PaintRule[]> {
  const layers = new Map<string, PaintRule[]>();
  for (const rule of rules) {
    const before = layers.get(rule.dataLayer);
    if (before === undefined) layers.set(rule.dataLayer, [rule]);
    else before.push(rule);
  }
  return layers;
}

function paintGraticule(
  context: CanvasRenderingContext2D,
  colour: string,
  { zoom, left, top, width, height }: GroundFrame,
): void {
  const lines = graticuleIn(zoom, left, top, width, height);
  context.beginPath();
  for (const at of lines.meridians) {
    context.moveTo(at, 0);
    context.lineTo(at, height);
  }
  for (const at of lines.parallels) {
    context.moveTo(0, at);
    context.lineTo(width, at);
  }
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
}
