import { DomUtil, type Map as LeafletMap } from 'leaflet';
import { useEffect, useLayoutEffect } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { setExactView } from './exact-view.ts';
import { farthestZoom } from './framing.ts';
import { hearKeys } from './map-keys.ts';

/** What every map is to its page: named for those who do not see it, as large as its frame, and never smaller than the world. */
export function useMapFrame(map: LeafletMap | null): void {
  const { mapKeys } = useTexts();
  // Before it is painted: what can be seen can be used.
  useLayoutEffect(() => (map === null ? undefined : hearKeys(map)), [map]);
  useEffect(() => {
    if (map === null) return;
    const container = map.getContainer();
    container.setAttribute('role', 'group');
    // West is left in every language, and a canvas writes its labels as its element reads.
    container.setAttribute('dir', 'ltr');
    container.setAttribute('aria-label', mapKeys);
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      const { x, y } = map.getSize();
      if (y === 0) return;
      const farthest = farthestZoom(x, y);
      // At once: Leaflet would go there in its own time, when the map may be gone.
      if (map.getZoom() < farthest) {
        setExactView(map, map.getCenter(), farthest, false);
      }
      map.setMinZoom(farthest);
    });
    observer.observe(container);
    return () => observer.disconnect();
  }, [map, mapKeys]);
  useEffect(() => {
    if (map !== null) endZoomWith(map);
  }, [map]);
}

/** Ends a zoom under way with its map, as a browser tells its end: Leaflet would a moment later, and throw. */
function endZoomWith(map: LeafletMap): void {
  const proxy = map.getContainer().querySelector('.leaflet-proxy');
  map.on('unload', () => {
    const end = new TransitionEvent(DomUtil.TRANSITION_END, { propertyName: 'transform' });
    proxy?.dispatchEvent(end);
  });
}
