import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { SeenBox } from './map-item.ts';
import { boxOf, holds, padded } from './map-view.ts';

interface Seen extends SeenBox {
  readonly zoom: number;
}

/** So much is drawn around the view on every side, as a share of it: a pan finds its markers there. */
const ROOM = 0.6;

/** What the map shows, anew when it has come to another zoom level or out of what is drawn already. */
export function useSeen(): Seen {
  const map = useMap();
  const [seen, setSeen] = useState(() => look(map));
  const rest = useCallback(() => setSeen((before) => lookAgain(map, before)), [map]);
  const pass = useCallback(
    // On its way to another zoom level nothing is laid out: the markers go along as they are.
    () => setSeen((before) => (map.getZoom() === before.zoom ? lookAgain(map, before) : before)),
    [map],
  );
  useMapEvents({ zoomend: rest, moveend: rest, resize: rest, move: pass });
  // The map may have been moved between being looked at and being listened to.
  useEffect(rest, [rest]);
  return seen;
}

function lookAgain(map: LeafletMap, before: Seen): Seen {
  const isKnown = map.getZoom() === before.zoom && holds(before.box, boxOf(map.getBounds()));
  return isKnown ? before : look(map);
}

function look(map: LeafletMap): Seen {
  return {
    box: padded(boxOf(map.getBounds()), ROOM),
    middle: map.getCenter().lng,
    zoom: map.getZoom(),
  };
}
