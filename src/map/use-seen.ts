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
/** At first it is only what reaches into the view, which is a fifth of all that. */
const FIRST_ROOM = 0.05;
/** Milliseconds until the rest is drawn: by then the view has been painted on slow machines too. A pan does not wait for it. */
const REST_AFTER = 800;

/**
 * What the map shows, anew when it has come to another zoom level or out of what is drawn already.
 * @param isMany whether there is so much on the map that the view's own is to be drawn first.
 */
export function useSeen(isMany: boolean): Seen {
  const map = useMap();
  const [seen, setSeen] = useState(() => look(map, isMany ? FIRST_ROOM : ROOM));
  useEffect(() => {
    if (!isMany) return;
    const timer = setTimeout(() => setSeen(look(map, ROOM)), REST_AFTER);
    return () => clearTimeout(timer);
  }, [map, isMany]);
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
  return isKnown ? before : look(map, ROOM);
}

function look(map: LeafletMap, room: number): Seen {
  return {
    box: padded(boxOf(map.getBounds()), room),
    middle: map.getCenter().lng,
    zoom: map.getZoom(),
  };
}
