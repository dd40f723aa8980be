import type { Map as LeafletMap } from 'leaflet';
import type { BasemapLayer, Detail } from '../basemap/basemap-layer.ts';
import type { DetailFile } from '../basemap/detail/detail-file.ts';
import { detailMap } from '../basemap/detail/detail-map.ts';
import { DETAILED_NEAREST, WORLD_NEAREST } from './nearest-zoom.ts';

/**
 * Has a layer paint a file's detail, once that is there and is one.
 * @param onFailed told where it is none, or cannot be had.
 * @returns what puts an end to it.
 */
export function bringDetail(
  map: LeafletMap,
  basemap: BasemapLayer,
  file: DetailFile,
  onFailed: () => void,
): () => void {
  let leave: (() => void) | null = null;
  let isWanted = true;
  detailMap(file).then(
    (detail) => {
      if (isWanted) leave = addDetail(map, basemap, detail);
    },
    // The world stands for it; who keeps the site is told what to mend.
    (error: unknown) => {
      console.warn(error instanceof Error ? error.message : error);
      if (isWanted) onFailed();
    },
  );
  return () => {
    isWanted = false;
    leave?.();
  };
}

/**
 * Has a layer paint more detail, and lets one come as near as that is worth where the view's middle
 * has some: elsewhere the world is made for less.
 * @returns what takes that back.
 */
function addDetail(map: LeafletMap, basemap: BasemapLayer, detail: Detail): () => void {
  let given = map.getMaxZoom();
  let asked = 0;
  const follow = () => {
    const turn = ++asked;
    const { lng, lat } = map.getCenter();
    void detail.nearestZoomAt(lng, lat).then(
      (nearest) => {
        // Another's limit, as that of street tiles, is left to it.
        if (turn !== asked || map.getMaxZoom() !== given) return;
        given = Math.max(WORLD_NEAREST, Math.min(DETAILED_NEAREST, nearest));
        if (given !== map.getMaxZoom()) map.setMaxZoom(given);
      },
      () => undefined,
    );
  };
  basemap.setDetail(detail);
  map.on('moveend', follow);
  follow();
  return () => {
    asked += 1;
    map.off('moveend', follow);
    if (map.getMaxZoom() === given) map.setMaxZoom(WORLD_NEAREST);
  };
}
