import {
  type Coords,
  DomUtil,
  type DoneCallback,
  GridLayer,
  type LatLng,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet';
import { differWithin, type Marks, NO_MARKS } from './labels-off-marks.ts';
import type { BasemapTheme } from './palette.ts';
import {
  contextOf,
  type Detail,
  TILE_SIZE,
  type TileFiles,
  TilePainter,
  tileKey,
} from './tile-painter.ts';

export { BasemapError } from './tile-file-source.ts';
export type { BasemapTheme, Detail, Marks };

interface BasemapOptions extends TileFiles {
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
  /** Paints more detail where there is some. */
  setDetail(detail: Detail): void;
}

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
  readonly #painter: TilePainter;
  readonly #onError: ((error: Error) => void) | undefined;
  /** What is on the map; two canvases may show one tile where the world repeats. */
  readonly #tiles = new Map<HTMLCanvasElement, Coords>();
  readonly #stale = new Set<HTMLCanvasElement>();
  #marks = NO_MARKS;
  /** How many times as large as they are its tiles are seen, between two zoom levels. */
  #scale = 1;
  #frame = 0;
  #isFailing = false;

  constructor({ theme, attribution, onError, ...files }: BasemapOptions) {
    super({
      tileSize: TILE_SIZE,
      className: 'basemap',
      ...(attribution === undefined ? {} : { attribution }),
    });
    this.#painter = new TilePainter(files, theme, (keys) => {
      for (const [canvas, coords] of this.#tiles) {
        if (keys.has(tileKey(coords))) this.#repaint(canvas);
      }
    });
    this.#onError = onError;
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
    this.#aim(map.getZoom());
    super.onAdd(map);
    map.on('zoomanim', this.#onAim).on('zoomend', this.#onRest);
    map.getContainer().style.backgroundColor = this.#painter.water;
    return this;
  }

  override onRemove(map: LeafletMap): this {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    map.off('zoomanim', this.#onAim).off('zoomend', this.#onRest);
    map.getContainer().style.removeProperty('background-color');
    return super.onRemove(map);
  }

  setTheme(theme: BasemapTheme): void {
    if (!this.#painter.setTheme(theme)) return;
    const container = this._map?.getContainer();
    if (container) container.style.backgroundColor = this.#painter.water;
    for (const canvas of this.#tiles.keys()) this.#repaint(canvas);
  }

  setMarks(marks: Marks): void {
    const before = this.#marks;
    this.#marks = marks;
    this.#painter.setMarks(marks);
    const view = this._map?.getPixelBounds();
    if (view?.min === undefined || view.max === undefined) return;
    const seen = { left: view.min.x, top: view.min.y, right: view.max.x, bottom: view.max.y };
    if (!differWithin(seen, before, marks)) return;
    this.#painter.forgetLabels();
    for (const canvas of this.#tiles.keys()) this.#repaint(canvas);
  }

  setDetail(detail: Detail): void {
    this.#painter.setDetail(detail);
    for (const canvas of this.#tiles.keys()) this.#repaint(canvas);
  }

  /** Has what is painted from now on be as sharp and its names as large as ever at a zoom level, between two whole ones too. */
  #aim(zoom: number): void {
    this.#scale = 2 ** (zoom - Math.round(zoom));
    this.#painter.setScale(this.#scale);
  }

  readonly #onAim = ({ zoom }: ZoomAnimEvent): void => this.#aim(zoom);

  readonly #onRest = (): void => {
    this.#aim(this._map.getZoom());
    for (const canvas of this.#tiles.keys())
      if (canvas.width !== this.#pixels) this.#repaint(canvas);
  };

  /** Along a tile's side. */
  get #pixels(): number {
    const device = Math.min(window.devicePixelRatio || 1, MOST_DEVICE_PIXELS);
    return Math.round(TILE_SIZE * this.#scale * device);
  }

  /**
   * Leaflet's own, which it calls as the map moves, but that it rounds where the level stands: between two
   * zoom levels its tiles were then drawn across the screen's pixels, a little blurred and with seams.
   */
  _setZoomTransform(
    { el, origin, zoom: own }: { el: HTMLElement; origin: Point; zoom: number },
    centre: LatLng,
    zoom: number,
  ): void {
    const map = this._map;
    const scale = map.getZoomScale(zoom, own);
    const corner = map.project(centre, zoom).subtract(map.getSize().divideBy(2));
    const pane = DomUtil.getPosition(map.getPane('mapPane') ?? el);
    DomUtil.setTransform(el, origin.multiplyBy(scale).subtract(corner.add(pane).round()), scale);
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
    const tile = await this.#painter.read(coords);
    if (!this.#tiles.has(canvas)) return;
    this.#painter.layOut(tile);
    canvas.width = this.#pixels;
    canvas.height = this.#pixels;
    const context = contextOf(canvas);
    context.setTransform(canvas.width / TILE_SIZE, 0, 0, canvas.height / TILE_SIZE, 0, 0);
    this.#painter.paint(context, tile);
  }

  #fail(error: unknown): void {
    if (this.#isFailing) return;
    this.#isFailing = true;
    this.#onError?.(error instanceof Error ? error : new Error(String(error)));
  }
}
