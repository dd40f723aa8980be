import { GeoJSONVT, type GeoJSONVTOptions, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { BasemapLayerName } from '../../../src/basemap/basemap-schema.ts';
import type { Tile } from '../../../src/basemap/pmtiles-archive.ts';

/** How far geometry runs over a tile's side, in 512ths of the side: as far as its strokes are wide. */
const BUFFER = 4;

/** The order in which a tile has them. */
const LAYERS = [
  'land',
  'lakes',
  'rivers',
  'borders',
  'divisions',
  'labels',
] as const satisfies readonly BasemapLayerName[];

/** Where a tile lies. */
type Square = Pick<Tile, 'zoom' | 'x' | 'y'>;

/**
 * Cuts features into all the tiles of a zoom that have any, and encodes them.
 * @param extent a tile's side, in its own units.
 */
export function cutTiles(
  zoom: number,
  layers: Readonly<Partial<Record<BasemapLayerName, Feature[]>>>,
  extent: number,
): Tile[] {
  const base: GeoJSONVTOptions = {
    extent,
    // One zoom more than is cut: geojson-vt simplifies nothing at its last.
    maxZoom: zoom + 1,
    indexMaxZoom: 0,
    buffer: (BUFFER * extent) / 512,
    // Land and borders are simplified already, so that they share their lines.
    tolerance: 0,
  };
  const index = (features: Feature[], options: Partial<GeoJSONVTOptions> = {}) =>
    new GeoJSONVT({ type: 'FeatureCollection', features }, { ...base, ...options });
  const options: Readonly<Partial<Record<BasemapLayerName, Partial<GeoJSONVTOptions>>>> = {
    lakes: { tolerance: extent / 1024 },
    rivers: { tolerance: extent / 1024 },
    // A name in two tiles would be written twice.
    labels: { buffer: 0 },
  };
  const indexes = LAYERS.flatMap((name) => {
    const features = layers[name];
    return features === undefined ? [] : [[name, index(features, options[name])] as const];
  });

  const tiles: Tile[] = [];
  const cut = (at: Square): void => {
    const found: Record<string, GeoJSONVTTile> = {};
    for (const [name, vectorIndex] of indexes) {
      const tile = vectorIndex.getTile(at.zoom, at.x, at.y);
      if (tile && tile.features.length > 0) found[name] = tile;
    }
    if (Object.keys(found).length === 0) return;
    tiles.push({ ...at, data: fromGeojsonVt(found, { version: 2, extent }) });
    for (const tile of Object.values(found)) letGo(tile);
  };
  const cutWithin = (square: Square): void => {
    if (square.zoom === zoom) {
      cut(square);
      return;
    }
    const quarters = quartersOf(square);
    // An index draws each square that it passes on the way to a tile as if it were one, and keeps the drawing.
    for (const quarter of quarters.filter((each) => each.zoom < zoom)) {
      for (const [, vectorIndex] of indexes) {
        const passed = vectorIndex.getTile(quarter.zoom, quarter.x, quarter.y);
        if (passed !== null) passed.features = [];
      }
    }
    for (const quarter of quarters) cutWithin(quarter);
  };
  cutWithin({ zoom: 0, x: 0, y: 0 });
  return tiles;
}

/** An index keeps every tile that it has cut, and what it would be cut into: thousands, half of all memory. */
function letGo(tile: GeoJSONVTTile): void {
  tile.features = [];
  tile.source = null;
}

function quartersOf({ zoom, x, y }: Square): readonly Square[] {
  return [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map(([right = 0, down = 0]) => ({ zoom: zoom + 1, x: 2 * x + right, y: 2 * y + down }));
}
