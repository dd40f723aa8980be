import type { Feature } from 'geojson';
import {
  type BasemapLayerName,
  EMBEDDED_DATA_ZOOM,
  LEVEL_DIFFERENCE,
  MAX_DATA_ZOOM,
  TOWNS_DATA_ZOOM,
} from '../../../src/basemap/basemap-schema.ts';
import { MERCATOR_LATITUDE } from '../../../src/basemap/mercator.ts';
import { pmtilesArchive, type Tile } from '../../../src/basemap/pmtiles-archive.ts';
import { packageVersion } from '../../../src/cli/builds/package-version.ts';
import { readNaturalEarthUnits } from '../outlines/natural-earth-units.ts';
import { cutTiles } from './cut-tiles.ts';
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
  await packageVersion('@rapideditor/country-coder', packagesDir);
  const { tiles, embeddedTiles, towns } = await cutWorld(packagesDir, onProgress);
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

/** The world's tiles, and the names of towns; all that they are made of is let go of with this. */
async function cutWorld(
  packagesDir: string,
  onProgress: BuildBasemapOptions['onProgress'],
): Promise<{
  readonly tiles: readonly Tile[];
  readonly embeddedTiles: readonly Tile[];
  readonly towns: Feature[];
}> {
  const { landAt, named } = await readWorld(packagesDir, onProgress);
  const watersAt = await lakesAndRivers();
  const isTown = ({ properties }: Feature): boolean => properties?.['kind'] === 'town';
  const labels = named.filter((label) => !isTown(label));

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
  return { tiles, embeddedTiles, towns: named.filter(isTown) };
}

/** Land, borders and all names; the units that they are drawn from are let go of with this. */
async function readWorld(
  packagesDir: string,
  onProgress: BuildBasemapOptions['onProgress'],
): Promise<{
  readonly landAt: ReturnType<typeof landAndBorders>;
  readonly named: readonly Feature[];
}> {
  onProgress?.('Reading land and borders', 0);
  const natural = await readNaturalEarthUnits();
  onProgress?.('Placing names', 0.3);
  const named = await readLabels(packagesDir, natural);
  return { landAt: landAndBorders(natural), named };
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

function vectorLayers(
  layers: Readonly<Record<string, Record<string, string>>>,
  minzoom: number,
  maxzoom: number,
): object[] {
  return Object.entries(layers).map(([id, fields]) => ({ id, fields, minzoom, maxzoom }));
}
