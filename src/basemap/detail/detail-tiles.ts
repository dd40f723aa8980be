import type { PreparedTile } from 'protomaps-leaflet';
import { TOWNS } from '../basemap-paint.ts';
import { LEVEL_DIFFERENCE } from '../basemap-schema.ts';
import { AREAS } from '../labels-off-marks.ts';
import { type Detail, TILE_SIZE, type TileCoords } from '../tile-painter.ts';
import { DETAIL } from './detail-rules.ts';

/** What a tile of the map is painted from: more detail where there is some, else the world. */
export const tilesFor: Detail['tilesFor'] = (coords, detail, world, towns) => {
  const isDetailed = detail !== null;
  const all = new Map([['', [withOwnLabels(world, coords, isDetailed)]]]);
  all.set(DETAIL, [detail ?? nothingAt(world, coords)]);
  if (!isDetailed && towns !== null) all.set(TOWNS, [withOwnLabels(towns, coords, false)]);
  return { all, isDetailed };
};

/**
 * A data tile with the names alone that stand in one tile of the map: each of those tiles has names
 * of its own, for the next may have more detail, with its own names.
 * @param isDetailed whether this tile has: then only names of areas are left, and no ground.
 */
function withOwnLabels(tile: PreparedTile, coords: TileCoords, isDetailed: boolean): PreparedTile {
  const { origin, scale } = tile;
  const labels = (tile.data.get('labels') ?? []).filter(({ geom, props }) => {
    const point = geom[0]?.[0];
    return (
      point !== undefined &&
      Math.floor((origin.x + point.x * scale) / TILE_SIZE) === coords.x &&
      Math.floor((origin.y + point.y * scale) / TILE_SIZE) === coords.y &&
      (!isDetailed || AREAS.has(props['kind']))
    );
  });
  const data = new Map([...(isDetailed ? [] : tile.data), ['labels', labels] as const]);
  return { ...tile, dataTile: coords, dim: TILE_SIZE, data };
}

/** Where there is no detail: the names of the next tile that has some are told of reaching in. */
function nothingAt(world: PreparedTile, { z, x, y }: TileCoords): PreparedTile {
  const dataTile = { z: z - LEVEL_DIFFERENCE, x: x >> LEVEL_DIFFERENCE, y: y >> LEVEL_DIFFERENCE };
  return { ...world, dataTile, dim: TILE_SIZE << LEVEL_DIFFERENCE, data: new Map() };
}
