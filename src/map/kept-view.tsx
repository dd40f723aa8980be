import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { useLatest } from '../interface/use-latest.ts';
import { setExactView } from './exact-view.ts';
import { noticeHand } from './hand-on-map.ts';
import type { MapView } from './map-view.ts';

interface KeptViewProps {
  /** Where the map is to stand; null where it may stand as it does. */
  readonly view: MapView | null;
  /** Told when a person has moved the map; not of the map's own flights. */
  readonly onView: (view: MapView) => void;
}

/** Keeps the map's view in step with one that is kept elsewhere. */
export function KeptView({ view, onView }: KeptViewProps) {
  const map = useMap();
  // The map opens there.
  const told = useRef<MapView | null>(view);
  const latest = useLatest(onView);

  useEffect(() => {
    const hand = noticeHand(map);
    const tell = () => {
      if (!hand.isOn()) return;
      hand.letGo();
      const { lat, lng } = map.getCenter().wrap();
      told.current = { longitude: lng, latitude: lat, zoom: map.getZoom() };
      latest.current(told.current);
    };
    map.on('moveend', tell);
    return () => {
      hand.stop();
      map.off('moveend', tell);
    };
  }, [map]);

  useEffect(() => {
    const before = told.current;
    told.current = view;
    if (view === null || (before !== null && nearly(view, before))) return;
    setExactView(map, [view.latitude, view.longitude], view.zoom, false);
  }, [map, view]);
  return null;
}

/** Whether two are the same but for how exactly they are written. */
function nearly(a: MapView, b: MapView): boolean {
  const degree = 360 / 256 / 2 ** b.zoom;
  return (
    Math.abs(a.zoom - b.zoom) < 0.01 &&
    Math.abs(a.longitude - b.longitude) < 4 * degree &&
    Math.abs(a.latitude - b.latitude) < 4 * degree
  );
}
