import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import { useTexts } from '../texts/use-texts.ts';
import { roundLength } from './round-length.ts';

/** CSS pixels. */
const LONGEST = 96;

/** How long a round length is on the map, at the height of its middle: on Mercator's maps it changes with it. */
export function ScaleBar() {
  const map = useMap();
  const texts = useTexts();
  const [metres, setMetres] = useState(() => metresIn(map, LONGEST));
  useEffect(() => {
    const measure = () => setMetres(metresIn(map, LONGEST));
    // What was there before it may have moved the map since it was drawn first.
    measure();
    map.on('moveend resize', measure);
    // It may have been moved between being looked at and being listened to.
    measure();
    return () => {
      map.off('moveend resize', measure);
    };
  }, [map]);
  const length = roundLength(metres);
  return (
    <div className="scale-bar" style={{ width: `${(LONGEST * length) / metres}px` }}>
      {texts.scaleLength(length)}
    </div>
  );
}

function metresIn(map: LeafletMap, pixels: number): number {
  const { x, y } = map.getSize().divideBy(2);
  return map.distance(
    map.containerPointToLatLng([x - pixels / 2, y]),
    map.containerPointToLatLng([x + pixels / 2, y]),
  );
}
