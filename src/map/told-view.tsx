import { useMapEvent } from 'react-leaflet';
import type { MapView } from './map-view.ts';

/** Tells where the map stands, at its own longitude, each time it has come to rest. */
export function ToldView({ onView }: { readonly onView: (view: MapView) => void }) {
  const map = useMapEvent('moveend', () => {
    const { lng, lat } = map.getCenter().wrap();
    onView({ longitude: lng, latitude: lat, zoom: map.getZoom() });
  });
  return null;
}
