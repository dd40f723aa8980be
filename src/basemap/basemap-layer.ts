import { type Coords, type DoneCallback, GridLayer, type Map as LeafletMap } from 'leaflet';
import { PMTiles } from 'pmtiles';
import {
  Labelers,
  type PaintRule,
  PmtilesSource,
  paint,
  TileCache,
  toIndex,
  View,
} from 'protomaps-leaflet';
import { avoiding, differWithin, type Marks, NO_MARKS } from './avoid.ts';
import { labelRules, paintRules, TOWNS } from './basemap-paint.ts';
import { LEVEL_DIFFERENCE, TOWNS_DATA_ZOOM, TOWNS_FROM } from './basemap-schema.ts';
import { GRATICULE_FROM, graticuleIn } from './graticule.ts';
import { MemoryTiles } from './memory-tiles.ts';
import { type BasemapTheme, PALETTES, type Palette } from './palette.ts';
import { TileFileSource } from './tile-file-source.ts';

export { BasemapError } from './tile-file-source.ts';
export type { BasemapTheme, Marks };

interface BasemapOptions {
  /** Where the PMTiles file is served (a server without range requests will do), or its bytes. */
  readonly tiles: string | ArrayBuffer;
  /** The nearest zoom of its tiles, which are enlarged beyond. */
  readonly lastDataZoom: number;
  /** Where the towns' names are, asked for only as one comes close; null for a map with fewer names. */
  readonly towns: string | null;
  readonly theme: BasemapTheme;
  /** HTML for Leaflet's attribution control; none where the page gives credit itself. */
  readonly attribution?: string;
  /** Told, once a row of failures, that tiles cannot be had or drawn; what is drawn stays. */
  readonly onError?: (error: Error) => void;
}

/** A Leaflet layer whose colours and names can change while it is on the map. */
export interface BasemapLayer extends GridLayer {
  /** Repaints with the other theme's colours; no tile is fetched again. */
  setTheme(theme: BasemapTheme): void;
  /** Keeps its names clear of what is marked, and leaves the marks' own names to them. */
  setMarks(marks: Marks): void;
}

/** CSS pixels along the side of a tile on the map. */
const TILE_SIZE = 256;
/** How far a label's halo may reach in from the next tile. */
const OVERLAP = 16;
/** More data tiles than a large screen shows: the labels of tiles beyond are forgotten. */
const LABELLED_TILES = 96;
/** Finer than this the eye sees no gain, and canvases fill a phone's memory. */
const MOST_DEVICE_PIXELS = 3;

/**
 * The embedded world map: land, water, borders and a few names, painted on canvas tiles from one
 * PMTiles file of the build. Painted with protomaps-leaflet's renderer, though not its Leaflet
 * layer: that one needs a global `L`, hides failures and keeps its colours for life.
 */
export function createBasemap(options: BasemapOptions): BasemapLayer {
  return new CanvasBasemap(options);
}

class CanvasBasemap extends GridLayer implements BasemapLayer {
  readonly #view: View;
  readonly #towns: View | null;
  readonly #onError: ((error: Error) => void) | undefined;
  readonly #scratch: CanvasRenderingContext2D;
  /** What is on the map; two canvases may show one tile where the world repeats. */
  readonly #tiles = new Map<HTMLCanvasElement, Coords>();
  readonly #stale = new Set<HTMLCanvasElement>();
  #palette: Palette;
  #marks = NO_MARKS;
  #paintRules: PaintRule[];
  #labelers: Labelers;
  #frame = 0;
  #isFailing = false;

  constructor({ tiles, lastDataZoom, towns, theme, attribution, onError }: BasemapOptions) {
    super({
      tileSize: TILE_SIZE,
      className: 'basemap',
      ...(attribution === undefined ? {} : { attribution }),
    });
    this.#view = viewOf(tiles, lastDataZoom);
    this.#towns = towns === null ? null : viewOf(towns, TOWNS_DATA_ZOOM);
    this.#onError = onError;
    this.#scratch = contextOf(document.createElement('canvas'));
    this.#palette = PALETTES[theme];
    this.#paintRules = paintRules(this.#palette);
    this.#labelers = this.#newLabelers();
    this.on('tileunload', ({ tile }) => {
      if (!(tile instanceof HTMLCanvasElement)) return;
      this.#tiles.delete(tile);
      this.#stale.delete(tile);
      // Safari frees a canvas' memory when it has no size, not when it is gone.
      tile.width = 0;
      tile.height = 0;
    });
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    map.getContainer().style.backgroundColor = this.#palette.water;
    return this;
  }

