import type { Map as LeafletMap } from 'leaflet';
import type { BasemapLayer, Detail } from '../basemap/basemap-layer.ts';

export { detailMap } from '../basemap/detail/detail-map.ts';

/**
 * Has a layer paint more detail, and lets one come as near as that is worth where the view's middle
 * has some: elsewhere the world is made for no more than the map's own nearest zoom.
 * @returns what takes the map's nearest zoom back.
 */
export function addDetail(map: LeafletMap, basemap: BasemapLayer, detail: Detail): () => void {
  const own = map.getMaxZoom();
  let given = own;
  let asked = 0;
  const follow = () => {
    const turn = ++asked;
    const { lng, lat } = map.getCenter();
    void detail.nearestZoomAt(lng, lat).then(
      (nearest) => {
        // Another's limit, as that of street tiles, is left to it.
        if (turn !== asked || map.getMaxZoom() !== given) return;
        given = Math.max(own, nearest);
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
    if (map.getMaxZoom() === given) map.setMaxZoom(own);
  };
}
