import {
  type LabelRule,
  type PaintRule,
  PmtilesSource,
  type PreparedTile,
  TileCache,
  View,
} from 'protomaps-leaflet';
import type { Sized } from '../basemap-paint.ts';
import { EMBEDDED_DATA_ZOOM, LEVEL_DIFFERENCE } from '../basemap-schema.ts';
import { mercator } from '../mercator.ts';
import { type BasemapTheme, PALETTES } from '../palette.ts';
import type { Detail, TileCoords } from '../tile-painter.ts';
import type { DetailBounds, DetailFile } from './detail-file.ts';
import { detailLabelRules } from './detail-labels.ts';
import { DETAIL_PALETTES } from './detail-palette.ts';
import { detailPaintRules } from './detail-rules.ts';
import { DETAIL_FROM, ENLARGED, LAST_DETAIL_DATA_ZOOM } from './detail-schema.ts';
import { tilesFor } from './detail-tiles.ts';
import { type OpenDetail, openDetail } from './open-detail.ts';

/** CSS pixels along the side of a data tile. */
const DATA_TILE = 512;
/** A tile so many data zooms coarser than wanted is still better than the world. */
const MOST_COARSER = 2;

/**
 * Opens a file of detail to be painted in the world's place where it has tiles.
 * @throws DetailError naming the file and what is wrong with it.
 */
export async function detailMap(file: DetailFile): Promise<Detail> {
  return new DetailMap(await openDetail(file));
}

class DetailMap implements Detail {
  readonly tilesFor = tilesFor;
  readonly #cache: TileCache;
  readonly #firstDataZoom: number;
  readonly #lastDataZoom: number;
  /** What it covers, in Web Mercator's unit square. */
  readonly #square: DetailBounds;

  constructor({ archive, facts }: OpenDetail) {
    this.#cache = new TileCache(new PmtilesSource(archive, false), DATA_TILE);
    this.#firstDataZoom = Math.max(facts.minDataZoom, DETAIL_FROM - LEVEL_DIFFERENCE);
    const [west, north] = mercator(facts.bounds.west, facts.bounds.north);
    const [east, south] = mercator(facts.bounds.east, facts.bounds.south);
    // As far as its first tiles may reach over the bounds.
    const over = 2 ** -this.#firstDataZoom;
    this.#square = {
      west: west - over,
      north: north - over,
      east: east + over,
      south: south + over,
    };
    this.#lastDataZoom = Math.min(facts.maxDataZoom, LAST_DETAIL_DATA_ZOOM);
  }

  reaches({ z, x, y }: TileCoords): boolean {
    if (z < DETAIL_FROM) return false;
    const share = 2 ** (z - Math.min(z, EMBEDDED_DATA_ZOOM));
    const count = 2 ** Math.min(z, EMBEDDED_DATA_ZOOM);
    const [column, row] = [Math.floor(x / share), Math.floor(y / share)];
    const { west, north, east, south } = this.#square;
    return (
      column < east * count &&
      column + 1 > west * count &&
      row < south * count &&
      row + 1 > north * count
    );
  }

  /**
   * The tile for a place on the map: the finest there is, enlarged where none is as fine; null where
   * the file has nothing.
   */
  async read(coords: TileCoords): Promise<PreparedTile | null> {
    const wanted = Math.min(coords.z - LEVEL_DIFFERENCE, this.#lastDataZoom);
    const coarsest = Math.max(this.#firstDataZoom, wanted - MOST_COARSER);
    for (let dataZoom = wanted; dataZoom >= coarsest; dataZoom -= 1) {
      const view = new View(this.#cache, dataZoom, LEVEL_DIFFERENCE);
      const tile = await view.getDisplayTile(coords);
      if (tile.data.size > 0) return tile;
    }
    return null;
  }

  async nearestZoomAt(longitude: number, latitude: number): Promise<number> {
    const [x, y] = mercator(longitude, latitude);
    for (let dataZoom = this.#lastDataZoom; dataZoom >= this.#firstDataZoom; dataZoom -= 1) {
      const count = 2 ** dataZoom;
      const column = ((Math.floor(x * count) % count) + count) % count;
      const tile = await this.#cache.get({ z: dataZoom, x: column, y: Math.floor(y * count) });
      if (tile.size > 0) return dataZoom + LEVEL_DIFFERENCE + ENLARGED;
    }
    return 0;
  }

  paintRules(theme: BasemapTheme): PaintRule[] {
    return detailPaintRules(PALETTES[theme], DETAIL_PALETTES[theme]);
  }

  labelRules(theme: BasemapTheme, sized: Sized): LabelRule[] {
    return detailLabelRules(PALETTES[theme], DETAIL_PALETTES[theme], sized);
  }
}
