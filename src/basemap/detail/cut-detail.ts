import { gzipSync } from 'fflate';
import type { PMTiles } from 'pmtiles';
import { LEVEL_DIFFERENCE } from '../basemap-schema.ts';
import { mercator } from '../mercator.ts';
import { pmtilesArchive, type Tile } from '../pmtiles-archive.ts';
import type { DetailBounds } from './detail-file.ts';
import { DETAIL_FROM } from './detail-schema.ts';
import type { OpenDetail } from './open-detail.ts';

/** A place to have detail around, in degrees WGS 84. */
export interface DetailedPlace {
  readonly point: readonly [longitude: number, latitude: number];
}

/** A piece of a file of detail, and what is in it. */
export interface CutDetail {
  /** A PMTiles file. */
  readonly archive: Uint8Array;
  readonly bounds: DetailBounds;
  /** How many places have detail to a data zoom, the nearest zoom first. */
  readonly placesByZoom: readonly (readonly [dataZoom: number, places: number])[];
  /** Places that the file has nothing of. */
  readonly outside: number;
  /** Whether there would have been more. */
  readonly isFull: boolean;
}

interface CutOptions {
  /** The nearest data zoom that is taken. */
  readonly lastDataZoom: number;
  /** What the tiles may weigh, in bytes. */
  readonly mostBytes: number;
}

/** How far around a place tiles are taken, as a share of a data tile's 512 CSS pixels: a phone's width. */
const AROUND = 0.8;

/**
 * Cuts the tiles around places out of a file of detail: zoom by zoom from afar, the first place
 * first, as long as there is room; a place whose tiles have none gets no nearer ones.
 * @returns null where it has none of the places.
 * @throws DetailError where the file cannot be read.
 */
export async function cutDetail(
  { name, archive, facts }: OpenDetail,
  places: readonly DetailedPlace[],
  { lastDataZoom, mostBytes }: CutOptions,
): Promise<CutDetail | null> {
  const taken = new Map<string, Tile>();
  const reached = new Map<DetailedPlace, number>();
  const first = Math.max(facts.minDataZoom, DETAIL_FROM - LEVEL_DIFFERENCE);
  const last = Math.min(facts.maxDataZoom, lastDataZoom);
  let bytes = 0;
  let isFull = false;
  let waiting = places;
  for (let zoom = first; zoom <= last && waiting.length > 0; zoom += 1) {
    const going: DetailedPlace[] = [];
    for (const place of waiting) {
      const fresh = await tilesAround(archive, zoom, place, taken);
      if (fresh === null) continue;
      const more = fresh.reduce((sum, { data }) => sum + data.byteLength, 0);
      if (bytes + more > mostBytes) {
        isFull = true;
        continue;
      }
      bytes += more;
      for (const tile of fresh) taken.set(keyOf(tile), tile);
      reached.set(place, zoom);
      going.push(place);
    }
    waiting = going;
  }
  if (taken.size === 0) return null;
  const bounds = boundsAround([...reached.keys()], facts.bounds);
  return {
    archive: pmtilesArchive(
      [...taken.values()],
      await metadataOf(name, archive),
      areaOf(bounds, first),
      true,
    ),
    bounds,
    placesByZoom: countByZoom([...reached.values()]),
    outside: places.length - reached.size,
    isFull,
  };
}

/**
 * The tiles around a place that were not taken before, compressed.
 * @returns null where the file has no tile at the place itself.
 */
async function tilesAround(
  archive: PMTiles,
  zoom: number,
  { point }: DetailedPlace,
  taken: ReadonlyMap<string, Tile>,
): Promise<readonly Tile[] | null> {
  const count = 2 ** zoom;
  const [x, y] = mercator(...point).map((share) => share * count) as [number, number];
  const found: Tile[] = [];
  for (let row = Math.floor(y - AROUND); row <= Math.floor(y + AROUND); row += 1) {
    if (row < 0 || row >= count) continue;
    for (let column = Math.floor(x - AROUND); column <= Math.floor(x + AROUND); column += 1) {
      const at = { zoom, x: ((column % count) + count) % count, y: row };
      const isMiddle = column === Math.floor(x) && row === Math.floor(y);
      if (taken.has(keyOf(at))) continue;
      const tile = await archive.getZxy(zoom, at.x, at.y);
      if (tile !== undefined) {
        const data = gzipSync(new Uint8Array(tile.data), { level: 9, mtime: 0 });
        found.push({ ...at, data });
      } else if (isMiddle) return null;
    }
  }
  return found;
}

function keyOf({ zoom, x, y }: Omit<Tile, 'data'>): string {
  return `${zoom}/${x}/${y}`;
}

/** What a file says of itself is said of its piece as well: whose data it is, and its layers. */
async function metadataOf(name: string, archive: PMTiles) {
  const { attribution, vector_layers, version } = (await archive.getMetadata()) as Readonly<
    Record<string, unknown>
  >;
  return { name, attribution, vector_layers, version, type: 'baselayer' };
}

/** The smallest box of the places, within what the file covers. */
function boundsAround(places: readonly DetailedPlace[], whole: DetailBounds): DetailBounds {
  const longitudes = places.map(({ point }) => point[0]);
  const latitudes = places.map(({ point }) => point[1]);
  return {
    west: Math.max(whole.west, Math.min(...longitudes)),
    south: Math.max(whole.south, Math.min(...latitudes)),
    east: Math.min(whole.east, Math.max(...longitudes)),
    north: Math.min(whole.north, Math.max(...latitudes)),
  };
}

function areaOf({ west, south, east, north }: DetailBounds, zoom: number) {
  return {
    bounds: [west, south, east, north] as const,
    center: [(west + east) / 2, (south + north) / 2, zoom] as const,
  };
}

function countByZoom(zooms: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const zoom of zooms) counts.set(zoom, (counts.get(zoom) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => b - a);
}
