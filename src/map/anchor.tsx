import { type DivIcon, DomEvent, divIcon, latLng } from 'leaflet';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { Marker } from 'react-leaflet';
import type { Position } from '../gazetteer/place-record.ts';

interface AnchorProps {
  readonly point: Position;
  readonly pane: 'shadowPane' | 'markerPane' | 'popupPane';
  readonly className: string;
  readonly zIndexOffset?: number;
  /** Whether pressing, scrolling and wheeling on it is kept from the map. */
  readonly opaque?: boolean;
  readonly children: ReactNode;
}

/** A point as Leaflet writes it, latitude first; in degrees, WGS 84. */
export function latLngOf([longitude, latitude]: Position): [latitude: number, longitude: number] {
  return [latitude, longitude];
}

/**
 * Holds React's elements at a point of the map, through its zooming, in a box of no size.
 * Leaflet's own marker and popup make their elements themselves, where React cannot name them.
 */
export function Anchor({
  point: [longitude, latitude],
  pane,
  className,
  zIndexOffset = 0,
  opaque = false,
  children,
}: AnchorProps) {
  const [{ host, icon }] = useState(() => makeIcon(className));
  const position = useMemo(() => latLng(latitude, longitude), [latitude, longitude]);
  useEffect(() => {
    if (!opaque) return;
    DomEvent.disableClickPropagation(host);
    DomEvent.disableScrollPropagation(host);
  }, [host, opaque]);
  return (
    <>
      <Marker
        position={position}
        icon={icon}
        pane={pane}
        interactive={false}
        keyboard={false}
        zIndexOffset={zIndexOffset}
      />
      {createPortal(children, host)}
    </>
  );
}

function makeIcon(className: string): { readonly host: HTMLElement; readonly icon: DivIcon } {
  const host = document.createElement('div');
  return { host, icon: divIcon({ html: host, iconSize: [0, 0], className }) };
}