  override onRemove(map: LeafletMap): this {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    map.getContainer().style.removeProperty('background-color');
    return super.onRemove(map);
  }

  setTheme(theme: BasemapTheme): void {
    if (this.#palette === PALETTES[theme]) return;
    this.#palette = PALETTES[theme];
    this.#paintRules = paintRules(this.#palette);
    this.#labelers = this.#newLabelers();
    const container = this._map?.getContainer();
    if (container) container.style.backgroundColor = this.#palette.water;
    for (const canvas of this.#tiles.keys()) this.#repaint(canvas);
  }

  setMarks(marks: Marks): void {
    const before = this.#marks;
    this.#marks = marks;
    const view = this._map?.getPixelBounds();
    if (view?.min === undefined || view.max === undefined) return;
    const seen = { left: view.min.x, top: view.min.y, right: view.max.x, bottom: view.max.y };
    if (!differWithin(seen, before, marks)) return;
    this.#labelers = this.#newLabelers();
    for (const canvas of this.#tiles.keys()) this.#repaint(canvas);
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.role = 'presentation';
    this.#tiles.set(canvas, coords);
    this.#render(canvas, coords).then(
      () => {
        this.#isFailing = false;
        done(undefined, canvas);
      },
      (error: unknown) => {
        this.#fail(error);
        done(error instanceof Error ? error : new Error(String(error)), canvas);
      },
    );
    return canvas;
  }

  #newLabelers(): Labelers {
    const onInvalid = (keys: Set<string>) => {
      for (const [canvas, coords] of this.#tiles) {
        if (keys.has(toIndex(coords))) this.#repaint(canvas);
      }
    };
    return new Labelers(
      this.#scratch,
      avoiding(labelRules(this.#palette), () => this.#marks),
      LABELLED_TILES,
      onInvalid,
    );
  }

  /** Paints a tile again with the next frame, once, however many of its labels have changed. */
  #repaint(canvas: HTMLCanvasElement): void {
    this.#stale.add(canvas);
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const stale = [...this.#stale];
      this.#stale.clear();
      for (const tile of stale) {
        const coords = this.#tiles.get(tile);
        if (coords) this.#render(tile, coords).catch((error: unknown) => this.#fail(error));
      }
    });
  }

  async #render(canvas: HTMLCanvasElement, coords: Coords): Promise<void> {
    const [prepared, towns] = await Promise.all([
      this.#view.getDisplayTile(coords),
      coords.z < TOWNS_FROM
        ? null
        : (this.#towns?.getDisplayTile(coords).catch(() => null) ?? null),
    ]);
    if (!this.#tiles.has(canvas)) return;
    const tiles = new Map([['', [prepared]]]);
    if (towns !== null) tiles.set(TOWNS, [towns]);
    this.#labelers.add(coords.z, tiles);

    const scale = Math.min(window.devicePixelRatio || 1, MOST_DEVICE_PIXELS);
    canvas.width = TILE_SIZE * scale;
    canvas.height = TILE_SIZE * scale;
    const context = contextOf(canvas);
    context.setTransform(canvas.width / TILE_SIZE, 0, 0, canvas.height / TILE_SIZE, 0, 0);
    context.fillStyle = this.#palette.water;
    context.fillRect(0, 0, TILE_SIZE, TILE_SIZE);
    const origin = prepared.origin.clone();
    origin.x = TILE_SIZE * coords.x;
    origin.y = TILE_SIZE * coords.y;
    const box = {
      minX: origin.x - OVERLAP,
      minY: origin.y - OVERLAP,
      maxX: origin.x + TILE_SIZE + OVERLAP,
      maxY: origin.y + TILE_SIZE + OVERLAP,
    };
    paint(context, coords.z, tiles, null, this.#paintRules, box, origin, false);
    if (coords.z >= GRATICULE_FROM) this.#paintGraticule(context, coords);
    const labels = this.#labelers.getIndex(coords.z) ?? null;
    paint(context, coords.z, tiles, labels, [], box, origin, false);
  }

  #paintGraticule(context: CanvasRenderingContext2D, { x, y, z }: Coords): void {
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

  #fail(error: unknown): void {
    if (this.#isFailing) return;
    this.#isFailing = true;
    this.#onError?.(error instanceof Error ? error : new Error(String(error)));
  }
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

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no 2D canvas to paint the map on');
  return context;
}
