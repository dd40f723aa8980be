import { PMTiles } from 'pmtiles';
import {
  type Index,
  Labelers,
  type LabelRule,
  type PaintRule,
  PmtilesSource,
  type PreparedTile,
  paint,
  TileCache,
  toIndex,
  View,
} from 'protomaps-leaflet';
import { labelRules, paintRules, type Sized, sizedFor, TOWNS } from './basemap-paint.ts';
import { LEVEL_DIFFERENCE, TOWNS_DATA_ZOOM, TOWNS_FROM } from './basemap-schema.ts';
import { GRATICULE_FROM, graticuleIn } from './graticule.ts';
import { labelsOffMarks, type Marks, NO_MARKS } from './labels-off-marks.ts';
import { MemoryTiles } from './memory-tiles.ts';
import { type BasemapTheme, PALETTES, type Palette } from './palette.ts';
import { TileFileSource } from './tile-file-source.ts';

/** What the world is painted from. */
export interface TileFiles {
  /** Where the PMTiles file is served (a server without range requests will do), or its bytes. */
  readonly tiles: string | ArrayBuffer;
  /** The nearest zoom of its tiles, which are enlarged beyond. */
  readonly lastDataZoom: number;
  /** Where the towns' names are, asked for only as one comes close; null for a map with fewer names. */
  readonly towns: string | null;
}

/** A tile of the map: its zoom level, and its column and row in the world. */
export interface TileCoords {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** More detail than the world has, where there is some: it is painted in the world's place. */
export interface Detail {
  /** Whether the world's data tile of this tile of the map may have some of it: elsewhere it is not asked. */
  readonly reaches: (coords: TileCoords) => boolean;
  /** Null where it has nothing there. */
  readonly read: (coords: TileCoords) => Promise<PreparedTile | null>;
  /** What a tile is painted from, given its own, the world's and the towns'. */
  readonly tilesFor: (
    coords: TileCoords,
    detail: PreparedTile | null,
    world: PreparedTile,
    towns: PreparedTile | null,
  ) => Pick<ReadTile, 'all' | 'isDetailed'>;
  /** The map zoom to which it is worth coming near at a point, in degrees WGS 84; 0 where it has nothing. */
  readonly nearestZoomAt: (longitude: number, latitude: number) => Promise<number>;
  readonly paintRules: (theme: BasemapTheme) => PaintRule[];
  readonly labelRules: (theme: BasemapTheme, sized: Sized) => LabelRule[];
}

/** What a tile is painted from, read and with its names laid out. */
export interface ReadTile {
  readonly coords: TileCoords;
  readonly world: PreparedTile;
  readonly all: Map<string, PreparedTile[]>;
  /** Whether it is painted from more detail than the world has. */
  readonly isDetailed: boolean;
}

/** CSS pixels along the side of a tile on the map. */
export const TILE_SIZE = 256;
/** How far a label's halo may reach in from the next tile. */
const OVERLAP = 16;
/** More data tiles than a large screen shows: the labels of tiles beyond are forgotten. */
const LABELLED_TILES = 96;

/** Reads the world's tiles and paints them with protomaps-leaflet's renderer, wherever they are shown. */
export class TilePainter {
  readonly #view: View;
  readonly #towns: View | null;
  readonly #scratch: CanvasRenderingContext2D;
  readonly #onLabels: (keys: ReadonlySet<string>) => void;
  #theme: BasemapTheme;
  #detail: Detail | null = null;
  #marks = NO_MARKS;
  #scale = 1;
  #paintRules: PaintRule[];
  #labelers: Labelers;

  /** @param onLabels told which tiles, by `tileKey`, have other names than they were painted with. */
  constructor(
    { tiles, lastDataZoom, towns }: TileFiles,
    theme: BasemapTheme,
    onLabels: (keys: ReadonlySet<string>) => void = () => undefined,
  ) {
    this.#view = viewOf(tiles, lastDataZoom);
    this.#towns = towns === null ? null : viewOf(towns, TOWNS_DATA_ZOOM);
    this.#scratch = contextOf(document.createElement('canvas'));
    this.#onLabels = onLabels;
    this.#theme = theme;
    this.#paintRules = this.#newPaintRules();
    this.#labelers = this.#newLabelers();
  }

  get water(): string {
    return this.#palette.water;
  }

  /** What the ground is painted by, from the ground up. */
  get rules(): readonly PaintRule[] {
    return this.#paintRules;
  }

  get graticuleColour(): string {
    return this.#palette.graticule;
  }

  /** The names that are laid out at a zoom level. */
  namesAt(zoom: number): Index | null {
    return this.#labelers.getIndex(zoom) ?? null;
  }

