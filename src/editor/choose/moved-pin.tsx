import {
  DomEvent,
  divIcon,
  type LatLng,
  type Map as LeafletMap,
  type Marker as LeafletMarker,
  latLng,
} from 'leaflet';
import { MarkerDrag } from 'leaflet/src/layer/marker/Marker.Drag.js';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLatest } from '../../interface/use-latest.ts';
import { Marker, useMap, useMapEvent } from '../../map/react-leaflet.ts';
import { nearestCopy } from '../../map/world-copies.ts';
import type { Where } from './likely-where.ts';
import type { OnMap } from './on-map.ts';
import { chooseTexts as texts } from './texts.ts';

type MovedPinProps = Omit<Extract<OnMap, { kind: 'pin' }>, 'kind'> & {
  readonly reducedMotion: boolean;
};

/** How far an arrow key takes the pin, in CSS pixels, and with Shift. */
const STEP = 12;
const SMALL_STEP = 1;
const MARGIN = 48;
const MOST_LATITUDE = 85;
const FRONT = 40_000;
/** Farther off than this the map shows what was to choose from, and not where a person looked. */
const CLOSE_LOOK = 9;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A pin that a person puts somewhere: by a click on the map, by dragging it, or by keys. */
export function MovedPin(props: MovedPinProps) {
  const { point, likely, label, onMove, onPut, onCancel, reducedMotion } = props;
  const map = useMap();
  const marker = useRef<LeafletMarker>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [{ host, icon }] = useState(() => {
    const element = document.createElement('div');
    const shape = divIcon({ html: element, iconSize: [0, 0], className: 'marker-anchor' });
    return { host: element, icon: shape };
  });
  const latest = useLatest(onMove);

  const first = useLatest({ point, likely });
  useEffect(() => {
    const given = first.current;
    const begin = given.likely === null ? map.getCenter() : bring(map, given.likely);
    if (given.point !== null) return;
    const { lat, lng } = begin.wrap();
    latest.current([lng, lat]);
  }, [map]);
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    // Leaflet gives the focus to the whole map where it hears of a press.
    const pin = marker.current;
    if (pin === null) return;
    // The page's markers go without what drags them: they stay where they are.
    const drag = new MarkerDrag(pin);
    pin.dragging = drag;
    drag.enable();
    const element = pin.getElement();
    if (element !== undefined) DomEvent.on(element, 'mousedown', DomEvent.stopPropagation);
  }, []);
  useMapEvent('click', ({ latlng }) => {
    const { lat, lng } = latlng.wrap();
    latest.current([lng, lat]);
    button.current?.focus({ preventScroll: true });
  });

  const [longitude, latitude] = point ?? [map.getCenter().lng, map.getCenter().lat];
  const position = useMemo(() => {
    return latLng(latitude, nearestCopy(longitude, map.getCenter().lng));
  }, [map, longitude, latitude]);
  const isPlaced = point !== null;
  useEffect(() => {
    if (!isPlaced) return;
    map.panInside(position, { padding: [MARGIN, MARGIN], animate: !reducedMotion });
  }, [map, position, isPlaced, reducedMotion]);

  // Keys may come faster than the page is drawn.
  const standing = useRef(position);
  useLayoutEffect(() => {
    standing.current = position;
  }, [position]);
  // Around the pin: it is in view however near one comes.
  const zoomBy = (levels: number) => {
    map.setZoomAround(standing.current, map.getZoom() + levels, { animate: !reducedMotion });
  };
  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      const from = map.project(standing.current);
      const to = map.unproject([from.x + arrow[0] * step, from.y + arrow[1] * step]);
      to.lat = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, to.lat));
      standing.current = to;
      const { lat, lng } = to.wrap();
      onMove([lng, lat]);
    } else if (event.key === '+') zoomBy(1);
    else if (event.key === '-') zoomBy(-1);
    else if (event.key === 'Enter' || event.key === ' ') onPut();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <Marker
        ref={marker}
        position={position}
        icon={icon}
        autoPan
        keyboard={false}
        zIndexOffset={FRONT}
        eventHandlers={{
          dragend: ({ target }) => {
            const { lat, lng } = target.getLatLng().wrap();
            onMove([lng, lat]);
            button.current?.focus({ preventScroll: true });
          },
        }}
      />
      {createPortal(
        <button
          ref={button}
          type="button"
          className="moved-pin"
          aria-label={`${label}. ${texts.pin([longitude, latitude])}`}
          onKeyDown={press}
        />,
        host,
      )}
    </>
  );
}

/**
 * Has the map show where a pin is likely to be put, unless it is looked at from near already, as by one who moved it
 * to where the pin is to be.
 * @returns where the pin is to begin.
 */
function bring(map: LeafletMap, { point: [longitude, latitude], zoom }: Where): LatLng {
  const likely = latLng(latitude, nearestCopy(longitude, map.getCenter().lng));
  if (map.getBounds().contains(likely) && map.getZoom() >= zoom) return likely;
  if (map.getZoom() >= CLOSE_LOOK) return map.getCenter();
  map.setView(likely, Math.max(zoom, map.getZoom()), { animate: false });
  return likely;
}
