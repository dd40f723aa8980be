import type { Map as LeafletMap } from 'leaflet';
import { type OpeningView, zoomIn } from '../../geojson/presentation.ts';
import { setExactView } from '../../map/exact-view.ts';

/**
 * What takes a page's map to where it is to open, and has the page's root say where it stands
 * (`data-view`: longitude, latitude, zoom level, and its width and height in CSS pixels).
 */
export function openingOf(view: OpeningView | undefined): (map: LeafletMap) => boolean {
  return (map) => {
    map.on('moveend resize', () => noteView(map));
    if (view === undefined) return false;
    const { x: width, y: height } = map.getSize();
    setExactView(map, [view.latitude, view.longitude], zoomIn(view, { width, height }), false);
    return true;
  };
}

function noteView(map: LeafletMap): void {
  const { lng, lat } = map.getCenter().wrap();
  const { x, y } = map.getSize();
  document.documentElement.dataset['view'] = [lng, lat, map.getZoom(), x, y].join(' ');
}
