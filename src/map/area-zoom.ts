import type { Map as LeafletMap } from 'leaflet';
import type { Outline } from '../gazetteer/outline.ts';
import type { Position } from '../gazetteer/place-record.ts';
import { boundsOf } from './framing.ts';
import { loadOutline } from './load-outline.ts';
import type { MapFiles } from './map-files.ts';

const FARTHEST = 3;

/**
 * The zoom level that shows all of an area, by its outline's key; null for none.
 * @throws where the outline cannot be had.
 */
export async function areaZoom(
  map: LeafletMap,
  key: string,
  files: MapFiles,
): Promise<number | null> {
  const outline = await loadOutline(key, files);
  const bounds = outline && boundsOf(pointsOf(outline));
  if (bounds === null) return null;
  const { west, south, east, north } = bounds;
  const fitting = map.getBoundsZoom([
    [south, west],
    [north, east],
  ]);
  return Math.max(FARTHEST, Math.min(fitting, map.getMaxZoom()));
}

function pointsOf({ type, coordinates }: Outline): Position[] {
  const lines =
    type === 'MultiPolygon'
      ? coordinates.flatMap(([outer = []]) => [outer])
      : coordinates.slice(0, type === 'Polygon' ? 1 : undefined);
  return lines.flatMap((line) =>
    line.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude]),
  );
}