  /** @returns whether that is another than before, and tiles have to be painted anew. */
  setTheme(theme: BasemapTheme): boolean {
    if (this.#theme === theme) return false;
    this.#theme = theme;
    this.#paintRules = this.#newPaintRules();
    this.#labelers = this.#newLabelers();
    return true;
  }

  /** Paints more detail from now on, where there is some: tiles have to be read and painted anew. */
  setDetail(detail: Detail): void {
    this.#detail = detail;
    this.#paintRules = this.#newPaintRules();
    this.#labelers = this.#newLabelers();
  }

  /** Writes names as large as ever where tiles are seen so many times as large as they are: between two zoom levels. */
  setScale(scale: number): void {
    if (this.#scale === scale) return;
    this.#scale = scale;
    this.forgetLabels();
  }

  /** Keeps the names of tiles that are laid out from now on clear of what is marked. */
  setMarks(marks: Marks): void {
    this.#marks = marks;
  }

  /** Forgets where names stand: tiles have to be laid out and painted anew. */
  forgetLabels(): void {
    this.#labelers = this.#newLabelers();
  }

  /** @throws BasemapError where the tile cannot be had. */
  async read(coords: TileCoords): Promise<ReadTile> {
    const more = this.#detail?.reaches(coords) === true ? this.#detail : null;
    const [world, towns, detail] = await Promise.all([
      this.#view.getDisplayTile(coords),
      coords.z < TOWNS_FROM
        ? null
        : (this.#towns?.getDisplayTile(coords).catch(() => null) ?? null),
      // Where it cannot be read the world is there.
      more?.read(coords).catch(() => null) ?? null,
    ]);
    if (more !== null) return { coords, world, ...more.tilesFor(coords, detail, world, towns) };
    const all = new Map([['', [world]]]);
    if (towns !== null) all.set(TOWNS, [towns]);
    return { coords, world, all, isDetailed: false };
  }

  /** Lays a tile's names out among those of the tiles before it. */
  layOut({ coords, all }: ReadTile): void {
    this.#labelers.add(coords.z, all);
  }

  /** Paints a tile that is laid out; the context's origin is the tile's corner, its unit the CSS pixel. */
  paint(context: CanvasRenderingContext2D, { coords, world, all, isDetailed }: ReadTile): void {
    context.fillStyle = this.#palette.water;
    context.fillRect(0, 0, TILE_SIZE, TILE_SIZE);
    const origin = world.origin.clone();
    origin.x = TILE_SIZE * coords.x;
    origin.y = TILE_SIZE * coords.y;
    const box = {
      minX: origin.x - OVERLAP,
      minY: origin.y - OVERLAP,
      maxX: origin.x + TILE_SIZE + OVERLAP,
      maxY: origin.y + TILE_SIZE + OVERLAP,
    };
    paint(context, coords.z, all, null, this.#paintRules, box, origin, false);
    // Among streets there is enough that shows the map moving.
    if (coords.z >= GRATICULE_FROM && !isDetailed) this.#paintGraticule(context, coords);
    paint(context, coords.z, all, this.namesAt(coords.z), [], box, origin, false);
  }

  get #palette(): Palette {
    return PALETTES[this.#theme];
  }

  #newPaintRules(): PaintRule[] {
    return [...paintRules(this.#palette), ...(this.#detail?.paintRules(this.#theme) ?? [])];
  }

  #newLabelers(): Labelers {
    const sized = sizedFor(this.#scale);
    const rules = [
      ...labelRules(this.#palette, sized),
      ...(this.#detail?.labelRules(this.#theme, sized) ?? []),
    ];
    return new Labelers(
      this.#scratch,
      labelsOffMarks(rules, () => this.#marks),
      LABELLED_TILES,
      this.#onLabels,
    );
  }

  #paintGraticule(context: CanvasRenderingContext2D, { x, y, z }: TileCoords): void {
    const lines = graticuleIn(z, x * TILE_SIZE, y * TILE_SIZE, TILE_SIZE);
    context.beginPath();
    for (const at of lines.meridians) {
      context.moveTo(at, 0);
      context.lineTo(at, TILE_SIZE);
    }
    for (const at of lines.parallels) {
      context.moveTo(0, at);
      context.lineTo(TILE_SIZE, at);
    }
    context.lineWidth = 1;
    context.strokeStyle = this.#palette.graticule;
    context.stroke();
  }
}

/** How the painter calls a tile. */
export function tileKey(coords: TileCoords): string {
  return toIndex(coords);
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no 2D canvas to paint the map on');
  return context;
}

function viewOf(tiles: string | ArrayBuffer, lastDataZoom: number): View {
  const file = typeof tiles === 'string' ? new TileFileSource(tiles) : new MemoryTiles(tiles);
  const source = new PmtilesSource(new PMTiles(file), false);
  return new View(
    new TileCache(source, TILE_SIZE << LEVEL_DIFFERENCE),
    lastDataZoom,
    LEVEL_DIFFERENCE,
  );
}
