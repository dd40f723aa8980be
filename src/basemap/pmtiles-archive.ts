import { gzipSync } from 'fflate';
import {
  Compression,
  type Entry,
  HEADER_SIZE_BYTES,
  headerToBytes,
  ROOT_SIZE,
  serializeDir,
  TileType,
  zxyToTileID,
} from 's2-pmtiles';

/** An encoded vector tile and where it lies. */
export interface Tile {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

/** What a PMTiles header says of the tiles, in degrees WGS 84. */
interface ArchiveArea {
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly center: readonly [longitude: number, latitude: number, zoom: number];
}

/** The header's positions are in units of 10⁻⁷ degrees (PMTiles specification, version 3, section 3). */
const POSITION_UNIT = 1e7;
const BOUNDS_OFFSET = 102;
const CENTER_ZOOM_OFFSET = 118;
const CENTER_OFFSET = 119;

/** Tells bytes apart as text: each of the 256 is another letter. */
const latin1 = new TextDecoder('latin1');

/** No time stamp, so that the same bytes compress to the same bytes. */
const compress = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 });

/**
 * The bytes of a PMTiles archive, version 3: each tile compressed once, equal tiles kept once, all
 * in one directory. The writer of s2-pmtiles is not used, only its encodings: it leaves 96 kB of
 * padding and no bounds.
 * @param isCompressed whether the tiles' data are gzip's already.
 * Specification: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 * @throws Error where the tiles are too many for one directory.
 */
export function pmtilesArchive(
  tiles: readonly Tile[],
  metadata: Readonly<Record<string, unknown>>,
  { bounds, center }: ArchiveArea,
  isCompressed = false,
): Uint8Array {
  const sorted = tiles
    .map(({ zoom, x, y, data }) => ({ zoom, tileID: zxyToTileID(zoom, x, y), data }))
    .sort((a, b) => a.tileID - b.tileID);

  const contents: Uint8Array[] = [];
  const placed = new Map<string, { offset: number; length: number }>();
  const entries: Entry[] = [];
  let tileDataLength = 0;
  for (const { tileID, data } of sorted) {
    const key = latin1.decode(data);
    let place = placed.get(key);
    if (!place) {
      const compressed = isCompressed ? data : compress(data);
      place = { offset: tileDataLength, length: compressed.length };
      placed.set(key, place);
      contents.push(compressed);
      tileDataLength += compressed.length;
    }
    const previous = entries[entries.length - 1];
    const continues =
      previous?.offset === place.offset && previous.tileID + previous.runLength === tileID;
    if (continues) previous.runLength += 1;
    else entries.push({ tileID, ...place, runLength: 1 });
  }

  const root = compress(serializeDir(entries));
  if (HEADER_SIZE_BYTES + root.length > ROOT_SIZE) {
    throw new Error(`the basemap's directory of ${entries.length} tiles is too large for one page`);
  }
  const json = compress(new TextEncoder().encode(JSON.stringify(metadata)));
  const jsonMetadataOffset = HEADER_SIZE_BYTES + root.length;
  const tileDataOffset = jsonMetadataOffset + json.length;
  const zooms = sorted.map(({ zoom }) => zoom);
  const header = headerToBytes({
    specVersion: 3,
    rootDirectoryOffset: HEADER_SIZE_BYTES,
    rootDirectoryLength: root.length,
    jsonMetadataOffset,
    jsonMetadataLength: json.length,
    leafDirectoryOffset: tileDataOffset,
    leafDirectoryLength: 0,
    tileDataOffset,
    tileDataLength,
    numAddressedTiles: sorted.length,
    numTileEntries: entries.length,
    numTileContents: contents.length,
    clustered: true,
    internalCompression: Compression.Gzip,
    tileCompression: Compression.Gzip,
    tileType: TileType.Pbf,
    minZoom: Math.min(...zooms),
    maxZoom: Math.max(...zooms),
  });
  // Its magic number is written short: the specification wants all of 'PMTiles'.
  header.set(new TextEncoder().encode('PMTiles'));
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  for (const [at, degrees] of bounds.entries()) {
    view.setInt32(BOUNDS_OFFSET + 4 * at, Math.round(degrees * POSITION_UNIT), true);
  }
  const [longitude, latitude, zoom] = center;
  view.setUint8(CENTER_ZOOM_OFFSET, zoom);
  view.setInt32(CENTER_OFFSET, Math.round(longitude * POSITION_UNIT), true);
  view.setInt32(CENTER_OFFSET + 4, Math.round(latitude * POSITION_UNIT), true);
  return joined([header, root, json, ...contents]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
