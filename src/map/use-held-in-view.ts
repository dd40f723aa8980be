import type { LatLngTuple, Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { noticeHand } from './hand-on-map.ts';
import type { MapPlace } from './map-place.ts';
import { nearestCopy } from './world-copies.ts';

/** How far from the map's edges it is kept, in CSS pixels. */
const ROOM = 60;

/** Keeps a place in view that was in view before, where a person zooms: what takes the map elsewhere means to. */
export function useHeldInView(map: LeafletMap, held: MapPlace | null): void {
  useEffect(() => {
    if (held === null) return;
    const [longitude, latitude] = held.point;
    const at = (): LatLngTuple => [latitude, nearestCopy(longitude, map.getCenter().lng)];
    // As it came to rest: when a zoom begins Leaflet has put the map back already.
    let isInView = false;
    const hand = noticeHand(map);
    const rest = () => {
      hand.letGo();
      isInView = map.getBounds().contains(at());
    };
    const keep = () => {
      if (!isInView || !hand.isOn() || map.getBounds().contains(at())) return;
      const animate = map.options.zoomAnimation === true;
      map.panInside(at(), { padding: [ROOM, ROOM], animate });
    };
    rest();
    map.on('moveend', rest).on('zoomend', keep);
    return () => {
      hand.stop();
      map.off('moveend', rest).off('zoomend', keep);
    };
  }, [map, held]);
}
