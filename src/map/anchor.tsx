import {
  DomEvent,
  DomUtil,
  type LatLng,
  type LatLngTuple,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
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
 * Leaflet's own marker and popup make their elements themselves, where React cannot name them, and bring icons,
 * shadows and dragging along, which every visitor of the page would wait for.
 */
export function Anchor({
  point: [longitude, latitude],
  pane,
  className,
  zIndexOffset = 0,
  opaque = false,
  children,
}: AnchorProps) {
  const map = useMap();
  const [host] = useState(() => makeHost(className));
  // Before it is painted: no frame has it where it does not belong.
  useLayoutEffect(() => {
    const at: LatLngTuple = [latitude, longitude];
    const stand = (where: Point) => {
      DomUtil.setPosition(host, where);
      // What is farther south lies over what is north of it.
      host.style.zIndex = String(where.y + zIndexOffset);
    };
    const rest = () => stand(map.latLngToLayerPoint(at).round());
    const go = ({ center, zoom }: ZoomAnimEvent) =>
      stand(
        map
          .project(at, zoom)
          .subtract(originAfter(map, center, zoom))
          .round(),
      );
    rest();
    map.on('zoom viewreset', rest).on('zoomanim', go);
    return () => {
      map.off('zoom viewreset', rest).off('zoomanim', go);
    };
  }, [map, host, longitude, latitude, zIndexOffset]);
  useLayoutEffect(() => {
    map.getPane(pane)?.append(host);
    map.fire('marked');
    return () => host.remove();
  }, [map, host, pane]);
  useEffect(() => {
    if (!opaque) return;
    DomEvent.disableClickPropagation(host);
    DomEvent.disableScrollPropagation(host);
  }, [host, opaque]);
  return createPortal(children, host);
}

/** Where a map's panes will have their origin when it has come to a view, in CSS pixels of the world at that zoom level. */
function originAfter(map: LeafletMap, centre: LatLng, zoom: number): Point {
  const pane = map.getPane('mapPane');
  const corner = map.project(centre, zoom).subtract(map.getSize().divideBy(2));
  return (pane === undefined ? corner : corner.add(DomUtil.getPosition(pane))).round();
}

function makeHost(className: string): HTMLElement {
  // The names of Leaflet's style sheet for what stands in a pane and goes along with a zoom.
  const host = DomUtil.create('div', `leaflet-marker-icon leaflet-zoom-animated ${className}`);
  host.style.width = '0';
  host.style.height = '0';
  return host;
}
