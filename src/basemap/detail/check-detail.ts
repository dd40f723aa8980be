import { Compression, type Header, TileType, tileTypeExt } from 'pmtiles';
import * as v from 'valibot';
import { LEVEL_DIFFERENCE } from '../basemap-schema.ts';
import { DetailError } from './detail-error.ts';
import type { DetailBounds } from './detail-file.ts';
import { DETAIL_FROM, FOREIGN_SCHEMAS, NEEDED_LAYERS } from './detail-schema.ts';

/** What is known of a file of map detail. */
export interface DetailFacts {
  readonly minDataZoom: number;
  readonly maxDataZoom: number;
  readonly bounds: DetailBounds;
  /** Whose data it is, as the file says it, in plain words; '' where it says nothing. */
  readonly attribution: string;
}

const HOW = '"pmtiles extract" makes one of a region: https://docs.protomaps.com/pmtiles/cli';
/** The bytes by which people's other files are known, and what is to be said of those. */
const OTHER_FILES: readonly (readonly [magic: string, is: string])[] = [
  [
    'SQLite format 3',
    'is an SQLite file, as MBTiles are. "pmtiles convert" makes a PMTiles file of one',
  ],
  ['PK\u0003\u0004', 'is a ZIP archive. Unpack it, and give the PMTiles file in it'],
  ['\u001f\u008b', 'is compressed with gzip. Unpack it first'],
  ['<', 'is a web page or XML, not a map'],
  ['{', 'is JSON. Places come in by another way; a basemap is a PMTiles file'],
];
/** pmtiles reads no older version's directories as they should be. */
const VERSION = 3;

const metadataSchema = v.object({
  attribution: v.optional(v.string(), ''),
  vector_layers: v.array(
    v.object({ id: v.string(), fields: v.optional(v.record(v.string(), v.unknown()), {}) }),
  ),
});

/**
 * Looks at the first bytes of what is said to be a PMTiles file.
 * @throws DetailError where they are of something else, or of another version.
 */
export function checkBeginning(name: string, first: ArrayBuffer): void {
  const start = String.fromCharCode(...new Uint8Array(first, 0, Math.min(16, first.byteLength)));
  if (first.byteLength === 0) throw new DetailError(`${name} is empty. ${HOW}`);
  const other = OTHER_FILES.find(([magic]) => start.trimStart().startsWith(magic));
  if (other !== undefined) throw new DetailError(`${name} ${other[1]}. ${HOW}`);
  if (!start.startsWith('PMTiles')) {
    throw new DetailError(`${name} is no PMTiles file. ${HOW}`);
  }
  const version = start.charCodeAt(7);
  if (version !== VERSION) {
    throw new DetailError(
      `${name} is of version ${version} of PMTiles, and version 3 is read. "pmtiles convert" makes one of it.`,
    );
  }
}

/**
 * Checks that a PMTiles file is one that can be painted: vector tiles of the Protomaps schema.
 * @param metadata what the file says of itself, as it was parsed.
 * @throws DetailError naming the file and what is wrong with it.
 */
export function checkDetail(name: string, header: Header, metadata: unknown): DetailFacts {
  if (header.tileType !== TileType.Mvt) {
    const type = tileTypeExt(header.tileType).slice(1).toUpperCase();
    throw new DetailError(
      `${name} holds ${type === '' ? 'tiles of an unknown kind' : `pictures (${type})`}, and a basemap is painted from vector tiles. ${HOW}`,
    );
  }
  for (const compression of [header.tileCompression, header.internalCompression]) {
    if (compression !== Compression.Gzip && compression !== Compression.None) {
      throw new DetailError(
        `${name} is compressed in a way that browsers do not read (${Compression[compression] ?? compression}): gzip is read. ${HOW}`,
      );
    }
  }
  const { attribution, fields, layers } = readMetadata(name, metadata);
  checkSchema(name, layers, fields);
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
  if (maxZoom + LEVEL_DIFFERENCE < DETAIL_FROM) {
    throw new DetailError(
      `${name} ends at zoom ${maxZoom}, where the embedded world map has as much. Extract it again with --maxzoom=14.`,
    );
  }
  return {
    minDataZoom: minZoom,
    maxDataZoom: maxZoom,
    bounds: { west: minLon, south: minLat, east: maxLon, north: maxLat },
    attribution: plainText(attribution),
  };
}

function readMetadata(name: string, metadata: unknown) {
  const { success, output } = v.safeParse(metadataSchema, metadata);
  if (!success) {
    throw new DetailError(
      `${name} does not say what layers its tiles have, so nobody knows how to paint them. ${HOW}`,
    );
  }
  const layers = output.vector_layers.map(({ id }) => id);
  const roads = output.vector_layers.find(({ id }) => id === 'roads');
  return { layers, fields: Object.keys(roads?.fields ?? {}), attribution: output.attribution };
}

function checkSchema(name: string, layers: readonly string[], fields: readonly string[]): void {
  const missing = NEEDED_LAYERS.filter((layer) => !layers.includes(layer));
  const isOld = fields.includes('pmap:kind') && !fields.includes('kind');
  if (missing.length === 0 && !isOld) return;
  const foreign = isOld
    ? 'version 3 or older of the Protomaps schema'
    : FOREIGN_SCHEMAS.find(([layer]) => layers.includes(layer))?.[1];
  const found = foreign === undefined ? `lacks ${missing.join(', ')}` : `is in ${foreign}`;
  throw new DetailError(
    `${name} ${found}, and a basemap is painted from version 4 of the Protomaps schema. ${HOW}`,
  );
}

/** An attribution is often HTML: a link and an entity. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, 200);
}
