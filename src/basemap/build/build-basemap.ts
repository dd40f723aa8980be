import { GeoJSONVT, type GeoJSONVTOptions, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { packageVersion } from '../../gazetteer/build/inputs.ts';
import { readNaturalEarthUnits } from '../../gazetteer/build/outlines/natural-earth-units.ts';
import {
  type BasemapLayerName,
  EMBEDDED_DATA_ZOOM,
  LEVEL_DIFFERENCE,
  MAX_DATA_ZOOM,
  TOWNS_DATA_ZOOM,
} from '../basemap-schema.ts';
import { MERCATOR_LATITUDE } from '../mercator.ts';
import { pmtilesArchive, type Tile } from '../pmtiles-archive.ts';
import { readLabels } from './labels.ts';
import { lakesAndRivers } from './lakes-and-rivers.ts';
import { landAndBorders } from './land-and-borders.ts';

interface BuildBasemapOptions {
  /** The folder of the installed data packages: node_modules. */
  readonly packagesDir: string;
  /** Told what is being done and what share of all is done, from 0 to 1. */
  readonly onProgress?: (step: string, done: number) => void;
}

/** The PMTiles files that were built. */
export interface BuiltBasemap {
  /** The world. */
  readonly basemap: Uint8Array;
  /** The names of towns. */
  readonly towns: Uint8Array;
  /** What a published page carries of the world. */
  readonly embedded: Uint8Array;
}

/** The basemap's sides in tile units: finer where the tile will be enlarged. */
const EXTENT = 2048;
const LAST_EXTENT = 4096;
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
const LAYER_FIELDS = {
  land: {},
  lakes: {},
  rivers: {},
  borders: { disputed: 'Boolean' },
  divisions: {},
  labels: { kind: 'String', name: 'String', from: 'Number', rank: 'Number' },
} as const satisfies Readonly<Record<BasemapLayerName, Record<string, string>>>;

/**
 * Builds the embedded world map from the data packages into a PMTiles file of vector tiles, data
 * zooms 0 to 6; one with the names of towns, of one data zoom; and a smaller map, data zooms 0 to 5.
 * Writes nothing. The same packages give the same bytes.
 * @throws PackageDataError naming the file that is missing or not understood.
 */
export async function buildBasemap({
  packagesDir,
  onProgress,
}: BuildBasemapOptions): Promise<BuiltBasemap> {
  // Reading the divisions takes seconds: what is not installed is told before.
  await packageVersion(packagesDir, '@rapideditor/country-coder');
  onProgress?.('Reading land and borders', 0);
  const natural = await readNaturalEarthUnits();
  const landAt = landAndBorders(natural);
  const watersAt = await lakesAndRivers();
  onProgress?.('Placing names', 0.3);
  const named = await readLabels(packagesDir, natural);
  const isTown = ({ properties }: Feature): boolean => properties?.['kind'] === 'town';
  const labels = named.filter((label) => !isTown(label));
  const towns = named.filter(isTown);

  const tilesAt = (zoom: number, isLast: boolean) => {
    const shown = labels.filter(
      ({ properties }) => isLast || Number(properties?.['from']) <= zoom + LEVEL_DIFFERENCE,
    );
    const features = { ...landAt(zoom), ...watersAt(zoom), labels: shown };
    return cutTiles(zoom, features, zoom === MAX_DATA_ZOOM ? LAST_EXTENT : EXTENT);
  };
  const tiles: Tile[] = [];
  for (let zoom = 0; zoom <= MAX_DATA_ZOOM; zoom += 1) {
    onProgress?.('Cutting tiles', 0.4 + (0.5 * zoom) / MAX_DATA_ZOOM);
    tiles.push(...tilesAt(zoom, zoom === MAX_DATA_ZOOM));
  }
  const embeddedTiles = [
    ...tiles.filter(({ zoom }) => zoom < EMBEDDED_DATA_ZOOM),
    ...tilesAt(EMBEDDED_DATA_ZOOM, true),
  ];

  onProgress?.('Writing the basemap', 0.9);
  const townTiles = cutTiles(TOWNS_DATA_ZOOM, { labels: towns }, LAST_EXTENT);
  const map = {
    name: 'Dateline basemap',
    description: 'Land, water, borders and a few names of the world',
  };
  return {
    basemap: archiveOf(tiles, {
      ...map,
      vector_layers: vectorLayers(LAYER_FIELDS, 0, MAX_DATA_ZOOM),
    }),
    embedded: archiveOf(embeddedTiles, {
      ...map,
      vector_layers: vectorLayers(LAYER_FIELDS, 0, EMBEDDED_DATA_ZOOM),
    }),
    towns: archiveOf(townTiles, {
      name: 'Dateline towns',
      description: 'Names of towns and villages of the world',
      vector_layers: vectorLayers(
        { labels: LAYER_FIELDS.labels },
        TOWNS_DATA_ZOOM,
        TOWNS_DATA_ZOOM,
      ),
    }),
  };
}

function archiveOf(
  tiles: readonly Tile[],
  metadata: Readonly<Record<string, unknown>>,
): Uint8Array {
  return pmtilesArchive(
    tiles,
    {
      ...metadata,
      attribution: 'Made with Natural Earth; © GeoNames (CC BY 4.0); Flanders Marine Institute',
      type: 'baselayer',
    },
    {
      bounds: [-180, -MERCATOR_LATITUDE, 180, MERCATOR_LATITUDE],
      center: [0, 20, 2],
    },
  );
}

function cutTiles(
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
  for (let x = 0; x < 2 ** zoom; x += 1) {
    for (let y = 0; y < 2 ** zoom; y += 1) {
      const found: Record<string, GeoJSONVTTile> = {};
      for (const [name, vectorIndex] of indexes) {
        const tile = vectorIndex.getTile(zoom, x, y);
        if (tile && tile.features.length > 0) found[name] = tile;
      }
      if (Object.keys(found).length === 0) continue;
      tiles.push({ zoom, x, y, data: fromGeojsonVt(found, { version: 2, extent }) });
    }
  }
  return tiles;
}

function vectorLayers(
  layers: Readonly<Record<string, Record<string, string>>>,
  minzoom: number,
  maxzoom: number,
): object[] {
  return Object.entries(layers).map(([id, fields]) => ({ id, fields, minzoom, maxzoom }));
}
